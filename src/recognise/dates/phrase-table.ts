import { groupBy } from '../../grouping.js';
import type { Opening } from './openings.js';
import type { Words } from './words.js';

export interface PhraseMatch<T> {
  readonly end: number;
  readonly value: T;
}

/** Phrases of one or more words, looked up by the word they begin with. */
export interface PhraseTable<T> {
  readonly openings: readonly Opening[];
  /** The phrases that stand at `at`, the longest first. */
  matches(words: Words, at: number): readonly PhraseMatch<T>[];
}

/** @param phrases spellings, lower-cased, their words separated by spaces, and what each stands for */
export function createPhraseTable<T>(phrases: readonly (readonly [string, T])[]): PhraseTable<T> {
  const longestFirst = phrases
    .map(([spelling, value]) => ({ words: spelling.split(' '), value }))
    .sort((a, b) => b.words.length - a.words.length);
  const table = groupBy(longestFirst, ({ words: [first = ''] }) => first);
  return {
    openings: longestFirst.map(({ words: [first = '', second = null] }) => [first, second]),
    matches(words, at) {
      const begun = table.get(words.lower(at));
      if (begun === undefined) return NO_MATCHES;
      const found: PhraseMatch<T>[] = [];
      for (const { words: own, value } of begun)
        if (standsAt(own, words, at)) found.push({ end: at + own.length, value });
      return found;
    },
  };
}

function standsAt(phrase: readonly string[], words: Words, at: number): boolean {
  return phrase.every((word, i) => words.lower(at + i) === word);
}

const NO_MATCHES: readonly never[] = [];
