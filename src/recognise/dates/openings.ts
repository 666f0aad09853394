import type { Words } from './words.js';

/** A word that something can begin with; with a second one where the first is too common to be tried alone. */
export type Opening = readonly [first: string, second: string | null];

/** Stands for every numeral in tables of words. */
export const NUMERAL = '0';

/** What tables have the word under. */
export function numeralOr(lower: string): string {
  return startsWithDigit(lower) ? NUMERAL : lower;
}

/** Tells where it is worth trying, as most words open nothing. */
export type OpeningTest = (words: Words, at: number) => boolean;

/** A test for any of the openings. */
export function createOpeningTest(openings: Iterable<Opening>): OpeningTest {
  /** By first word the second ones, null where it opens alone: one look-up settles most words. */
  const followers = new Map<string, Set<string> | null>();
  for (const [first, second] of openings) {
    const known = followers.get(first);
    if (second === null) followers.set(first, null);
    else if (known !== null) followers.set(first, (known ?? new Set()).add(numeralOr(second)));
  }
  return (words, at) => {
    const seconds = followers.get(words.lower(at));
    return seconds === null || seconds?.has(numeralOr(words.lower(at + 1))) === true;
  };
}

export function startsWithDigit(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
