import type { Amount, Fields } from '../expression.js';
import type { Unit } from '../lexicon.js';
import { pad } from './civil.js';

/** The TIMEX3 value of calendar fields; what is not known is written with X: `XXXX-10-17`, `XXXX-WXX-5`. */
export function pointValue(fields: Fields): string {
  const day = dayValue(fields);
  if (fields.hour !== undefined) return `${day}T${clockValue(fields)}`;
  return fields.part === undefined ? day : `${day}T${fields.part}`;
}

/** The zone is left to the interval, as in TimeBank: `5 p.m. EST` is T17:00. */
function clockValue({ hour = 0, minute = 0, second }: Fields): string {
  const seconds = second === undefined ? '' : `:${pad(second)}`;
  return `${pad(hour)}:${pad(minute)}${seconds}`;
}

function dayValue(fields: Fields): string {
  const { year, month, day, week, weekday, weekend, century, decade, half, quarter, season } = fields;
  if (century !== undefined) return fields.era === 'BC' ? `BC${pad(century)}` : pad(century);
  if (decade !== undefined) return String(decade).padStart(3, '0');
  const years = yearValue(fields);
  if (day !== undefined) return `${years}-${month === undefined ? 'XX' : pad(month)}-${pad(day)}`;
  if (week !== undefined || weekend !== undefined)
    return `${years}-W${week === undefined ? 'XX' : pad(week)}${weekend ? '-WE' : ''}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (month !== undefined) return `${years}-${pad(month)}`;
  if (quarter !== undefined) return `${years}-Q${quarter}`;
  if (season !== undefined) return `${years}-${season}`;
  if (half !== undefined) return `${years}-H${half}`;
  return year === undefined && (fields.hour !== undefined || fields.part !== undefined)
    ? 'XXXX-XX-XX'
    : years;
}

function yearValue({ year, era }: Fields): string {
  if (year === undefined) return 'XXXX';
  return `${era ?? ''}${String(year).padStart(4, '0')}`;
}

/** Code of each unit in a period, how many of it one is, and whether it is a part of a day. */
const PERIODS: Readonly<Record<Unit, { code: string; times: number; time?: true }>> = {
  second: { code: 'S', times: 1, time: true },
  minute: { code: 'M', times: 1, time: true },
  hour: { code: 'H', times: 1, time: true },
  day: { code: 'D', times: 1 },
  week: { code: 'W', times: 1 },
  fortnight: { code: 'W', times: 2 },
  weekend: { code: 'WE', times: 1 },
  month: { code: 'M', times: 1 },
  quarter: { code: 'M', times: 3 },
  year: { code: 'Y', times: 1 },
  decade: { code: 'Y', times: 10 },
  century: { code: 'Y', times: 100 },
  millennium: { code: 'Y', times: 1000 },
};
/** An unknown number of these keeps its own unit: decades are not some years. */
const UNCOUNTED: Partial<Record<Unit, string>> = {
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
  quarter: 'Q',
};
const SMALLER: Partial<Record<Unit, readonly [Unit, number]>> = {
  year: ['month', 12],
  hour: ['minute', 60],
  minute: ['second', 60],
  day: ['hour', 24],
};

/** The ISO 8601 period of a duration: `P3D`, `PT36H`, `P2Y6M`, `PXM`; of mixed parts, the largest first. */
export function periodValue(amounts: readonly Amount[]): string {
  const parts = amounts.flatMap(splitAmount);
  const date = parts.filter(({ unit }) => PERIODS[unit].time !== true).map(partValue);
  const time = parts.filter(({ unit }) => PERIODS[unit].time === true).map(partValue);
  return `P${date.join('')}${time.length > 0 ? `T${time.join('')}` : ''}`;
}

function partValue({ unit, count }: Amount): string {
  const { code, times } = PERIODS[unit];
  if (count === null) return `X${UNCOUNTED[unit] ?? code}`;
  return `${round(count * times)}${code}`;
}

/** `2.5 years` is two years and six months; a fraction without a smaller whole unit stays one. */
function splitAmount(amount: Amount): Amount[] {
  const { unit, count } = amount;
  const smaller = SMALLER[unit];
  if (count === null || Number.isInteger(count) || smaller === undefined) return [amount];
  const rest = round((count % 1) * smaller[1]);
  const whole = Math.floor(count);
  if (!Number.isInteger(rest)) return [amount];
  return [...(whole > 0 ? [{ unit, count: whole }] : []), { unit: smaller[0], count: rest }];
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
