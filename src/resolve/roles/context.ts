import { readList } from '../../lists.js';
import type { Token } from '../../model/document.js';
import type { Span } from '../../model/span.js';

const TITLES: ReadonlySet<string> = new Set(readList('titles.txt'));
const STOPS: ReadonlySet<string> = new Set(readList('role-stops.txt'));
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'whose']);
/** What follows a title with a hyphen: "President-elect". */
const AFTER_TITLE: ReadonlySet<string> = new Set(['elect', 'designate']);

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

/** The first token at or after an offset, among those from `from` to `end`. */
export function tokenAt(tokens: readonly Token[], offset: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isTitle(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { lower } = token;
  return TITLES.has(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

/** Whether the word is a title, or ends one: "President-elect". */
export function endsTitle(tokens: readonly Token[], at: number): boolean {
  if (isTitle(tokens[at])) return true;
  return AFTER_TITLE.has(tokens[at]?.lower ?? '') && isHyphen(tokens, at - 1) && isTitle(tokens[at - 2]);
}

/** Whether the token is a hyphen inside a word that the tokenizer cut. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

export function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === "'";
}

export function isArticle(token: Token | undefined): boolean {
  return token !== undefined && ARTICLES.has(token.lower);
}

export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const first = token.text.charAt(0);
  return first < '\u0080' ? first >= 'A' && first <= 'Z' : /^\p{Lu}/u.test(token.text);
}

/** Whether the token is a word that a title or description may hold. */
export function isPlainWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  // "US" is no "us".
  return startsWithLetter(token.text) && (token.text === 'US' || !STOPS.has(token.lower));
}

function startsWithLetter(text: string): boolean {
  const first = text.charAt(0);
  if (first >= '\u0080') return /^\p{L}/u.test(text);
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
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
