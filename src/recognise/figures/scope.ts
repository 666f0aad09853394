import { readWords } from '../../lists.js';
import type { Described, Sentence, Token } from '../../model/document.js';
import type { Numeral } from '../numeral.js';
import { once } from '../once.js';
import type { Amount } from './amount.js';
import type { PlaceCounts } from './currencies.js';

/** One sentence as the shapes see it. Token indexes are the document's. */
export interface Scope {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The sentence's tokens, half-open. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The sentence's numbers by their first token. */
  readonly numerals: ReadonlyMap<number, Numeral>;
  /** Whether most words are capitalised, so that a capital tells nothing. */
  readonly headline: () => boolean;
  /** Whether the sentence tells of a match or a vote. */
  readonly tellsScore: () => boolean;
  /** The amounts read so far by their first token, as several shapes ask for the same. */
  readonly amounts: Map<number, Amount | null>;
  /** Each number read so far with its own unit, by its first token. */
  readonly united: Map<number, Amount | null>;
  /** How often the document names the places that decide between currencies. */
  readonly places: () => PlaceCounts;
}

const SCORE_WORDS = readWords('figures/score-words.txt');
const LEAST_HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;

/** What few shapes ask of the whole sentence or document is worked out when one does. */
export function createScope(
  document: Described,
  sentence: Sentence,
  numerals: ReadonlyMap<number, Numeral>,
  places: () => PlaceCounts,
): Scope {
  const { text, tokens } = document;
  const { firstToken, endToken } = sentence;
  return {
    text,
    tokens,
    firstToken,
    endToken,
    numerals,
    headline: once(() => isHeadline(tokens, sentence)),
    tellsScore: once(() => tellsScore(tokens, sentence)),
    amounts: new Map(),
    united: new Map(),
    places,
  };
}

function isHeadline(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token === undefined || token.text.length < 4 || !/^\p{L}/u.test(token.text)) continue;
    words++;
    if (token.text[0] !== token.lower[0]) capitals++;
  }
  return words >= LEAST_HEADLINE_WORDS && capitals / words >= HEADLINE_SHARE;
}

function tellsScore(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++) if (SCORE_WORDS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** The token's folded text, or an empty string outside the sentence. */
export function lowerAt(scope: Scope, at: number): string {
  return at >= scope.firstToken && at < scope.endToken ? (scope.tokens[at]?.lower ?? '') : '';
}

/** The token's own text, or an empty string outside the sentence. */
export function textAt(scope: Scope, at: number): string {
  return at >= scope.firstToken && at < scope.endToken ? (scope.tokens[at]?.text ?? '') : '';
}

/** Whether the token follows the one before it without a space. */
export function touches(scope: Scope, at: number): boolean {
  if (at <= scope.firstToken || at >= scope.endToken) return false;
  return scope.tokens[at]?.start === scope.tokens[at - 1]?.end;
}

/** Whether a hyphen or dash at `at` ties its neighbours together, as in `60-mile`. */
export function isHyphen(scope: Scope, at: number): boolean {
  return lowerAt(scope, at) === '-' && touches(scope, at) && touches(scope, at + 1);
}

export function startOf(scope: Scope, at: number): number {
  return scope.tokens[at]?.start ?? 0;
}

/** Where the token before `endToken` ends. */
export function endBefore(scope: Scope, endToken: number): number {
  return scope.tokens[endToken - 1]?.end ?? 0;
}

/** The tokens `[from, end)` as one key for a table: a hyphen counts as a space, touching tokens stay together. */
export function joinTokens(scope: Scope, from: number, end: number, form: 'text' | 'lower'): string {
  let key = '';
  for (let at = from; at < end; at++) {
    const word = form === 'text' ? textAt(scope, at) : lowerAt(scope, at);
    if (word === '') return '';
    if (word === '-' || word === '–') key += ' ';
    else key += at > from && !touches(scope, at) ? ` ${word}` : word;
  }
  return key;
}

export function isWord(scope: Scope, at: number): boolean {
  return /^\p{L}/u.test(lowerAt(scope, at));
}

/** Whether the word's capital is more than the start of a sentence or a headline's habit. */
export function isCapitalised(scope: Scope, at: number): boolean {
  return !opensClause(scope, at) && /^\p{Lu}/u.test(textAt(scope, at)) && !scope.headline();
}

/** Whether a sentence begins at `at`, be it behind a dateline's dash or a label's colon. */
function opensClause(scope: Scope, at: number): boolean {
  if (at <= scope.firstToken) return true;
  return !touches(scope, at) && /^[-:]$/.test(lowerAt(scope, at - 1));
}
