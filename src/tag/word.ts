import type { Token } from '../model/document.js';
import { combine, hashString } from './hash.js';
import { CLUSTER_SIZES, isPrefix, type Lexicon, listsOf, phraseKey, wordKey } from './lexicon.js';
import { type Neighbour, neighbourHashes } from './neighbours.js';
import { squeezedShape, wordShape } from './shape.js';

/** What is known of a word by itself, computed once a word and document run: all features that need no context. */
export interface Word extends Neighbour {
  readonly text: string;
  /** Index of the word in the lexicon, or -1. */
  readonly lexiconIndex: number;
  /** Key in the lexicon, without accents. */
  readonly key: number;
  readonly clusters: readonly number[];
  /** Mask of the lists in which the word stands alone. */
  readonly lists: number;
  /** Whether a longer phrase of the lists begins with it. */
  readonly opensPhrase: boolean;
  readonly isCapitalised: boolean;
  readonly isAllCapitals: boolean;
  readonly isLower: boolean;
  readonly isWord: boolean;
  /** Hashes of the word's own features, which each position of the window weighs anew. */
  readonly features: readonly number[];
}

/** No word has more features of its own than this. */
export const MOST_WORD_FEATURES = 64;

/** Feature templates of single words; the numbers are part of the model file's format. */
const T = {
  id: 1,
  shape: 2,
  squeezed: 3,
  prefix: 4,
  suffix: 5,
  cluster: 10,
  list: 20,
  caseRank: 30,
  listRank: 31,
  text: 32,
};
const AFFIXES = [1, 2, 3, 4, 5];
const UNKNOWN_RANK = 20;

/** The form under which a word is known: numbers are one where they only differ in digits, as there is no end of them. */
export function wordForm(token: Pick<Token, 'text' | 'lower'>): Pick<Token, 'text' | 'lower'> {
  if (!startsWithDigit(token.text) || /\p{L}/u.test(token.text)) return token;
  const form = token.text.replace(/\d/g, '0');
  return { text: form, lower: form };
}

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

export function createWord({ text, lower }: Pick<Token, 'text' | 'lower'>, lexicon: Lexicon): Word {
  const key = wordKey(lower);
  const id = hashString(lower);
  const found = lexicon.findWord(key);
  const clusters =
    found === -1
      ? []
      : Array.from(lexicon.clusters.subarray(found * CLUSTER_SIZES, (found + 1) * CLUSTER_SIZES));
  const rank = found === -1 ? UNKNOWN_RANK : (lexicon.ranks[found] as number);
  const phrase = lexicon.findPhrase(phraseKey(undefined, key));
  const lists = listsOf(phrase);
  const squeezed = squeezedShape(text);
  const shape = hashString(squeezed) | 0;
  const isWord = /\p{L}/u.test(text);
  const isCapitalised = /^\p{Lu}/u.test(text);
  const isAllCapitals = isCapitalised && text.length > 1 && text === text.toUpperCase();

  const features = [
    combine(T.id, id),
    combine(T.shape, hashString(wordShape(text))),
    combine(T.squeezed, hashString(squeezed)),
  ];
  if (isWord) {
    for (const length of AFFIXES) {
      if (lower.length <= length) break;
      features.push(combine(T.prefix + 100 * length, hashString(lower.slice(0, length))));
      features.push(combine(T.suffix + 100 * length, hashString(lower.slice(-length))));
    }
    features.push(combine(T.caseRank, rank * 4 + caseKind(isCapitalised, isAllCapitals)));
    if (isCapitalised) features.push(combine(T.text, combine(hashString(text), 1)));
  }
  clusters.forEach((cluster, size) => {
    features.push(combine(T.cluster + size, cluster * 2 + Number(isCapitalised)));
  });
  for (let bit = 0; lists >> bit !== 0; bit++) {
    if (((lists >> bit) & 1) === 0) continue;
    features.push(combine(T.list, bit * 4 + caseKind(isCapitalised, isAllCapitals)));
    features.push(combine(T.listRank, (bit * 32 + rank) * 2 + Number(isCapitalised)));
  }
  return {
    text,
    // Signed: V8 keeps such numbers in objects and maps as they are, and larger ones in boxes.
    id: id | 0,
    lexiconIndex: found,
    key: key | 0,
    shape,
    hashes: neighbourHashes(id, shape, clusters),
    clusters,
    lists,
    opensPhrase: isPrefix(phrase),
    isCapitalised,
    isAllCapitals,
    isLower: isWord && !isCapitalised && text === text.toLowerCase(),
    isWord,
    features,
  };
}

function caseKind(isCapitalised: boolean, isAllCapitals: boolean): number {
  return isAllCapitals ? 2 : isCapitalised ? 1 : 0;
}
