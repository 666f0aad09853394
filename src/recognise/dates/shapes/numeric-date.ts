import type { Fields, Reading } from '../expression.js';
import { touches, type Words } from '../words.js';
import { expandYear, isMonthDay, isNumbered, isTimeOfDay, point } from './parts.js';
import type { Shape } from './shape.js';

const SEPARATORS = new Set(['-', '/', '.']);
const WITH_TIME = /^(\d{2})t(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(z)?$/;
const WITH_PERIODS = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/;
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/;

/**
 * `2024-01-25`, `2024-01-25T10:30:00Z`, `25/01/2024`, `1/25/24`, `25.01.2024`, `2024-01`, `01/2024`. Of two
 * numbers that could each be the month, the first is: the habit of American news, which most English text on
 * the wire follows; with periods the day comes first, as where that is written.
 */
export const numericDate: Shape = {
  name: 'numeric-date',
  opens: ['digits'],
  follows: [],
  followingWords: [...SEPARATORS],
  read(words, at) {
    if (isNumbered(words, at)) return null;
    return readSeparated(words, at) ?? readYearMonth(words, at) ?? readOneWord(words, at);
  },
};

function readSeparated(words: Words, at: number): Reading | null {
  const separator = words.lower(at + 1);
  if (!SEPARATORS.has(separator) || words.lower(at + 3) !== separator || !areTouching(words, at, 4))
    return null;
  if (continues(words, at + 4)) return null;
  const parts = [words.at(at).text, words.at(at + 2).text, words.lower(at + 4)];
  const timed = WITH_TIME.exec(parts[2] ?? '');
  if (timed !== null) return readTimed(parts, timed, at + 5);
  const fields = toFields(parts, separator === '.');
  return fields && { end: at + 5, expression: point(fields) };
}

/** ISO 8601 date and time: the tokenizer keeps `25T10:30:00Z` whole. */
function readTimed(
  [year = '', month = '']: readonly string[],
  timed: RegExpExecArray,
  end: number,
): Reading | null {
  const [, day = '', hour = '', minute = '', second, zone] = timed;
  const date = toFields([year, month, day], false);
  if (date === null || !isTimeOfDay(Number(hour), Number(minute), Number(second ?? 0))) return null;
  const time = { hour: Number(hour), minute: Number(minute) };
  const seconds = second === undefined ? {} : { second: Number(second) };
  return {
    end,
    expression: point({ ...date, ...time, ...seconds, ...(zone === undefined ? {} : { zone: 'Z' }) }),
  };
}

/** `2024-01`, `01/2024`. */
function readYearMonth(words: Words, at: number): Reading | null {
  const separator = words.lower(at + 1);
  if ((separator !== '-' && separator !== '/') || !areTouching(words, at, 2) || continues(words, at + 2))
    return null;
  const [first, second] = [words.at(at).text, words.at(at + 2).text];
  const [year, month] = separator === '-' ? [first, second] : [second, first];
  if (!/^(?:19|20)\d\d$/.test(year) || !/^(?:0\d|1[0-2]|\d)$/.test(month) || Number(month) === 0) return null;
  if (separator === '-' && month.length === 1) return null;
  return { end: at + 3, expression: point({ year: Number(year), month: Number(month) }) };
}

function readOneWord(words: Words, at: number): Reading | null {
  const { text } = words.at(at);
  const compact = COMPACT.exec(text);
  const parts =
    compact === null
      ? WITH_PERIODS.exec(text)?.slice(1)
      : [`${compact[1]}${compact[2]}`, compact[3] ?? '', compact[4] ?? ''];
  if (parts === undefined || continues(words, at)) return null;
  const fields = toFields(parts, true);
  return fields && { end: at + 1, expression: point(fields) };
}

function toFields(
  [first = '', second = '', third = '']: readonly string[],
  dayFirst: boolean,
): Fields | null {
  if (![first, second, third].every((part) => /^\d{1,4}$/.test(part))) return null;
  if (first.length === 4) return check(Number(first), Number(second), Number(third));
  if (first.length > 2 || second.length > 2 || (third.length !== 4 && third.length !== 2)) return null;
  const year = third.length === 2 ? expandYear(Number(third)) : Number(third);
  const american = check(year, Number(first), Number(second));
  const european = check(year, Number(second), Number(first));
  return dayFirst ? (european ?? american) : (american ?? european);
}

function check(year: number, month: number, day: number): Fields | null {
  return year >= 1000 && year < 2200 && isMonthDay(month, day) ? { year, month, day } : null;
}

function areTouching(words: Words, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (!touches(words, i)) return false;
  return true;
}

/** Whether the run of digits and marks goes on, as in a telephone number or a file name. */
function continues(words: Words, last: number): boolean {
  if (!touches(words, last)) return false;
  const next = words.lower(last + 1);
  return (SEPARATORS.has(next) || next === '_') && touches(words, last + 1) && words.at(last + 2).digits;
}
