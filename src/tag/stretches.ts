import type { Sentence } from '../model/document.js';
import type { Word } from './word.js';

/** Tokens of one sentence, half-open. */
export interface TokenRange {
  readonly sentence: Sentence;
  readonly first: number;
  readonly end: number;
}

/** Words farther than this from any capital, digit or mixed word are no part of a name. */
const REACH = 2;

/** The parts of sentences that can hold names; the rest, most of running text, is never scored. */
export function stretches(words: readonly Word[], sentences: readonly Sentence[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const sentence of sentences) {
    let first = -1;
    let end = -1;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const word = words[at] as Word;
      if (!word.isWord || word.isLower) continue;
      const from = Math.max(sentence.firstToken, at - REACH);
      if (first !== -1 && from > end) {
        ranges.push({ sentence, first, end });
        first = -1;
      }
      if (first === -1) first = from;
      end = Math.min(sentence.endToken, at + REACH + 1);
    }
    if (first !== -1) ranges.push({ sentence, first, end });
  }
  return ranges;
}
