import type { Fields, Reading } from '../expression.js';
import { isCapitalised, skipComma, touches, type Words } from '../words.js';
import { isMonthDay, isNumbered, point, readAnyYear, readDay } from './parts.js';
import type { Shape } from './shape.js';

/** `Jan. 25, 2024`, `January the 25th`, `Jan. 25`. */
export const monthDay: Shape = {
  name: 'month-day',
  opens: ['month'],
  read(words, at) {
    const { month } = words.at(at);
    if (month === undefined) return null;
    const glued = words.lower(at + 1) === '-' && touches(words, at) ? at + 2 : skipComma(words, at + 1);
    const dayAt = words.lower(glued) === 'the' ? glued + 1 : glued;
    const day = readDay(words.at(dayAt));
    if (day === null || !isMonthDay(month, day) || isFigure(words, dayAt)) return null;
    return withYear(words, dayAt + 1, { month, day });
  },
};

/** `25 January 2024`, `25th of January`, `the fourth of July`. */
export const dayMonth: Shape = {
  name: 'day-month',
  opens: ['digits', 'ordinal'],
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

/** Adds a year where one follows, after a comma, `of` or a hyphen. */
function withYear(words: Words, end: number, fields: Fields): Reading {
  const [first] = [skipComma(words, end)];
  const yearAt = ['of', '-', 'in'].includes(words.lower(first)) ? first + 1 : first;
  const year = readAnyYear(words, yearAt);
  if (year === null) return { end, expression: point(fields) };
  return { end: year.end, expression: point({ ...fields, year: year.value }) };
}

/** Whether the numeral after a month counts something: `May 5 percent`, `March 10 million`, `June 30-day`. */
function isFigure(words: Words, at: number): boolean {
  const next = words.at(at + 1);
  if (['%', 'percent', 'per', 'million', 'billion', 'trillion', 'm', 'bn'].includes(next.lower)) return true;
  return next.lower === '-' && words.at(at + 2).unit !== undefined;
}
