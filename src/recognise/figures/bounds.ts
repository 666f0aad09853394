import { readTable } from '../../lists.js';
import type { Bound } from '../../model/candidate.js';
import { contextWords } from './context.js';
import { isHyphen, lowerAt, type Scope, touches } from './scope.js';

export interface BoundReading {
  readonly bound: Bound;
  /** The token at which the figure starts with its bound, or ends with it. */
  readonly edge: number;
}

const ROWS = readTable('figures/bounds.tsv');
const BEFORE = bounds('before');
const AFTER = bounds('after');
/** What a bound ends in, as most words before a number do not, and the longest in tokens that ends so. */
const LONGEST_BY_LAST = longestByLast(BEFORE.keys());
const FIRST_WORDS_AFTER: ReadonlySet<string> = new Set(
  [...AFTER.keys()].map((words) => words.split(' ')[0] ?? ''),
);
/** Words before a bound that belong to it: "well over", "just under". */
const STRENGTHS = contextWords('before-bound');
/** Those of them that a bound of one word takes. */
const SHORT_STRENGTHS = contextWords('before-short-bound');
/** Verbs before "up to" that tell where something went. */
const MOTIONS = contextWords('motions');
/** Verbs before "under" that name whom somebody serves. */
const SERVICES = contextWords('services');
/** Words between a bound and its number: "at least another 50". */
const BETWEEN = contextWords('between-bound-and-number');

/** Reads the bound that ends before token `firstToken`. */
export function readBoundBefore(scope: Scope, firstToken: number): BoundReading | null {
  const adjacent = boundEndingAt(scope, firstToken);
  if (adjacent !== null || !BETWEEN.has(lowerAt(scope, firstToken - 1))) return adjacent;
  return boundEndingAt(scope, firstToken - 1);
}

function boundEndingAt(scope: Scope, end: number): BoundReading | null {
  for (let length = LONGEST_BY_LAST.get(lowerAt(scope, end - 1)) ?? 0; length > 0; length--) {
    const bound = BEFORE.get(phrase(scope, end - length, end));
    if (bound === undefined || isVerbs(scope, end - length, end)) continue;
    const edge = end - length;
    const strengths = length > 1 ? STRENGTHS : SHORT_STRENGTHS;
    return { bound, edge: strengths.has(lowerAt(scope, edge - 1)) ? edge - 1 : edge };
  }
  return null;
}

/** Whether the verb before takes the words as its own: "shot up to 46 percent", "served under three kings". */
function isVerbs(scope: Scope, from: number, end: number): boolean {
  const verb = lowerAt(scope, from - 1);
  if (lowerAt(scope, from) === 'up') return end - from === 2 && MOTIONS.has(verb);
  return end - from === 1 && lowerAt(scope, from) === 'under' && SERVICES.has(verb);
}

/** Reads the bound that starts at token `endToken`: "or more", "plus", "-odd". */
export function readBoundAfter(scope: Scope, endToken: number): BoundReading | null {
  if (isHyphen(scope, endToken)) {
    const bound = AFTER.get(`-${lowerAt(scope, endToken + 1)}`);
    if (bound !== undefined) return { bound, edge: endToken + 2 };
  }
  if (!FIRST_WORDS_AFTER.has(lowerAt(scope, endToken))) return null;
  for (let length = 2; length > 0; length--) {
    const bound = AFTER.get(phrase(scope, endToken, endToken + length));
    if (bound === undefined) continue;
    if (lowerAt(scope, endToken) === '+' && !touches(scope, endToken)) return null;
    return { bound, edge: endToken + length };
  }
  return null;
}

function phrase(scope: Scope, from: number, end: number): string {
  let joined = lowerAt(scope, from);
  for (let at = from + 1; at < end; at++) joined += ` ${lowerAt(scope, at)}`;
  return joined;
}

function longestByLast(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    longest.set(last, Math.max(words.length, longest.get(last) ?? 0));
  }
  return longest;
}

function bounds(side: string): ReadonlyMap<string, Bound> {
  return new Map(
    ROWS.filter(([, where]) => where === side).map(([words = '', , bound]) => [words, bound as Bound]),
  );
}
