import type { Fields, PointExpression } from '../expression.js';
import { addDays, type CivilDay, parseDay, toDayNumber, weekdayOf, weekOf } from './civil.js';
import type { Interval } from './interval.js';

/** The nth day, week, weekend, month or weekday of an interval, -1 the last; null where it has none. */
export function nthWithin(nth: NonNullable<PointExpression['nth']>, interval: Interval): Fields | null {
  const first = parseDay(interval.start);
  const after = parseDay(interval.end);
  if (first === null || after === null) return null;
  const last = addDays(after, -1);
  const found = findNth(nth, first, last);
  return 'day' in found && !isWithin(found as CivilDay, first, last) ? null : found;
}

function findNth(
  { count, of }: NonNullable<PointExpression['nth']>,
  first: CivilDay,
  last: CivilDay,
): Fields {
  const back = count < 0;
  if (of === 'day') return back ? last : addDays(first, count - 1);
  if (of === 'month') {
    return { year: first.year, month: back ? last.month : first.month + count - 1 };
  }
  // A week belongs to the month or year that holds its Thursday, as in ISO 8601; a weekend to that of its Saturday.
  const weekday = typeof of === 'number' ? of : of === 'week' ? 4 : 6;
  const start = back
    ? addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
    : addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  const day = back ? start : addDays(start, 7 * (count - 1));
  if (typeof of === 'number') return day;
  return of === 'week' ? weekOf(day) : { ...weekOf(day), weekend: true };
}

function isWithin(day: CivilDay, first: CivilDay, last: CivilDay): boolean {
  return toDayNumber(day) >= toDayNumber(first) && toDayNumber(day) <= toDayNumber(last);
}
