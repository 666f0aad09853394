import { describe, expect, it } from 'vitest';
import {
  isPrefix,
  type Lexicon,
  LISTS,
  type ListName,
  listsOf,
  loadLexicon,
  packLexicon,
  phraseKey,
  VECTOR_SIZE,
  wordKey,
} from '../../src/tag/lexicon.js';
import { lexiconSource, tinyLexicon } from '../support/lexicon.js';

const LEXICON = tinyLexicon();

function lookUp(lexicon: Lexicon, phrase: string): { lists: ListName[]; goesOn: boolean } {
  let key: number | undefined;
  for (const word of phrase.split(' ')) key = phraseKey(key, wordKey(word));
  const mask = lexicon.findPhrase(key ?? 0);
  return {
    lists: LISTS.filter((_, bit) => (listsOf(mask) >> bit) & 1),
    goesOn: isPrefix(mask),
  };
}

describe('words', () => {
  it('are found by their key, with clusters and the logarithm of their rank', () => {
    const words = ['the', 'of', 'in', 'said'];
    const lexicon = tinyLexicon(words);
    words.forEach((word, i) => {
      const found = lexicon.findWord(wordKey(word));
      expect([...lexicon.clusters.subarray(4 * found, 4 * found + 4)]).toEqual([i % 2, i % 3, i % 5, i]);
      expect(lexicon.ranks[found]).toBe(Math.round(Math.log2(i + 1)));
    });
    expect(lexicon.findWord(wordKey('qwerty'))).toBe(-1);
  });

  it('are one with and without accents, the more frequent form counting', () => {
    expect(wordKey('josé')).toBe(wordKey('jose'));
    expect(wordKey('jose\u0301')).toBe(wordKey('jose'));
    expect(wordKey('joss')).not.toBe(wordKey('jose'));
    const lexicon = tinyLexicon(['jose', 'of', 'josé']);
    expect(lexicon.ranks).toHaveLength(2);
    expect(lexicon.ranks[lexicon.findWord(wordKey('josé'))]).toBe(0);
  });

  it('have vectors within half a step of what they were, cut off at 1.5', () => {
    const vector = Array.from({ length: VECTOR_SIZE }, (_, i) => (i - 50) / 25);
    const source = { words: [{ word: 'of', clusters: [0, 0, 0, 0], vector }], phrases: [] };
    const lexicon = loadLexicon(packLexicon(source), 'tiny');
    const read = new Float32Array(VECTOR_SIZE);
    lexicon.readVector(lexicon.findWord(wordKey('of')), read);
    vector.forEach((value, i) => {
      const cut = Math.max(-1.5, Math.min(1.5, value));
      expect(Math.abs((read[i] ?? 9) - cut)).toBeLessThanOrEqual(0.1001);
    });
  });
});

describe('phrases', () => {
  it('are found word by word, with what they are and whether a longer one begins so', () => {
    expect(lookUp(LEXICON, 'red')).toEqual({ lists: [], goesOn: true });
    expect(lookUp(LEXICON, 'red cross')).toEqual({ lists: ['organisation'], goesOn: true });
    expect(lookUp(LEXICON, 'red cross of')).toEqual({ lists: [], goesOn: true });
    expect(lookUp(LEXICON, 'red cross of norway')).toEqual({ lists: ['organisation'], goesOn: false });
    expect(lookUp(LEXICON, 'cross')).toEqual({ lists: [], goesOn: false });
    expect(lookUp(LEXICON, 'cross red')).toEqual({ lists: [], goesOn: false });
  });

  it('may stand in several lists, the first as well as the last', () => {
    const phrases = LISTS.map((list) => [list, 'jordan'] as const);
    expect(lookUp(tinyLexicon([], phrases), 'jordan')).toEqual({ lists: [...LISTS], goesOn: false });
  });
});

it('packs the same source to the same bytes', () => {
  const pack = () => packLexicon(lexiconSource(['the', 'of'], [['city', 'oslo']]));
  expect(Buffer.compare(pack(), pack())).toBe(0);
});
