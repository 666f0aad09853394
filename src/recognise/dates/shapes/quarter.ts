import type { Fields } from '../expression.js';
import { skipFiscal, skipHyphen, type Word, type Words } from '../words.js';
import { point, readYear } from './parts.js';
import type { Shape } from './shape.js';

/** `third quarter`, `third-quarter`, `second half`, `fiscal first quarter`. */
export const quarter: Shape = {
  name: 'quarter',
  opens: ['ordinal'],
  openingWords: ['fiscal', 'last', 'flat', 'final'],
  read(words, at) {
    const start = words.lower(at) === 'fiscal' ? skipHyphen(words, at + 1) : at;
    const count = words.at(start).ordinal;
    const last = ['last', 'final'].includes(words.lower(start)) && words.lower(start + 1) === 'half';
    const unitAt = skipHyphen(words, skipFiscal(words, start + 1));
    const fields = toFields(words.lower(unitAt), last ? 2 : count);
    if (fields === null || isSport(words, at, unitAt)) return null;
    return { end: unitAt + 1, expression: point(fields) };
  },
};

const CODE = /^(?:q([1-4])|([1-4])q|h([12])|([12])h)$/;

/** `Q3`, `3Q`, `H1`; with a year, `Q3 2020`, `2020Q3`. */
export const quarterCode: Shape = {
  name: 'quarter-code',
  opens: [],
  openingWords: ['q1', 'q2', 'q3', 'q4', '1q', '2q', '3q', '4q', 'h1', 'h2', '1h', '2h'],
  read(words, at) {
    const match = CODE.exec(words.lower(at));
    if (match === null) return null;
    const quarterOf = match[1] ?? match[2];
    const fields: Fields =
      quarterOf === undefined ? { half: Number(match[3] ?? match[4]) } : { quarter: Number(quarterOf) };
    const next = words.lower(at + 1);
    const found = readYear(words, ['/', '-', 'of', ','].includes(next) ? at + 2 : at + 1);
    if (found !== null) return { end: found.end, expression: point({ ...fields, year: found.value }) };
    return fields.half === undefined ? { end: at + 1, expression: point(fields) } : null;
  },
};

/** `the October-December quarter`, `the January to March period`: months that make a quarter of the calendar. */
export const quarterOfMonths: Shape = {
  name: 'quarter-of-months',
  opens: ['month'],
  read(words, at) {
    const { month } = words.at(at);
    if (!['-', 'to'].includes(words.lower(at + 1))) return null;
    if (month === undefined || month % 3 !== 1 || words.at(at + 2).month !== month + 2) return null;
    if (!['quarter', 'period'].includes(words.lower(at + 3))) return null;
    return { end: at + 4, expression: point({ quarter: (month + 2) / 3 }) };
  },
};

function toFields(unit: string, count: number | undefined): Fields | null {
  if (count === undefined) return null;
  if (unit === 'quarter' && count <= 4) return { quarter: count };
  return unit === 'half' && count <= 2 ? { half: count } : null;
}

/** Halves and quarters of a match: a half is a date only as part of a year, a quarter not before `final`. */
function isSport(words: Words, at: number, unitAt: number): boolean {
  const nextAt = skipHyphen(words, unitAt + 1);
  const next = words.lower(nextAt);
  if (words.lower(unitAt) !== 'half') return next.startsWith('final');
  const before = words.lower(at - 1);
  if (next !== 'of') return before !== "'s";
  return ![words.at(nextAt + 1), words.at(nextAt + 2), words.at(nextAt + 3)].some(isPeriod);
}

function isPeriod({ unit, month, digits, decades, relative }: Word): boolean {
  return digits || [unit, month, decades, relative].some((meaning) => meaning !== undefined);
}
