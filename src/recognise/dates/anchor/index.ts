import type { DateValue } from '../../../model/candidate.js';
import type {
  DurationExpression,
  Expression,
  Fields,
  PointExpression,
  SetExpression,
  ShiftExpression,
} from '../expression.js';
import { isClockUnit } from '../lexicon.js';
import { Rank, rankOfFields } from '../rank.js';
import { addDays, addMonths, type CivilDay, formatDay, mondayOf, weekOf } from './civil.js';
import { holidayIn } from './holidays.js';
import type { Interval } from './interval.js';
import { nthWithin } from './nth.js';
import { inYear, matchWeekday, pickMonth, pickWeekday, pickYear } from './pick.js';
import { forward, offCalendar, onCalendar, type Resolved } from './resolved.js';
import { dayWithin, shiftFields, unknownValue } from './shift.js';
import type { Tense } from './tense.js';
import { periodValue, pointValue } from './value.js';

/**
 * Computes the values of one document's dates. Call it in the order of the text: a date may be told from the one
 * before it (`the next day`).
 *
 * @param qualifies whether the date only says which thing is meant (`the April 3 ruling`)
 * @param opensLine whether a line begins with it: a time there is that of an entry, on the document's day
 */
export type Anchor = (
  expression: Expression,
  tense: Tense,
  qualifies: boolean,
  opensLine: boolean,
) => DateValue;

/** @param date the day the document is of, or null: then what needs it stays unanchored (`XXXX-10-17`) */
export function createAnchor(date: CivilDay | null): Anchor {
  /** What the text spoke of last: any point, and any quarter. */
  let last: Fields | null = null;
  /** The last that it spoke of for its own sake: a time alone is a time of that day. */
  let scene: Fields | null = null;
  let lastQuarter: Fields | null = null;

  const resolve = (expression: Expression, tense: Tense): Resolved => {
    switch (expression.kind) {
      case 'point':
        return resolvePoint(expression, tense);
      case 'shift':
        return resolveShift(expression, tense);
      case 'duration':
        return resolveDuration(expression, tense);
      case 'set':
        return offCalendar('SET', setValue(expression));
      case 'vague':
        return offCalendar('DATE', expression.reference);
      case 'range':
        return resolveRange(expression.from, expression.to, tense);
    }
  };

  const resolvePoint = (expression: PointExpression, tense: Tense): Resolved => {
    const { fields, within, nth } = expression;
    if (within !== undefined) {
      const whole = resolve(within, tense);
      const counted = nth !== undefined && whole.interval !== null ? nthWithin(nth, whole.interval) : null;
      if (counted !== null) return onCalendar(counted, whole.anchored);
      // Where the whole has no such part (`the 13th month of 2020`), no more is known than the whole.
      if (whole.fields !== null)
        return onCalendar(nth === undefined ? combine(fields, whole.fields) : whole.fields, whole.anchored);
    }
    if (expression.comparing === true && lastQuarter !== null)
      return onCalendar({ ...lastQuarter, ...fields }, true);
    if (isComplete(fields)) return onCalendar(complete(fields), false);
    const from = startFor(expression);
    if (from === null) return onCalendar(complete(fields), false);
    return onCalendar(fillIn(expression, from, tense), true);
  };

  /** The day that what is implied is counted from. */
  const startFor = ({ fields, origin }: PointExpression): CivilDay | null => {
    const told = last === null ? null : dayWithin(last);
    if (origin === 'narrative' && told !== null) return told;
    const ofDay = rankOfFields(fields) <= Rank.part;
    if (ofDay && fields.weekday === undefined && fields.day === undefined && scene?.day !== undefined)
      return dayWithin(scene) ?? date;
    return date;
  };

  const resolveShift = (expression: ShiftExpression, tense: Tense): Resolved => {
    const { unit, by, origin, comparing } = expression;
    const named = expression.from === undefined ? null : resolve(expression.from, tense);
    const day = named?.fields == null ? null : dayWithin(named.fields);
    if (named !== null && day !== null && by !== null)
      return onCalendar(shiftFrom(expression.unit, by, day), named.anchored);
    const compared = comparing === true && unit === 'year' && by !== null ? lastQuarter : null;
    if (compared?.year !== undefined && by !== null)
      return onCalendar({ ...compared, year: compared.year + by }, true);
    if (unit === 'quarter' && origin === 'narrative' && by === 0 && lastQuarter !== null)
      return onCalendar(lastQuarter, true);
    const told = origin === 'narrative' && last !== null ? startOfShift(last, expression) : null;
    const from = told ?? date;
    if (by === null || from === null) return offCalendar('DATE', unknownValue(expression));
    const latest = unit === 'quarter' && origin === 'narrative' && by === 0 ? -1 : by;
    const fields = shiftFields(unit, latest, from, tense);
    return onCalendar(fields, true);
  };

  const resolveDuration = ({ amounts, hence }: DurationExpression, tense: Tense): Resolved => {
    const [amount, second] = amounts;
    const ahead = hence === true && tense === 'future' && second === undefined && date !== null;
    if (!ahead || amount?.count == null || isClockUnit(amount.unit))
      return offCalendar('DURATION', periodValue(amounts));
    return onCalendar(shiftFields(amount.unit, amount.count, date, tense), true);
  };

  const resolveRange = (from: Expression, to: Expression, tense: Tense): Resolved => {
    const first = resolve(from, tense);
    last = first.fields ?? last;
    scene = first.fields ?? scene;
    const plain = resolve(to, tense);
    const reversed =
      first.interval !== null && plain.interval !== null && plain.interval.end <= first.interval.start;
    const second =
      reversed && to.kind === 'point'
        ? resolve({ ...to, direction: 'future', origin: 'narrative' }, tense)
        : plain;
    // A range of times ends at the minute it names, one of days with the whole of its last day.
    const end = second.type === 'TIME' ? second.interval?.start : second.interval?.end;
    const interval =
      first.interval && end !== undefined ? forward({ start: first.interval.start, end }) : null;
    return {
      type: first.type,
      value: `${first.value}/${second.value}`,
      fields: null,
      interval,
      anchored: first.anchored || second.anchored,
    };
  };

  return (expression, tense, qualifies, opensLine) => {
    if (opensLine) scene = null;
    const { type, value, fields, interval, anchored } = resolve(expression, tense);
    const comparing =
      (expression.kind === 'shift' || expression.kind === 'point') && expression.comparing === true;
    if (fields !== null && !comparing) last = fields;
    if (fields !== null && !comparing && !qualifies) scene = fields;
    if (fields?.quarter !== undefined && !comparing && hasBegun(interval, date)) lastQuarter = fields;
    if (isReportingPeriod(expression)) lastQuarter = null;
    const modifier = expression.modifier ?? null;
    return { type, value, start: interval?.start ?? null, end: interval?.end ?? null, anchored, modifier };
  };
}

/** Whether the interval begins by that day: results are compared with quarters that have been. */
function hasBegun(interval: Interval | null, date: CivilDay | null): boolean {
  return interval !== null && (date === null || interval.start <= formatDay(date));
}

/** `the first nine months`: what is compared from here on is no quarter. */
function isReportingPeriod(expression: Expression): boolean {
  if (expression.kind !== 'duration') return false;
  const [amount] = expression.amounts;
  return amount?.unit === 'month' && (amount.count === 6 || amount.count === 9);
}

/** A point that names its year, decade or century needs nothing else. */
function isComplete({ year, decade, century }: Fields): boolean {
  return year !== undefined || decade !== undefined || century !== undefined;
}

/** Drops what the rest implies: the weekday of a dated day; a holiday becomes its day where the year is known or does not matter. */
function complete(fields: Fields): Fields {
  if (fields.holiday !== undefined) {
    if (fields.year !== undefined) return inYear(fields, fields.year);
    const { holiday, ...rest } = fields;
    const [one, other] = [holidayIn(holiday, 2001), holidayIn(holiday, 2003)];
    if (one === null || one.day !== other?.day || one.month !== other.month) return rest;
    return { ...rest, month: one.month, day: one.day };
  }
  if (fields.weekday === undefined || fields.day === undefined) return fields;
  const { weekday: _, ...rest } = fields;
  return rest;
}

function fillIn({ fields, direction }: PointExpression, from: CivilDay, tense: Tense): Fields {
  const whole = complete(fields);
  const rank = rankOfFields(whole);
  if (whole.weekday !== undefined && whole.day === undefined) {
    const { weekday, ...rest } = whole;
    return { ...rest, ...pickWeekday(weekday, from, direction, tense) };
  }
  if (rank <= Rank.part && whole.day === undefined) return { ...whole, ...from };
  const { weekday } = fields;
  const monthless = whole.day !== undefined && whole.month === undefined;
  const picked =
    monthless && whole.day !== undefined
      ? { ...whole, ...pickMonth(whole.day, from, tense) }
      : pickYear(fields.holiday === undefined ? whole : fields, from, direction, tense);
  return weekday === undefined ? picked : matchWeekday(picked, weekday, monthless ? 'month' : 'year');
}

/** Years and months from a named day keep the day: `a year after Oct. 7` is a day. */
function shiftFrom(unit: ShiftExpression['unit'], by: number, from: CivilDay): Fields {
  // The weekend beside a holiday: after Thursday's Thanksgiving, before Monday's Labor Day.
  if (unit === 'weekend' && by === 0) return { ...weekOf(addDays(from, -3)), weekend: true };
  if (unit === 'week' && by !== 0) return addDays(from, Math.round(7 * by));
  if (unit === 'month') return addMonths(from, Math.round(by));
  if (unit === 'year') return addMonths(from, Math.round(12 * by));
  return shiftFields(unit, by, from, null);
}

/** Puts a part into its whole: a time into its day, a weekday into its week, a quarter into its year. */
function combine(part: Fields, whole: Fields): Fields {
  const { part: partOfWhole, ...day } = whole;
  if (part.hour !== undefined || part.part !== undefined) {
    const afternoon =
      (partOfWhole === 'AF' || partOfWhole === 'EV' || partOfWhole === 'NI') &&
      part.hour !== undefined &&
      part.hour < 12 &&
      part.hour > 4;
    return { ...day, ...part, ...(afternoon && part.hour !== undefined ? { hour: part.hour + 12 } : {}) };
  }
  if (part.weekday !== undefined && whole.week !== undefined && whole.year !== undefined) {
    return addDays(mondayOf(whole.year, whole.week), part.weekday - 1);
  }
  if (whole.year === undefined) return { ...part };
  return complete(inYear(part, whole.year));
}

function startOfShift(last: Fields, { unit }: ShiftExpression): CivilDay | null {
  const needsDay = unit === 'day' || unit === 'week' || unit === 'weekend';
  if (needsDay && last.day === undefined) return null;
  return dayWithin(last);
}

function setValue({ every }: SetExpression): string {
  return isAmounts(every) ? periodValue(every) : pointValue(every);
}

function isAmounts(
  every: SetExpression['every'],
): every is Extract<SetExpression['every'], readonly unknown[]> {
  return Array.isArray(every);
}
