import { readTable, splitCell } from '../../../lists.js';
import { addDays, type CivilDay, daysInMonth, easterOf, weekdayOf } from './civil.js';

const RULES: ReadonlyMap<string, string> = new Map(
  readTable('dates/holidays.tsv').map(([rule = '', spellings]) => [splitCell(spellings)[0] ?? '', rule]),
);

/** The day that a holiday falls on; `name` is its first spelling in `lists/dates/holidays.tsv`. */
export function holidayIn(name: string, year: number): CivilDay | null {
  const rule = RULES.get(name) ?? '';
  const easter = /^easter([+-]\d+)$/.exec(rule);
  if (easter !== null) return addDays(easterOf(year), Number(easter[1]));
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed !== null) return { year, month: Number(fixed[1]), day: Number(fixed[2]) };
  const [month, weekday, nth, after = 0] = rule.split(' ').map(Number);
  if (month === undefined || weekday === undefined || nth === undefined) return null;
  return addDays(nthWeekday(year, month, weekday, nth), after);
}

/** The nth such weekday of a month, 1 the first and -1 the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): CivilDay {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}
