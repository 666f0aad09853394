import type { Fields } from '../expression.js';
import { addDays, type CivilDay, formatDay, mondayOf, nextMonth, pad } from './civil.js';

/** A half-open interval of ISO 8601 dates, or of dates with times. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** Northern meteorological seasons, as news writes them: the first month of each. */
const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;
/** First and last hour of the parts of the day; a night ends on the next day. */
const PART_HOURS = {
  MO: [6, 12],
  MD: [12, 13],
  AF: [12, 18],
  EV: [18, 22],
  NI: [20, 30],
  DT: [6, 18],
} as const;

/** The interval that resolved fields mean, or null where they are not on the calendar yet (or before year 1). */
export function intervalOf(fields: Fields): Interval | null {
  if (fields.era === 'BC') return null;
  if (fields.century !== undefined) return years(fields.century * 100, 100);
  if (fields.decade !== undefined) return years(fields.decade * 10, 10);
  const { year } = fields;
  if (year === undefined) return null;
  if (fields.day !== undefined)
    return fields.month === undefined
      ? null
      : dayInterval({ year, month: fields.month, day: fields.day }, fields);
  if (fields.week !== undefined) {
    const monday = mondayOf(year, fields.week);
    return fields.weekend ? days(addDays(monday, 5), 2) : days(monday, 7);
  }
  if (fields.weekend || fields.weekday !== undefined) return null;
  if (fields.month !== undefined) return months(year, fields.month, 1);
  if (fields.quarter !== undefined) return months(year, fields.quarter * 3 - 2, 3);
  if (fields.season !== undefined) return months(year, SEASON_MONTHS[fields.season], 3);
  return fields.half === undefined ? years(year, 1) : months(year, fields.half * 6 - 5, 6);
}

function dayInterval(day: CivilDay, { hour, minute, second, zone = '', part }: Fields): Interval {
  if (part !== undefined) {
    const [from, to] = PART_HOURS[part];
    return { start: atHour(day, from), end: atHour(day, to) };
  }
  if (hour === undefined) return days(day, 1);
  const from = (hour * 60 + (minute ?? 0)) * 60 + (second ?? 0);
  const length = second === undefined ? 60 : 1;
  return { start: atSecond(day, from, length) + zone, end: atSecond(day, from + length, length) + zone };
}

function atHour(day: CivilDay, hour: number): string {
  return atSecond(day, hour * 3600, 60);
}

/** ISO 8601, with seconds only where the text has them (a `unit` of 1 second, not 60). */
function atSecond(day: CivilDay, seconds: number, unit: number): string {
  const own = addDays(day, Math.floor(seconds / 86_400));
  const rest = seconds % 86_400;
  const clock = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor((rest % 3600) / 60))}`;
  return `${formatDay(own)}T${clock}${unit === 1 ? `:${pad(rest % 60)}` : ''}`;
}

function days(first: CivilDay, count: number): Interval {
  return { start: formatDay(first), end: formatDay(addDays(first, count)) };
}

function months(year: number, month: number, count: number): Interval {
  let end = { year, month };
  for (let i = 0; i < count; i++) end = nextMonth(end.year, end.month);
  return { start: formatDay({ year, month, day: 1 }), end: formatDay({ ...end, day: 1 }) };
}

function years(first: number, count: number): Interval {
  return {
    start: formatDay({ year: first, month: 1, day: 1 }),
    end: formatDay({ year: first + count, month: 1, day: 1 }),
  };
}
