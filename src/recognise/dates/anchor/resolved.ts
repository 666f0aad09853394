import type { TimexType } from '../../../model/candidate.js';
import type { Fields } from '../expression.js';
import { type Interval, intervalOf } from './interval.js';
import { pointValue } from './value.js';

const FOUR_DIGITS = /^\d{4}-/;

/** What is known of a date after anchoring; `fields` is null for what is not on the calendar. */
export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly fields: Fields | null;
  readonly interval: Interval | null;
  readonly anchored: boolean;
}

/** A date of the calendar. One in a year that four digits cannot write is only long ago, or far ahead. */
export function onCalendar(fields: Fields, anchored: boolean): Resolved {
  const year = firstYear(fields);
  if (fields.era === undefined && (year < 0 || year > 9999))
    return { ...offCalendar('DATE', year < 0 ? 'PAST_REF' : 'FUTURE_REF'), anchored };
  const type = fields.hour === undefined && fields.part === undefined ? 'DATE' : 'TIME';
  const interval = intervalOf(fields);
  return { type, value: pointValue(fields), fields, interval: interval && forward(interval), anchored };
}

export function offCalendar(type: TimexType, value: string): Resolved {
  return { type, value, fields: null, interval: null, anchored: false };
}

/** The interval, or null where it does not go forward (`from 2020 to 1999`) or goes past the year 9999. */
export function forward(interval: Interval): Interval | null {
  return interval.start < interval.end && FOUR_DIGITS.test(interval.end) ? interval : null;
}

function firstYear({ year = 0, decade = year / 10, century = decade / 10 }: Fields): number {
  return century * 100;
}
