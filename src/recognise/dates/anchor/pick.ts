import type { Direction, Fields } from '../expression.js';
import { addDays, addMonths, type CivilDay, daysInMonth, parseDay, toDayNumber, weekdayOf } from './civil.js';
import { holidayIn } from './holidays.js';
import { intervalOf } from './interval.js';
import type { Tense } from './tense.js';

/** In days: what the tense asks for is not meant where it is far and its counterpart near (`said it will pay Feb. 1`). */
const FAR_BACK = 300;
const NEAR_ON = 60;
const FAR_ON = 200;
const NEAR_BACK = 60;

/** Where the last that has begun, and the first that is not over, are looked for; a winter lasts into the next year. */
const YEARS_BACK = [0, -1, -2, -3, -4, -5, -6];
const YEARS_ON = [-1, 0, 1, 2, 3, 4, 5, 6];
const YEARS_AROUND = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
const MONTHS_AROUND = [-3, -2, -1, 0, 1, 2, 3];

/** The day with that weekday that fits: on or before the day where the text tells of the past. */
export function pickWeekday(
  weekday: number,
  from: CivilDay,
  direction: Direction | undefined,
  tense: Tense,
): CivilDay {
  const back = (weekdayOf(from) - weekday + 7) % 7;
  const on = (7 - back) % 7;
  if (direction === 'past') return addDays(from, -(back || 7));
  if (direction === 'future') return addDays(from, on || 7);
  if (direction === 'present' || tense === 'future') return addDays(from, on);
  return addDays(from, -back);
}

/** The year that fields without one are of: `October 17`, `March`, `the third quarter`, `Christmas`. */
export function pickYear(
  fields: Fields,
  from: CivilDay,
  direction: Direction | undefined,
  tense: Tense,
): Fields {
  const thisYear = inYear(fields, from.year);
  if (direction === 'present' && isDay(thisYear)) return thisYear;
  const today = toDayNumber(from);
  const [begun, open] = [
    direction === 'past' ? 'end' : 'start',
    direction === 'future' ? 'start' : 'end',
  ] as const;
  const before = firstOf(fields, from.year, YEARS_BACK, (dated) => dated[begun] <= today);
  const after = firstOf(fields, from.year, YEARS_ON, (dated) => dated[open] > today);
  if (before === undefined || after === undefined)
    return isDay(thisYear) ? thisYear : ((before ?? after)?.dated ?? thisYear);
  if (direction !== undefined) return direction === 'past' ? before.dated : after.dated;
  const back = Math.max(0, today - before.end);
  const on = Math.max(0, after.start - today);
  const past = tense !== 'future' ? back <= FAR_BACK || on >= NEAR_ON : on > FAR_ON && back < NEAR_BACK;
  return past ? before.dated : after.dated;
}

/** Fields with their year, and the days that they start and end on. */
interface Dated {
  readonly dated: Fields;
  readonly start: number;
  readonly end: number;
}

/** The fields in the first of the years, given by their distance from one, that they fit in. */
function firstOf(
  fields: Fields,
  year: number,
  steps: readonly number[],
  fits: (dated: Dated) => boolean,
): Dated | undefined {
  for (const step of steps) {
    const dated = inYear(fields, year + step);
    if (!isDay(dated)) continue;
    const interval = intervalOf(dated);
    const found = { dated, start: dayNumber(interval?.start), end: dayNumber(interval?.end) };
    if (fits(found)) return found;
  }
  return undefined;
}

/** Whether the fields, if they name a day, name one that exists: there is no February 29 in 2023. */
export function isDay({ year, month, day }: Fields): boolean {
  if (year === undefined || month === undefined || day === undefined) return true;
  // As every month has, so that no calendar need be asked.
  return day <= 28 || day <= daysInMonth(year, month);
}

/** The day nearest to the picked one whose weekday is the one that is written: `Tuesday, Oct. 17`. */
export function matchWeekday(picked: Fields, weekday: number, unit: 'month' | 'year'): Fields {
  const { year, month, day } = picked;
  if (year === undefined || month === undefined || day === undefined) return picked;
  const steps = unit === 'year' ? YEARS_AROUND : MONTHS_AROUND;
  const days = steps.map((step) => addMonths({ year, month, day }, unit === 'year' ? 12 * step : step));
  const nearest = days
    .filter((other) => other.day === day && weekdayOf(other) === weekday)
    .sort((a, b) => distance(a, picked) - distance(b, picked));
  return nearest[0] ?? picked;
}

function distance(day: CivilDay, picked: Fields): number {
  return Math.abs((day.year - (picked.year ?? 0)) * 12 + day.month - (picked.month ?? 0));
}

/** The month that `the 25th` is of: this one or the nearest that has such a day, back or on as the text tells. */
export function pickMonth(day: number, from: CivilDay, tense: Tense): Fields {
  const direction = tense === 'future' ? 1 : -1;
  const isThisMonth = direction === 1 ? day >= from.day : day <= from.day;
  let { year, month } = addMonths({ ...from, day: 1 }, isThisMonth ? 0 : direction);
  // Of two months that meet, one has 31 days.
  if (day > daysInMonth(year, month)) ({ year, month } = addMonths({ year, month, day: 1 }, direction));
  return { year, month, day };
}

/** The fields in that year; a holiday becomes its day. */
export function inYear(fields: Fields, year: number): Fields {
  if (fields.holiday === undefined) return { ...fields, year };
  const { holiday, ...rest } = fields;
  return { ...rest, ...(holidayIn(holiday, year) ?? { year }) };
}

function dayNumber(iso: string | undefined): number {
  const day = iso === undefined ? null : parseDay(iso);
  return day === null ? 0 : toDayNumber(day);
}
