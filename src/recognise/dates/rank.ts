import type { Expression, Fields } from './expression.js';
import type { Unit } from './lexicon.js';

/** How large a stretch of the calendar an expression names. */
export const Rank = {
  time: 0,
  part: 1,
  day: 2,
  week: 3,
  month: 4,
  quarter: 5,
  half: 6,
  year: 7,
  decade: 8,
  century: 9,
} as const;

const OF_UNIT: Readonly<Record<Unit, number | null>> = {
  second: Rank.time,
  minute: Rank.time,
  hour: Rank.time,
  day: Rank.day,
  week: Rank.week,
  fortnight: Rank.week,
  weekend: Rank.week,
  month: Rank.month,
  quarter: Rank.quarter,
  year: Rank.year,
  decade: Rank.decade,
  century: Rank.century,
  millennium: Rank.century,
};

/** The rank of a point on the calendar, or null for what is none (a duration, a set, `recently`). */
export function rankOf(expression: Expression): number | null {
  if (expression.kind === 'shift') return OF_UNIT[expression.unit];
  if (expression.kind !== 'point') return null;
  return expression.nth === undefined ? rankOfFields(expression.fields) : rankOfNth(expression.nth.of);
}

function rankOfNth(of: number | 'day' | 'week' | 'weekend' | 'month'): number {
  if (of === 'month') return Rank.month;
  return of === 'week' || of === 'weekend' ? Rank.week : Rank.day;
}

export function rankOfFields(fields: Fields): number {
  if (fields.hour !== undefined) return Rank.time;
  if (fields.part !== undefined) return Rank.part;
  if (fields.day !== undefined || fields.weekday !== undefined || fields.holiday !== undefined)
    return Rank.day;
  if (fields.week !== undefined || fields.weekend !== undefined) return Rank.week;
  if (fields.month !== undefined) return Rank.month;
  if (fields.quarter !== undefined || fields.season !== undefined) return Rank.quarter;
  if (fields.half !== undefined) return Rank.half;
  if (fields.year !== undefined) return Rank.year;
  return fields.decade === undefined ? Rank.century : Rank.decade;
}
