import { contextWords } from '../context.js';
import type { Fields, Reading } from '../expression.js';
import { isCapitalised, skipArticle, skipComma, type Words } from '../words.js';
import { dayMonth, monthDay } from './calendar-date.js';
import { numericDate } from './numeric-date.js';
import { isMonthDay, isNumbered, point, readDay } from './parts.js';
import type { Shape } from './shape.js';

/** Short forms that are words or names too. */
const ALSO_WORDS = new Set(['sun', 'sat', 'wed', 'mon', 'thu', 'tue', 'fri']);
const TITLES = contextWords('titles');
const BEFORE_DAY = contextWords('before-day');
const NOT_NOUNS = contextWords('not-nouns');

/** `Friday`, `Friday, Oct. 13`, `Tues. 5 March 2024`, `Friday the 13th`. */
export const weekday: Shape = {
  name: 'weekday',
  opens: ['weekday'],
  read(words, at) {
    const word = words.at(at);
    if (word.weekday === undefined || TITLES.has(words.lower(at - 1))) return null;
    const dated = readDate(words, skipComma(words, skipPeriod(words, at + 1)), word.weekday);
    if (dated !== null) return dated;
    if (!isDay(words, at)) return null;
    return { end: at + 1, expression: point({ weekday: word.weekday }) };
  },
};

/** Whether a weekday stands alone: in full, or short after `last`, `next`, `this`. */
function isDay(words: Words, at: number): boolean {
  const word = words.at(at);
  if (!ALSO_WORDS.has(word.lower.replace('.', ''))) return isCapitalised(word) || word.lower.length >= 6;
  return isCapitalised(word) && word.lower !== 'sun' && words.at(at - 1).relative !== undefined;
}

function skipPeriod(words: Words, at: number): number {
  return words.lower(at) === '.' ? at + 1 : at;
}

function readDate(words: Words, at: number, weekday: number): Reading | null {
  const the = skipArticle(words, at);
  const found = monthDay.read(words, the) ?? dayMonth.read(words, the) ?? numericDate.read(words, the);
  if (found?.expression.kind === 'point') {
    return { end: found.end, expression: point({ ...found.expression.fields, weekday }) };
  }
  const day = words.at(the).ordinal === undefined ? null : readDay(words.at(the));
  if (day === null || the === at || isNoun(words, the + 1)) return null;
  return { end: the + 1, expression: point({ weekday, day }) };
}

/** `the 25th` as a day of the month: after `on`, `by`, `until` …, with no noun of its own. */
export const monthlessDay: Shape = {
  name: 'monthless-day',
  opens: [],
  openingWords: ['the'],
  read(words, at) {
    const { text, ordinal } = words.at(at + 1);
    if (ordinal === undefined || !/^\d/.test(text) || !isMonthDay(1, ordinal)) return null;
    if (!BEFORE_DAY.has(words.lower(at - 1))) return null;
    if (isNoun(words, at + 2) || isNumbered(words, at + 1)) return null;
    const fields: Fields = { day: ordinal };
    const { unit } = words.at(at + 4);
    const ofMonth = words.lower(at + 2) === 'of' && words.lower(at + 3) === 'the' && unit === 'month';
    return { end: ofMonth ? at + 5 : at + 2, expression: point(fields) };
  },
};

/** Whether a word that a numeral could count or rank stands at `at`. */
function isNoun(words: Words, at: number): boolean {
  const { lower } = words.at(at);
  if (lower === '-' || lower === 'of') return lower === '-' || words.lower(at + 1) !== 'the';
  return /^\p{L}/u.test(lower) && !NOT_NOUNS.has(lower);
}
