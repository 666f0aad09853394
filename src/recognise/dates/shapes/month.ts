import { contextWords } from '../context.js';
import { isCapitalised, skipComma, type Word, type Words } from '../words.js';
import { point, readAnyYear } from './parts.js';
import type { Shape } from './shape.js';

/** Months that are also verbs, names or other words: taken only where the words around them say that a month is meant. */
const ALSO_WORDS = contextWords('also-month-words');
const BEFORE_MONTHS = contextWords('before-month');
const ONLY_MONTHS_FOLLOW = contextWords('only-before-month');

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
    const yearAt = ['of', '-', '/'].includes(words.at(afterComma).lower) ? afterComma + 1 : afterComma;
    const year = readAnyYear(words, yearAt);
    if (year !== null && !startsFigure(words, year.end)) {
      return { end: year.end, expression: point({ ...fields, year: year.value }) };
    }
    return isMonth(words, at, word) ? { end: at + 1, expression: point(fields) } : null;
  },
};

function startsFigure(words: Words, at: number): boolean {
  return ['people', 'troops', 'soldiers', 'million', 'percent', '%'].includes(words.at(at).lower);
}

function isMonth(words: Words, at: number, word: Word): boolean {
  const before = words.at(at - 1);
  const next = words.at(at + 1);
  if (!isCapitalised(word)) return word.lower.length > 6 && !ALSO_WORDS.has(word.lower);
  if (isCapitalised(word) && RANGE_LINKS.has(next.lower) && words.at(at + 2).month !== undefined) return true;
  if (isCapitalised(before) && isPlainWord(before) && ALSO_WORDS.has(word.lower)) return false;
  if (!ALSO_WORDS.has(word.lower)) return true;
  if (isPersonal(words, at)) return false;
  if (word.text === word.text.toUpperCase() && word.text.length > 1)
    return ONLY_MONTHS_FOLLOW.has(before.lower);
  return BEFORE_MONTHS.has(before.lower) && !(isName(next) && !ONLY_MONTHS_FOLLOW.has(before.lower));
}

/** Whether a capitalised word that means nothing in dates follows: `June Smith`, `August Wilson`. */
function isName(next: Word): boolean {
  return isCapitalised(next) && isPlainWord(next);
}

function isPersonal(words: Words, at: number): boolean {
  return isName(words.at(at + 1)) && !ONLY_MONTHS_FOLLOW.has(words.at(at - 1).lower);
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
