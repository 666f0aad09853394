import type { Reading } from '../expression.js';
import { touches, type Words } from '../words.js';
import { isNumbered, point } from './parts.js';
import type { Shape } from './shape.js';

const PLURAL = /^(?:[12]\d)?\d0s$/;
const SINGULAR = /^(?:[12]\d)?\d0$/;
/** Before a decade without its century, `the 80s`, and before a possessive that is a plural, `the 1980's`. */
const ARTICLES = new Set(['the', '-', 'early', 'mid', 'late', "'", 'swinging', 'roaring', 'of']);
const OWNERS = new Set(['his', 'her', 'their', 'my', 'our', 'your']);

/** `the 1990s`, `1990's`, `the '80s`, `the nineties`; `her 80s` are an age. */
export const decade: Shape = {
  name: 'decade',
  opens: ['digits', 'decades'],
  openingWords: ["'"],
  follows: [],
  followingWords: ["'s"],
  read(words, at) {
    const before = words.lower(at - 1);
    if (OWNERS.has(before) || isNumbered(words, at)) return null;
    const { decades, lower } = words.at(at);
    if (decades !== undefined) return ARTICLES.has(before) ? reading(String(decades), at + 1) : null;
    return readPlural(words, lower === "'" && touches(words, at) ? at + 1 : at);
  },
};

function readPlural(words: Words, at: number): Reading | null {
  const { lower } = words.at(at);
  const introduced = ARTICLES.has(words.lower(at - 1));
  if (PLURAL.test(lower))
    return introduced || lower.length === 5 ? reading(lower.slice(0, -1), at + 1) : null;
  const possessive = SINGULAR.test(lower) && words.lower(at + 1) === "'s" && introduced;
  return possessive ? reading(lower, at + 2) : null;
}

/** The decade that begins with a year, of four digits or of two (1930 to 2029). */
function reading(year: string, end: number): Reading {
  const short = Number(year) / 10;
  const value = year.length === 4 ? short : short + (short < 3 ? 200 : 190);
  return { end, expression: point({ decade: value }) };
}
