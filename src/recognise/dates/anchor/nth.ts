import type { Fields, PointExpression } from '../expression.js';
import { addDays, addMonths, type CivilDay, parseDay, toDayNumber, weekdayOf, weekOf } from './civil.js';
import type { Interval } from './interval.js';

type Nth = NonNullable<PointExpression['nth']>;

/** The nth day, week, weekend, month or weekday of an interval, -1 the last; null where it has none. */
export function nthWithin(nth: Nth, interval: Interval): Fields | null {
  const first = parseDay(interval.start);
  const after = parseDay(interval.end);
  if (first === null || after === null) return null;
  const last = addDays(after, -1);
  const day = findDay(nth, first, last);
  return isWithin(day, first, last) ? fieldsOf(nth.of, day) : null;
}

/**
 * A day of what is counted, by which it belongs to an interval or not: a week by its Thursday, as in ISO 8601, a
 * weekend by its Saturday.
 */
function findDay({ count, of }: Nth, first: CivilDay, last: CivilDay): CivilDay {
  const back = count < 0;
  if (of === 'day') return back ? last : addDays(first, count - 1);
  if (of === 'month') return back ? last : addMonths(first, count - 1);
  const weekday = typeof of === 'number' ? of : of === 'week' ? 4 : 6;
  if (back) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

function fieldsOf(of: Nth['of'], day: CivilDay): Fields {
  if (of === 'week') return weekOf(day);
  if (of === 'weekend') return { ...weekOf(day), weekend: true };
  return of === 'month' ? { year: day.year, month: day.month } : day;
}

function isWithin(day: CivilDay, first: CivilDay, last: CivilDay): boolean {
  return toDayNumber(day) >= toDayNumber(first) && toDayNumber(day) <= toDayNumber(last);
}
