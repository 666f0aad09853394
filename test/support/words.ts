import type { Segmented } from '../../src/model/document.js';
import type { Lexicon } from '../../src/tag/lexicon.js';
import { createWord, type Word, wordForm } from '../../src/tag/word.js';
import { tinyLexicon } from './lexicon.js';
import { segmentText } from './segmented.js';

export interface Worded {
  readonly document: Segmented;
  readonly words: readonly Word[];
  /** The token at which the `nth` occurrence of a word stands, counted from 0. */
  at(text: string, nth?: number): number;
}

/** A text with what the tagger knows of each of its words. */
export function wordText(text: string, lexicon: Lexicon = tinyLexicon()): Worded {
  const document = segmentText(text);
  return {
    document,
    words: document.tokens.map((token) => createWord(wordForm(token), lexicon)),
    at(word, nth = 0) {
      const found = document.tokens.flatMap((token, i) => (token.text === word ? [i] : []))[nth];
      if (found === undefined) throw new Error(`${word} is not there`);
      return found;
    },
  };
}
