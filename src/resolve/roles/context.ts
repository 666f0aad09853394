import type { Token } from '../../model/document.js';
import type { Span } from '../../model/span.js';

export interface NamedSpan {
  readonly name: string;
  readonly span: Span;
}

/** What is known about a document's tokens while roles are read. */
export interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The organisation whose mention starts, or ends, at an offset. */
  readonly organisationFrom: ReadonlyMap<number, NamedSpan>;
  readonly organisationUpTo: ReadonlyMap<number, NamedSpan>;
  /** The mention of a place that ends at an offset. */
  readonly placeUpTo: ReadonlyMap<number, Span>;
  /** The mention of a person that ends at an offset: a title does not reach into another person's name. */
  readonly personUpTo: ReadonlyMap<number, Span>;
}

export interface Role {
  readonly role: string;
  readonly affiliation: string | null;
}

/** The text of a range of tokens as a role, or undefined where there is none. */
export function toRole(
  { text, tokens }: Context,
  from: number,
  end: number,
  affiliation: string | null,
): Role | undefined {
  const first = tokens[from];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined || first.start >= last.end) return undefined;
  return { role: text.slice(first.start, last.end).replace(/\s+/g, ' '), affiliation };
}
