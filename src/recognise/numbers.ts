import type { Token } from '../model/document.js';
import { holdsDigit, readDigits } from './digit-numeral.js';
import { NumberTokens } from './number-tokens.js';
import { CARDINALS, DENOMINATORS } from './number-words.js';
import { type Numeral, numeralAt } from './numeral.js';
import { WordReader } from './word-reader.js';

/** What a number starts with where its first token holds no digit: whether alone, or only before the rest of it. */
const OPENS_ALONE: ReadonlyMap<string, boolean> = new Map([
  ...['a', 'few', 'several', 'minus', 'negative', '-', '.'].map((word) => [word, false] as const),
  ...[...CARDINALS.keys(), ...DENOMINATORS.keys()].map((word) => [word, true] as const),
]);
/** The words that numbers begin with, beside those that hold a digit. */
export const NUMBER_WORDS: readonly string[] = [...OPENS_ALONE.keys()];
/** What may stand before the rest: "a few hundred", "a couple of thousand", "a half-million". */
const LINKS: ReadonlySet<string> = new Set(['few', 'couple', '-']);

/**
 * Finds the numbers of one sentence, given as a range of tokens: the longest from each start, left to
 * right, none inside another. Linear in the tokens.
 *
 * @param mayOpen whether a token's word is one that numbers begin with, where that is known
 * @returns the numbers by the index of their first token
 */
export function findNumerals(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  mayOpen: (at: number) => boolean = () => true,
): Map<number, Numeral> {
  const numerals = new Map<number, Numeral>();
  let at = first;
  while (at < end) {
    const opens = mayOpen(at) && opensNumber(tokens, at);
    const numeral = opens ? readNumeral(new NumberTokens(text, tokens, at, end)) : null;
    if (numeral === null) {
      at++;
    } else {
      numerals.set(numeral.firstToken, numeral);
      at = numeral.endToken;
    }
  }
  return numerals;
}

/** A first test, as most words open no number. */
function opensNumber(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const alone = OPENS_ALONE.get(lower);
  if (alone !== false) return alone === true || holdsDigit(lower);
  const next = tokens[at + 1]?.lower ?? '';
  return OPENS_ALONE.get(next) === true || LINKS.has(next) || holdsDigit(next);
}

function readNumeral(tokens: NumberTokens): Numeral | null {
  return readPlural(tokens) ?? readDigits(tokens) ?? readWords(tokens);
}

/** "dozens", "hundreds of thousands", "several hundred" */
function readPlural(tokens: NumberTokens): Numeral | null {
  let at = tokens.from;
  let word = tokens.word(at);
  if (word?.kind === 'dozens') return plural(tokens, at + 1, word.value, null);
  if (word?.kind === 'vague') {
    let { value } = word;
    while (tokens.lower(at + 1) === 'of') {
      word = tokens.word(at + 2);
      // "hundreds of thousand" is written for "hundreds of thousands".
      if ((word?.kind !== 'vague' && word?.kind !== 'scale') || word.value <= value / 10) break;
      value *= word.value;
      at += 2;
    }
    return plural(tokens, at + 1, value, value * 10);
  }
  if (tokens.lower(at) === 'a' && tokens.lower(at + 1) === 'few') at++;
  else if (tokens.lower(at) !== 'several' && tokens.lower(at) !== 'few') return null;
  word = tokens.word(at + 1);
  if (word?.kind !== 'hundred' && word?.kind !== 'scale') return null;
  return plural(tokens, at + 2, word.value, word.value === DOZEN ? null : word.value * 10);
}

const DOZEN = 12;

function plural(tokens: NumberTokens, endToken: number, value: number, max: number | null): Numeral {
  return { ...numeralAt(tokens, endToken, 'plural', { value, scale: 1 }), max };
}

/** "one hundred and twenty-three thousand", "half a million", "minus five" */
function readWords(tokens: NumberTokens): Numeral | null {
  const at = tokens.from;
  const reader = new WordReader(tokens);
  const signed = tokens.lower(at) === 'minus' || tokens.lower(at) === 'negative';
  if (signed && !tokens.isScale(at + 1)) {
    const end = reader.readCardinal(at + 1);
    const { value, scale } = reader.number;
    return end === at + 1 ? null : numeralAt(tokens, end, 'words', { value: -value, scale });
  }
  const end = reader.readOpening(at) ?? reader.readCardinal(at);
  return end === at ? null : numeralAt(tokens, end, 'words', reader.number);
}
