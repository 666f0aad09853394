import {
  type Lexicon,
  type LexiconSource,
  type ListName,
  loadLexicon,
  packLexicon,
  VECTOR_SIZE,
} from '../../src/tag/lexicon.js';

/** The words of a tiny lexicon, the most frequent first. */
const WORDS = ['the', 'of', 'in', 'said', 'minister', 'missile', 'iraq', 'oslo', 'sara', 'rossi', 'bank'];
const PHRASES: readonly (readonly [ListName, string])[] = [
  ['given-name', 'sara'],
  ['surname', 'rossi'],
  ['country', 'iraq'],
  ['country', 'saudi arabia'],
  ['city', 'oslo'],
  ['organisation', 'red cross'],
  ['organisation', 'red cross of norway'],
];

/** A lexicon for tests that want no shipped one. Vectors and clusters are made up of the word's number. */
export function tinyLexicon(
  words: readonly string[] = WORDS,
  phrases: readonly (readonly [ListName, string])[] = PHRASES,
): Lexicon {
  return loadLexicon(packLexicon(lexiconSource(words, phrases)), 'tiny');
}

export function lexiconSource(
  words: readonly string[],
  phrases: readonly (readonly [ListName, string])[],
): LexiconSource {
  return {
    words: words.map((word, i) => ({
      word,
      clusters: [i % 2, i % 3, i % 5, i],
      vector: Array.from({ length: VECTOR_SIZE }, (_, k) => Math.sin(i * 7 + k)),
    })),
    phrases: phrases.map(([list, phrase]) => ({ list, tokens: phrase.split(' ') })),
  };
}
