import type { Sentence } from '../model/document.js';
import type { Word } from './word.js';

export const RUNNING_TEXT = 0;
export const UPPER_CASE = 1;
export const TITLE_CASE = 2;
/** Too few words to tell. */
export const UNCLEAR_CASE = 3;

/** How a sentence is capitalised: in headlines a capital says little. */
export function caseOfSentence(words: readonly Word[], { firstToken, endToken }: Sentence): number {
  let capitals = 0;
  let capitalised = 0;
  let lower = 0;
  for (let at = firstToken; at < endToken; at++) {
    const word = words[at] as Word;
    if (word.isAllCapitals) capitals++;
    else if (word.isCapitalised) capitalised++;
    else if (word.isLower && word.text.length > 3) lower++;
  }
  if (capitals > 2 && capitals > capitalised + lower) return UPPER_CASE;
  if (lower > 0) return capitalised > 3 * lower ? TITLE_CASE : RUNNING_TEXT;
  return capitalised > 3 ? TITLE_CASE : UNCLEAR_CASE;
}

/** The index of the sentence's first word, past quotes and brackets. */
export function sentenceStart(words: readonly Word[], { firstToken, endToken }: Sentence): number {
  let at = firstToken;
  while (at < endToken && !(words[at] as Word).isWord) at++;
  return at;
}
