import { contextWords } from '../context.js';
import type { Fields, Reading } from '../expression.js';
import { isCapitalised, skipArticle, skipComma, touches, type Words } from '../words.js';
import { isMonthDay, isNumbered, point, readAnyYear, readDay, readYear } from './parts.js';
import type { Shape } from './shape.js';

/** What follows a day that counts nothing: `April 24 and 25 in Rome`, not `April 24 and 25 people`. */
const AFTER_LISTED = contextWords('after-listed-day');
const LIST_LINKS = new Set([',', 'and', 'or']);
/** Days of a list under one month, at the most. */
const MOST_LISTED = 5;

/** `Jan. 25, 2024`, `January the 25th`, `Jan. 25`. */
export const monthDay: Shape = {
  name: 'month-day',
  opens: ['month'],
  read(words, at) {
    const { month } = words.at(at);
    if (month === undefined) return null;
    const glued = words.lower(at + 1) === '-' && touches(words, at) ? at + 2 : skipComma(words, at + 1);
    const dayAt = skipArticle(words, glued);
    const day = readDay(words.at(dayAt));
    if (day === null || !isMonthDay(month, day) || isFigure(words, dayAt)) return null;
    return withYear(words, dayAt + 1, { month, day });
  },
};

/** `25 January 2024`, `25th of January`, `the fourth of July`. */
export const dayMonth: Shape = {
  name: 'day-month',
  opens: ['digits', 'ordinal'],
  follows: ['month'],
  followingWords: ['of', '-', 'day'],
  read(words, at) {
    const day = readDay(words.at(at));
    if (day === null || isNumbered(words, at)) return null;
    let monthAt = at + 1;
    if (['of', '-', 'day'].includes(words.lower(monthAt))) monthAt++;
    if (words.lower(monthAt) === 'of') monthAt++;
    const { month } = words.at(monthAt);
    if (month === undefined || !isMonthDay(month, day)) return null;
    if (!isCapitalised(words.at(monthAt)) && ['may', 'march', 'mar', 'jun'].includes(words.lower(monthAt)))
      return null;
    return withYear(words, monthAt + 1, { day, month });
  },
};

/** The later days of a list under one month: `25` in `April 24 and 25` and in `April 24, 25 and 26, 1999`. */
export const listedDay: Shape = {
  name: 'listed-day',
  opens: ['digits'],
  follows: [],
  followingWords: ['', ...AFTER_LISTED],
  read(words, at) {
    const month = monthOfList(words, at);
    const day = month === null ? null : readDay(words.at(at));
    if (month === null || day === null || !isMonthDay(month, day)) return null;
    const next = words.lower(at + 1);
    return next === '' || AFTER_LISTED.has(next) ? withYear(words, at + 1, { month, day }) : null;
  },
};

/** The month before the first day of a list that goes on at `at`. */
function monthOfList(words: Words, at: number): number | null {
  for (let first = at - 2; first >= at - 2 * MOST_LISTED; first -= 2) {
    if (!isLink(words, first + 1) || readDay(words.at(first)) === null) return null;
    const { month } = words.at(first - 1);
    if (month !== undefined) return month;
  }
  return null;
}

function isLink(words: Words, at: number): boolean {
  return LIST_LINKS.has(words.lower(at));
}

/** Adds a year where one follows, after a comma, `of` or a hyphen. */
function withYear(words: Words, end: number, fields: Fields): Reading {
  const first = skipComma(words, end);
  const yearAt = ['of', '-', 'in'].includes(words.lower(first)) ? first + 1 : first;
  const year = readAnyYear(words, yearAt);
  if (year === null) return { end, expression: point({ ...fields, ...yearOfList(words, end) }) };
  return { end: year.end, expression: point({ ...fields, year: year.value }) };
}

/** The year that closes a list of days, which is that of all: `Oct. 7, 8 and 9, 2023`. */
function yearOfList(words: Words, end: number): Pick<Fields, 'year'> {
  let at = end;
  for (let days = 0; days < MOST_LISTED && isLink(words, at) && readDay(words.at(at + 1)) !== null; days++)
    at += 2;
  const listed = at > end && words.lower(at - 2) !== ',';
  const year = listed ? readYear(words, skipComma(words, at)) : null;
  return year === null ? {} : { year: year.value };
}

/** Whether the numeral after a month counts something: `May 5 percent`, `March 10 million`, `June 30-day`. */
function isFigure(words: Words, at: number): boolean {
  const next = words.at(at + 1);
  if (['%', 'percent', 'per', 'million', 'billion', 'trillion', 'm', 'bn'].includes(next.lower)) return true;
  return next.lower === '-' && words.at(at + 2).unit !== undefined;
}
