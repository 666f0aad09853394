import { readWords } from '../../lists.js';
import type { Token } from '../../model/document.js';

const TITLES: ReadonlySet<string> = readWords('titles.txt');
const STOPS: ReadonlySet<string> = readWords('role-stops.txt');
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'whose']);
/** What follows a title with a hyphen: "President-elect". */
const AFTER_TITLE: ReadonlySet<string> = new Set(['elect', 'designate']);

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
