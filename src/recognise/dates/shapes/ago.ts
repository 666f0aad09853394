import type { Expression, Reading } from '../expression.js';
import type { Unit } from '../lexicon.js';
import type { Words } from '../words.js';
import { readCounted } from './duration.js';
import { isNumbered, readYear } from './parts.js';
import { quarter } from './quarter.js';
import type { Shape } from './shape.js';

/** What follows an amount, whether it goes back or on, and from where. */
const DIRECTIONS = new Map<string, { sign: -1 | 1; origin: 'document' | 'narrative' }>([
  ['ago', { sign: -1, origin: 'document' }],
  ['earlier', { sign: -1, origin: 'narrative' }],
  ['before', { sign: -1, origin: 'narrative' }],
  ['previously', { sign: -1, origin: 'narrative' }],
  ['later', { sign: 1, origin: 'narrative' }],
  ['afterward', { sign: 1, origin: 'narrative' }],
  ['afterwards', { sign: 1, origin: 'narrative' }],
  ['after', { sign: 1, origin: 'narrative' }],
  ['hence', { sign: 1, origin: 'document' }],
]);

/** `three weeks ago`, `a year earlier`, `two days later`, `a week or so ago`, `six months from now`. */
export const ago: Shape = {
  name: 'ago',
  opens: ['digits', 'number'],
  openingWords: ['a', 'an', 'several', 'few', 'many', 'some', 'couple', 'dozens'],
  read(words, at) {
    if (words.at(at).digits && isNumbered(words, at)) return null;
    const found = readCounted(words, at);
    const [amount, second] = found?.amounts ?? [];
    if (found === null || amount === undefined || second !== undefined || isClockUnit(amount.unit))
      return null;
    const orSo =
      words.at(found.end).lower === 'or' && ['so', 'more'].includes(words.at(found.end + 1).lower) ? 2 : 0;
    const way = readDirection(words, found.end + orSo);
    if (way === null) return null;
    const count = amount.count === null ? null : amount.count * way.sign;
    const expression = shift(amount.unit, count, way.origin, way.sign);
    return { end: way.end, expression: orSo === 0 ? expression : { ...expression, modifier: 'APPROX' } };
  },
};

/** `year-earlier`, `year-ago`, `the year-earlier quarter`, `the comparable year-ago period`. */
export const yearEarlier: Shape = {
  name: 'year-earlier',
  opens: [],
  openingWords: ['year', 'the', 'comparable', 'a'],
  read(words, at) {
    let yearAt = words.at(at).lower === 'the' ? at + 1 : at;
    if (words.at(yearAt).lower === 'comparable' || words.at(yearAt).lower === 'corresponding') yearAt++;
    if (words.at(yearAt).lower !== 'year') return null;
    const sideAt = words.at(yearAt + 1).lower === '-' ? yearAt + 2 : yearAt + 1;
    if (!['earlier', 'ago'].includes(words.at(sideAt).lower)) return null;
    const part = readCompared(words, sideAt + 1);
    if (part !== null) return part;
    const noun = words.at(sideAt + 1).lower;
    const end = noun === 'period' || noun === 'quarter' ? sideAt + 2 : sideAt + 1;
    if (words.at(at).lower !== 'year' && end === sideAt + 1) return null;
    return { end, expression: { kind: 'shift', unit: 'year', by: -1, origin: 'narrative', comparing: true } };
  },
};

/** The quarter or months of the year before: `the year-earlier third quarter`, `the year-earlier nine months`. */
function readCompared(words: Words, at: number): Reading | null {
  const part = quarter.read(words, at);
  if (part?.expression.kind === 'point') {
    const within: Expression = { kind: 'shift', unit: 'year', by: -1, origin: 'document' };
    return { end: part.end, expression: { ...part.expression, within } };
  }
  const found = readCounted(words, at);
  return found && { end: found.end, expression: { kind: 'duration', amounts: found.amounts } };
}

/** `the 1988 period`, `the 1988 quarter`, `last year's quarter`, `the same period last year`. */
export const comparedYear: Shape = {
  name: 'compared-year',
  opens: ['digits', 'relative'],
  read(words, at) {
    const year = readYear(words, at);
    if (year !== null && isPeriod(words, year.end)) {
      return {
        end: year.end + 1,
        expression: { kind: 'point', fields: { year: year.value }, comparing: true },
      };
    }
    if (words.at(at).lower !== 'last' || words.at(at + 1).unit !== 'year' || words.at(at + 2).lower !== "'s")
      return null;
    if (!isPeriod(words, at + 3)) return null;
    return {
      end: at + 4,
      expression: { kind: 'shift', unit: 'year', by: -1, origin: 'document', comparing: true },
    };
  },
};

function isPeriod(words: Words, at: number): boolean {
  return words.at(at).lower === 'period' || words.at(at).lower === 'quarter';
}

/** `the day before`, `the week after`, `the night before`: said of the day that the text is on. */
export const dayBefore: Shape = {
  name: 'day-before',
  opens: [],
  openingWords: ['the', 'a'],
  read(words, at) {
    const { unit } = words.at(at + 1);
    const way = DIRECTIONS.get(words.at(at + 2).lower);
    if (unit === undefined || unit === 'second' || way === undefined || way.origin === 'document')
      return null;
    if (!isClosed(words, at + 3)) return null;
    return { end: at + 3, expression: { kind: 'shift', unit, by: way.sign, origin: 'narrative' } };
  },
};

/** `two hours ago` cannot be placed without the hour of the document: its length is what can be said. */
function isClockUnit(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

function readDirection(words: Words, at: number) {
  const { lower } = words.at(at);
  if (lower === 'from' && words.at(at + 1).lower === 'now')
    return { sign: 1, origin: 'document', end: at + 2 } as const;
  const way = DIRECTIONS.get(lower);
  if (way === undefined) return null;
  const needsObject = lower === 'before' || lower === 'after' || lower === 'previously';
  if (needsObject && !isClosed(words, at + 1)) return null;
  return { ...way, end: at + 1 };
}

/** Whether `before` and `after` have no object of their own. */
function isClosed(words: Words, at: number): boolean {
  const { lower } = words.at(at);
  return lower === '' || /^[.,;:!?)"”']/.test(lower);
}

function shift(
  unit: Unit,
  by: number | null,
  origin: 'document' | 'narrative',
  sign: -1 | 1,
): Reading['expression'] {
  if (by === null) return { kind: 'vague', reference: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  if (unit === 'decade' || unit === 'century') {
    return { kind: 'shift', unit: 'year', by: by * (unit === 'decade' ? 10 : 100), origin };
  }
  const comparing = unit === 'year' && by === -1;
  return comparing ? { kind: 'shift', unit, by, origin, comparing } : { kind: 'shift', unit, by, origin };
}
