import { contextWords } from '../context.js';
import { isCapitalised, skipComma, type Word, type Words } from '../words.js';
import { point, readAnyYear } from './parts.js';
import type { Shape } from './shape.js';

const ALSO_WORDS = contextWords('also-month-words');
const BEFORE_MONTHS = contextWords('before-month');
const ONLY_MONTHS_FOLLOW = contextWords('only-before-month');
const COUNTED = contextWords('counted-after-month');
const RANGE_LINKS = new Set(['-', 'to', 'through']);

/** `January`, `January 2024`, `January of 2024`, `Jan. '24`. */
export const month: Shape = {
  name: 'month',
  opens: ['month'],
  read(words, at) {
    const word = words.at(at);
    if (word.month === undefined) return null;
    const fields = { month: word.month };
    const afterComma = skipComma(words, at + 1);
    const yearAt = ['of', '-', '/'].includes(words.lower(afterComma)) ? afterComma + 1 : afterComma;
    const year = readAnyYear(words, yearAt);
    if (year !== null && !COUNTED.has(words.lower(year.end))) {
      return { end: year.end, expression: point({ ...fields, year: year.value }) };
    }
    return isMonth(words, at, word) ? { end: at + 1, expression: point(fields) } : null;
  },
};

/** Months that are also verbs, names or other words are taken only where the words around them say that one is meant. */
function isMonth(words: Words, at: number, word: Word): boolean {
  const before = words.at(at - 1);
  const next = words.at(at + 1);
  if (!ALSO_WORDS.has(word.lower)) return isCapitalised(word) || word.lower.length > 6;
  if (!isCapitalised(word)) return false;
  if (RANGE_LINKS.has(next.lower) && words.at(at + 2).month !== undefined) return true;
  const certain = ONLY_MONTHS_FOLLOW.has(before.lower);
  if (certain || isName(before) || isName(next) || isUpper(word)) return certain && !isName(before);
  return BEFORE_MONTHS.has(before.lower);
}

/** In capitals, `MAY` is more often the verb of a headline. */
function isUpper({ text }: Word): boolean {
  return text === text.toUpperCase();
}

/** Whether it is a capitalised word that means nothing in dates: `June Smith`, `Theresa May`. */
function isName(word: Word): boolean {
  return isCapitalised(word) && isPlainWord(word);
}

function isPlainWord({ month, weekday, relative, lower }: Word): boolean {
  return (
    month === undefined &&
    weekday === undefined &&
    relative === undefined &&
    !BEFORE_MONTHS.has(lower) &&
    /^\p{L}/u.test(lower)
  );
}
