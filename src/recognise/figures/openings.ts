import type { Token } from '../../model/document.js';
import { DENOMINATORS } from '../number-words.js';
import type { Numeral } from '../numeral.js';
import { LONGEST_SIGN } from './amount.js';
import { opensSign } from './currency-sign.js';
import { ARTICLES } from './fraction.js';
import { MULTIPLE_WORDS } from './multiple.js';
import { NUMBERED, ORDINAL_WORDS } from './ordinal.js';

/** A word that opens a figure without being a number: by itself, before a denominator, or before a number. */
type Opening = 'alone' | 'fraction' | 'number';

const OPENINGS: ReadonlyMap<string, Opening> = new Map(
  [
    openings('alone', ['half', ...MULTIPLE_WORDS, ...ORDINAL_WORDS]),
    openings('fraction', ARTICLES),
    openings('number', NUMBERED),
  ].flat(),
);

/** The words that figures begin with, beside numbers and the signs before them. */
export const FIGURE_WORDS: readonly string[] = [...OPENINGS.keys()];

function openings(opening: Opening, words: Iterable<string>): [string, Opening][] {
  return [...words].map((word) => [word, opening]);
}

/**
 * A first test of a sentence's tokens, in their order, as most open no figure: a word that can, a digit (`5:1` is no
 * number), or a number or its sign.
 *
 * @param numerals the sentence's numbers by their first token, in the order of the text
 * @param mayOpen whether a token's word is one that figures begin with
 */
export function createOpeningTest(
  tokens: readonly Token[],
  numerals: ReadonlyMap<number, Numeral>,
  mayOpen: (at: number) => boolean,
): (at: number) => boolean {
  const starts = [...numerals.keys()];
  let next = 0;
  return (at) => {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < at) next++;
    const distance = (starts[next] ?? Number.POSITIVE_INFINITY) - at;
    if (distance === 0) return true;
    if (distance <= LONGEST_SIGN && opensSign(tokens[at])) return true;
    if (!mayOpen(at)) return false;
    const opening = OPENINGS.get(tokens[at]?.lower ?? '');
    // Else it is a digit.
    if (opening === undefined || opening === 'alone') return true;
    // "No. 5" and "No . 5"
    if (opening === 'number') return distance <= 2;
    const after = tokens[at + 1]?.lower ?? '';
    return after === '-' || DENOMINATORS.has(after);
  };
}
