import type { Token } from '../../model/document.js';
import { type Meanings, meaningsOf, NO_MEANINGS } from './lexicon.js';

/** A token and what it can mean in a date. */
export interface Word extends Meanings {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether the first character is a digit. */
  readonly digits: boolean;
}

/**
 * The words of one sentence as the shapes read them. Before the first and after the last is `NO_WORD`, so that
 * a shape may look around without asking where it is.
 */
export interface Words {
  readonly length: number;
  at(index: number): Word;
  /** The folded text alone, as most words are never asked what they mean. */
  lower(index: number): string;
}

const ORDINAL = /^0?(\d{1,2})(?:st|nd|rd|th)$/;
const NO_WORD = toWord({ text: '', lower: '', start: -1, end: -2 });

/** The tokens `[first, end)`, one sentence, as words; each that is asked for is looked up once. */
export function createWords(tokens: readonly Token[], first = 0, end = tokens.length): Words {
  const length = end - first;
  const words = new Array<Word | undefined>(length);
  const lookUp = (index: number): Word => {
    const token = tokens[first + index];
    const word = token === undefined ? NO_WORD : toWord(token);
    words[index] = word;
    return word;
  };
  const isInside = (index: number) => index >= 0 && index < length;
  return {
    length,
    at: (index) => (isInside(index) ? (words[index] ?? lookUp(index)) : NO_WORD),
    lower: (index) => (isInside(index) ? (tokens[first + index]?.lower ?? '') : ''),
  };
}

function toWord({ text, lower, start, end }: Token): Word {
  const first = text.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  const numbered = digits ? ORDINAL.exec(lower)?.[1] : undefined;
  const meanings = numbered === undefined ? meaningsOf(lower) : { ...NO_MEANINGS, ordinal: Number(numbered) };
  return { ...meanings, text, lower, start, end, digits };
}

/** Whether two neighbouring words touch, as the parts of `third-quarter` and `10/12` do. */
export function touches(words: Words, left: number): boolean {
  return words.at(left).end === words.at(left + 1).start;
}

/** Whether the word is written with a capital first letter. */
export function isCapitalised(word: Word): boolean {
  return word.text !== word.lower && /^\p{Lu}/u.test(word.text);
}

/** The index after an optional comma at `at`. */
export function skipComma(words: Words, at: number): number {
  return words.lower(at) === ',' ? at + 1 : at;
}

/** Whether the sentence, or a clause of it, ends before the word at `at`. */
export function endsClause(words: Words, at: number): boolean {
  const { lower } = words.at(at);
  return lower === '' || /^[.,;:!?)"”]/.test(lower);
}
