import { readShape } from './core.js';
import type { Expression, Reading } from './expression.js';
import { Rank, rankOf } from './rank.js';
import { readCounted } from './shapes/duration.js';
import { skipArticle, type Words } from './words.js';

/**
 * What is counted from another date, which follows: `the first week of March`, `the last Friday in May`, `the week of
 * March 6`, `the day before Christmas`, `two days after Jan. 6`.
 */
export function readCountedFrom(words: Words, at: number): Reading | null {
  return readNth(words, at) ?? readWeekOf(words, at) ?? readBeforeOrAfter(words, at);
}

function readNth(words: Words, at: number): Reading | null {
  const nthAt = skipArticle(words, at);
  const nth = words.lower(nthAt) === 'last' ? -1 : words.at(nthAt).ordinal;
  const { unit, weekday } = words.at(nthAt + 1);
  const link = words.lower(nthAt + 2);
  if (nth === undefined || nth > 53 || (link !== 'of' && link !== 'in')) return null;
  const counted =
    weekday ?? (unit === 'day' || unit === 'week' || unit === 'weekend' || unit === 'month' ? unit : null);
  if (counted === null) return null;
  const whole = readShape(words, nthAt + 3);
  const rank = whole === null ? null : rankOf(whole.expression);
  if (whole === null || rank === null || rank < (counted === 'day' ? Rank.week : Rank.month)) return null;
  return {
    end: whole.end,
    expression: { kind: 'point', fields: {}, nth: { count: nth, of: counted }, within: whole.expression },
  };
}

function readWeekOf(words: Words, at: number): Reading | null {
  const weekAt = skipArticle(words, at);
  if (
    words.lower(weekAt) !== 'week' ||
    !['of', 'beginning', 'starting', 'commencing'].includes(words.lower(weekAt + 1))
  )
    return null;
  const day = readShape(words, words.lower(weekAt + 2) === 'on' ? weekAt + 3 : weekAt + 2);
  if (day === null || rankOf(day.expression) !== Rank.day) return null;
  return {
    end: day.end,
    expression: { kind: 'shift', unit: 'week', by: 0, origin: 'document', from: day.expression },
  };
}

const SIDES = new Map([
  ['before', -1],
  ['after', 1],
  ['from', 1],
]);

/** An article's unit, or a number of units, before or after a day. */
function readBeforeOrAfter(words: Words, at: number): Reading | null {
  const unitAt = skipArticle(words, at);
  const { unit, lower } = words.at(unitAt);
  const named = (unit === 'day' || unit === 'week' || unit === 'weekend') && lower === unit;
  const counted = named ? { end: unitAt + 1, amounts: [{ unit, count: 1 }] } : readCounted(words, at);
  const [amount, second] = counted?.amounts ?? [];
  if (counted === null || amount === undefined || amount.count === null || second !== undefined) return null;
  const side = words.lower(counted.end);
  const sign = SIDES.get(side) ?? null;
  if (sign === null || !['day', 'week', 'weekend', 'month', 'year'].includes(amount.unit)) return null;
  const from = readShape(words, counted.end + 1);
  if (from === null || rankOf(from.expression) !== Rank.day) return null;
  const expression: Expression = {
    kind: 'shift',
    unit: amount.unit,
    by: sign * amount.count,
    origin: 'narrative',
    from: from.expression,
  };
  return { end: from.end, expression };
}
