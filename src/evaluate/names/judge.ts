import type { NameType } from '../../model/candidate.js';
import type { Span } from '../../model/span.js';
import type { GoldDocument } from '../gold.js';

export interface NameSpan extends Span {
  readonly type: NameType;
}

/** A name that was found, with the probability that it is one of this type. */
export interface FoundName extends NameSpan {
  readonly confidence: number;
}

/** A name beside those of the other side: of the gold beside the found ones, or of the found ones beside the gold. */
export type Judged<N extends NameSpan> = N & {
  /** Whether the other side has exactly its span and type. */
  readonly strict: boolean;
  /** Whether the other side has its type on a character of it, at least. */
  readonly overlap: boolean;
  /** The names of the other side that share a character with it, whatever their type. */
  readonly touching: readonly NameSpan[];
};

/** A document of the gold, its names and those that a system found judged by each other. */
export interface JudgedDocument extends Pick<GoldDocument, 'id' | 'text'> {
  readonly gold: readonly Judged<NameSpan>[];
  readonly found: readonly Judged<FoundName>[];
}

/** Judges names by those of the other side. Both are in the order of the text; neither overlaps itself. */
export function judge<N extends NameSpan>(names: readonly N[], others: readonly NameSpan[]): Judged<N>[] {
  let first = 0;
  return names.map((name) => {
    while ((others[first]?.end ?? Infinity) <= name.start) first++;
    const touching: NameSpan[] = [];
    for (let i = first; (others[i]?.start ?? Infinity) < name.end; i++) touching.push(others[i] as NameSpan);
    const ofType = touching.filter(({ type }) => type === name.type);
    const strict = ofType.some(({ start, end }) => start === name.start && end === name.end);
    return { ...name, strict, overlap: ofType.length > 0, touching };
  });
}
