import type { Fields, ShiftExpression } from '../expression.js';
import type { Unit } from '../lexicon.js';
import { addDays, addMonths, type CivilDay, weekdayOf, weekOf } from './civil.js';
import type { Tense } from './tense.js';

/** The calendar unit that is `by` units from a day: the week, month or year that holds the shifted day. */
export function shiftFields(unit: Unit, by: number, from: CivilDay, tense: Tense): Fields {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return { ...from };
    case 'day':
      return addDays(from, Math.round(by));
    case 'week':
      return weekOf(addDays(from, Math.round(by * 7)));
    case 'fortnight':
      return weekOf(addDays(from, Math.round(by * 14)));
    case 'weekend':
      return { ...weekOf(addDays(from, 7 * (by === 0 ? weekendStep(from, tense) : by))), weekend: true };
    case 'month': {
      const { year, month } = addMonths({ ...from, day: 1 }, Math.round(by));
      return { year, month };
    }
    case 'quarter': {
      const { year, month } = addMonths({ ...from, day: 1 }, Math.round(by * 3));
      return { year, quarter: Math.ceil(month / 3) };
    }
    case 'year':
      return Number.isInteger(by) ? inEra(from.year + by) : monthsAway(from, by * 12);
    case 'decade':
      return { decade: Math.floor(from.year / 10) + by };
    case 'century':
      return { century: Math.floor(from.year / 100) + by };
    case 'millennium':
      return inEra(from.year + by * 1000);
  }
}

/** There is no year 0: the year before AD 1 is 1 BC. */
function inEra(year: number): Fields {
  return year > 0 ? { year } : { era: 'BC', year: 1 - year };
}

function monthsAway(from: CivilDay, by: number): Fields {
  const { year, month } = addMonths({ ...from, day: 1 }, Math.round(by));
  return { year, month };
}

/** `the weekend` in a story that looks back from a weekday is the one before. */
function weekendStep(from: CivilDay, tense: Tense): number {
  return weekdayOf(from) < 6 && tense !== 'future' ? -1 : 0;
}

/** What is written where there is no day to start from. */
const UNKNOWN: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XXTXX',
  minute: 'XXXX-XX-XXTXX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  fortnight: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
};

export function unknownValue({ unit }: ShiftExpression): string {
  return UNKNOWN[unit];
}

/** A day inside the fields to count from, or null where they name nothing so small. */
export function dayWithin(fields: Fields): CivilDay | null {
  if (fields.year === undefined || fields.era === 'BC') return null;
  const month = fields.month ?? (fields.quarter === undefined ? 1 : fields.quarter * 3 - 2);
  return { year: fields.year, month, day: fields.day ?? 1 };
}
