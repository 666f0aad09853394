import { combine, findKey, hashString } from './hash.js';
import { packSections, type Section, unpackSections } from './sections.js';

/** The name lists, in the order of their bits in a phrase's mask. */
export const LISTS = [
  'given-name',
  'surname',
  'person',
  'city',
  'region',
  'country',
  'company',
  'organisation',
  'building',
  'team',
  'demonym',
  'title',
  'facility-word',
  'organisation-word',
  'other',
] as const;
export type ListName = (typeof LISTS)[number];

/** Set where the phrase begins a longer one. */
const PREFIX_BIT = 1 << 15;
const LIST_BITS = PREFIX_BIT - 1;
const PHRASE_SEED = 0x50485241;
const KIND = 'lexicon/1';
export const CLUSTER_SIZES = 4;

/** Words with their clusters, and phrases with the lists they stand in; both keyed by hash. */
export interface Lexicon {
  /** Index of the word, by `wordKey`, or -1. Words are ordered by key, not by frequency. */
  findWord(key: number): number;
  /** Four cluster numbers a word, from the coarsest partition to the finest: `4 * word + size`. */
  readonly clusters: Uint16Array;
  /** Log2 of each word's frequency rank: small for common words. */
  readonly ranks: Uint8Array;
  /** The mask of lists and the prefix bit of the phrase with this key; 0 where it is unknown. */
  findPhrase(key: number): number;
}

const MARKS = /\p{M}/gu;

/** A word's key: without accents, so that José and Jose are one. */
export function wordKey(lower: string): number {
  return hashString(/^\p{ASCII}*$/u.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, ''));
}

/** The key of a phrase extended by one word; start from `undefined`. */
export function phraseKey(before: number | undefined, word: number): number {
  return combine(before ?? PHRASE_SEED, word);
}

export function listsOf(mask: number): number {
  return mask & LIST_BITS;
}

export function isPrefix(mask: number): boolean {
  return (mask & PREFIX_BIT) !== 0;
}

export interface LexiconSource {
  /** Lower-cased words, most frequent first, each with its clusters. */
  readonly words: Iterable<{ word: string; clusters: readonly number[] }>;
  /** Phrases as lower-cased tokens, with the list each is from. */
  readonly phrases: Iterable<{ tokens: readonly string[]; list: ListName }>;
}

export function packLexicon({ words, phrases }: LexiconSource): Uint8Array {
  const byWord = new Map<number, { clusters: readonly number[]; rank: number }>();
  let rank = 0;
  for (const { word, clusters } of words) {
    rank++;
    const key = wordKey(word);
    if (!byWord.has(key)) byWord.set(key, { clusters, rank: Math.round(Math.log2(rank)) });
  }
  const masks = new Map<number, number>();
  for (const { tokens, list } of phrases) {
    let key: number | undefined;
    tokens.forEach((token, i) => {
      key = phraseKey(key, wordKey(token));
      const bit = i === tokens.length - 1 ? 1 << LISTS.indexOf(list) : PREFIX_BIT;
      masks.set(key, (masks.get(key) ?? 0) | bit);
    });
  }
  const wordKeys = Uint32Array.from(byWord.keys()).sort();
  const phraseKeys = Uint32Array.from(masks.keys()).sort();
  const entries = Array.from(
    wordKeys,
    (key) => byWord.get(key) as { clusters: readonly number[]; rank: number },
  );
  const sections: Record<string, Section> = {
    wordKeys,
    clusters: Uint16Array.from(entries.flatMap(({ clusters }) => clusters)),
    ranks: Uint8Array.from(entries, (entry) => entry.rank),
    phraseKeys,
    phraseMasks: Uint16Array.from(phraseKeys, (key) => masks.get(key) ?? 0),
  };
  return packSections(KIND, { lists: LISTS }, sections);
}

/** @throws ModelError where `file` is not a lexicon of this version */
export function loadLexicon(file: Uint8Array, name: string): Lexicon {
  const { get } = unpackSections(file, KIND, name);
  const wordKeys = get('wordKeys', Uint32Array);
  const phraseKeys = get('phraseKeys', Uint32Array);
  const phraseMasks = get('phraseMasks', Uint16Array);
  return {
    findWord: (key) => findKey(wordKeys, key),
    clusters: get('clusters', Uint16Array),
    ranks: get('ranks', Uint8Array),
    findPhrase: (key) => {
      const at = findKey(phraseKeys, key);
      return at === -1 ? 0 : (phraseMasks[at] as number);
    },
  };
}
