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
  'organisation',
  'group',
  'team',
  'demonym',
  'title',
] as const;
export type ListName = (typeof LISTS)[number];

/** Set where the phrase begins a longer one. */
const PREFIX_BIT = 1 << 15;
const LIST_BITS = PREFIX_BIT - 1;
const PHRASE_SEED = 0x50485241;
const KIND = 'lexicon/1';
export const CLUSTER_SIZES = 4;
/** Numbers in a word's vector. */
export const VECTOR_SIZE = 100;
/** A vector's numbers are kept in 4 bits each, as whole steps of this size around 0. */
const VECTOR_STEP = 0.2;

/** Words with their clusters and vectors, and phrases with the lists they stand in; both keyed by hash. */
export interface Lexicon {
  /** Index of the word, by `wordKey`, or -1. Words are ordered by key, not by frequency. */
  findWord(key: number): number;
  /** The keys of all words, ascending. */
  readonly keys: Uint32Array;
  /** Four cluster numbers a word, from the coarsest partition to the finest: `4 * word + size`. */
  readonly clusters: Uint16Array;
  /** Log2 of each word's frequency rank: small for common words. */
  readonly ranks: Uint8Array;
  /** Writes the vector of the word at `index` into `out`. */
  readVector(index: number, out: Float32Array): void;
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
  /** Lower-cased words, most frequent first, each with its clusters and its vector (of length VECTOR_SIZE, values mostly within ±1.5). */
  readonly words: Iterable<{ word: string; clusters: readonly number[]; vector: ArrayLike<number> }>;
  /** Phrases as lower-cased tokens, with the list each is from. */
  readonly phrases: Iterable<{ tokens: readonly string[]; list: ListName }>;
}

export function packLexicon({ words, phrases }: LexiconSource): Uint8Array {
  interface Entry {
    readonly clusters: readonly number[];
    readonly rank: number;
    readonly vector: Uint8Array;
  }
  const byWord = new Map<number, Entry>();
  let rank = 0;
  for (const { word, clusters, vector } of words) {
    rank++;
    const key = wordKey(word);
    if (!byWord.has(key))
      byWord.set(key, { clusters, rank: Math.round(Math.log2(rank)), vector: packVector(vector) });
  }
  const masks = phraseMasks(phrases);
  const wordKeys = Uint32Array.from(byWord.keys()).sort();
  const phraseKeys = Uint32Array.from(masks.keys()).sort();
  const entries = Array.from(wordKeys, (key) => byWord.get(key) as Entry);
  const sections: Record<string, Section> = {
    wordKeys,
    clusters: Uint16Array.from(entries.flatMap(({ clusters }) => clusters)),
    ranks: Uint8Array.from(entries, (entry) => entry.rank),
    vectors: concatenate(entries.map((entry) => entry.vector)),
    phraseKeys,
    phraseMasks: Uint16Array.from(phraseKeys, (key) => masks.get(key) ?? 0),
  };
  return packSections(KIND, { lists: LISTS }, sections);
}

/** By key, the lists in which a phrase stands and whether it begins a longer one. */
export function phraseMasks(phrases: LexiconSource['phrases']): Map<number, number> {
  const masks = new Map<number, number>();
  for (const { tokens, list } of phrases) {
    let key: number | undefined;
    tokens.forEach((token, i) => {
      key = phraseKey(key, wordKey(token));
      const bit = i === tokens.length - 1 ? 1 << LISTS.indexOf(list) : PREFIX_BIT;
      masks.set(key, (masks.get(key) ?? 0) | bit);
    });
  }
  return masks;
}

/** @throws ModelError where `file` is not a lexicon of this version */
export function loadLexicon(file: Uint8Array, name: string): Lexicon {
  const { get } = unpackSections(file, KIND, name);
  const wordKeys = get('wordKeys', Uint32Array);
  const phraseKeys = get('phraseKeys', Uint32Array);
  const phraseMasks = get('phraseMasks', Uint16Array);
  const vectors = get('vectors', Uint8Array);
  return {
    findWord: (key) => findKey(wordKeys, key),
    keys: wordKeys,
    clusters: get('clusters', Uint16Array),
    ranks: get('ranks', Uint8Array),
    readVector: (index, out) => {
      const start = index * (VECTOR_SIZE / 2);
      for (let i = 0; i < VECTOR_SIZE / 2; i++) {
        const pair = vectors[start + i] as number;
        out[2 * i] = ((pair & 15) - 7.5) * VECTOR_STEP;
        out[2 * i + 1] = ((pair >> 4) - 7.5) * VECTOR_STEP;
      }
    },
    findPhrase: (key) => {
      const at = findKey(phraseKeys, key);
      return at === -1 ? 0 : (phraseMasks[at] as number);
    },
  };
}

/** Two numbers a byte, each one of 16 steps. */
function packVector(vector: ArrayLike<number>): Uint8Array {
  const packed = new Uint8Array(VECTOR_SIZE / 2);
  const step = (value: number) => Math.max(0, Math.min(15, Math.round(value / VECTOR_STEP + 7.5)));
  for (let i = 0; i < packed.length; i++) {
    packed[i] = step(vector[2 * i] ?? 0) | (step(vector[2 * i + 1] ?? 0) << 4);
  }
  return packed;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
