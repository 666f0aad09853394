import type { TimexModifier } from '../../model/candidate.js';
import type { DayPart, Season, Unit } from './lexicon.js';

/**
 * The parts of a calendar date that are known. A missing larger part (the year of `October 17`) is implied, and
 * left to `anchor/`; a missing smaller part is not meant.
 */
export interface Fields {
  readonly era?: 'BC';
  /** The first digits: the 20th century is 19, the 1990s are 199. */
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  /** ISO 8601 week; `year` is then the week's year. */
  readonly week?: number;
  readonly weekend?: true;
  readonly day?: number;
  /** 1 is Monday. */
  readonly weekday?: number;
  /** Name in `lists/dates/holidays.tsv`. */
  readonly holiday?: string;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Offset from UTC, `+02:00` or `Z`. */
  readonly zone?: string;
}

/** Where to look for what is implied: before or after today, or around it. */
export type Direction = 'past' | 'future' | 'present';
/** What a relative expression starts from: the day the article is of, or the date mentioned last. */
export type Origin = 'document' | 'narrative';

/** A point or stretch on the calendar: `October 17`, `last Friday`, `the third quarter of last year`. */
export interface PointExpression {
  readonly kind: 'point';
  readonly fields: Fields;
  /** Where a word says so (`last October`); else the tense decides. */
  readonly direction?: Direction;
  /** What it is part of: `last year` in `June last year`, `Friday` in `5 p.m. Friday`. */
  readonly within?: Expression;
  readonly origin?: Origin;
  /** The how-manieth unit or weekday (1 is Monday) of the whole, -1 the last: `the first week of March`. */
  readonly nth?: { readonly count: number; readonly of: 'day' | 'week' | 'weekend' | 'month' | number };
  /** Whether, in a text on quarters, the year's quarter of that name is meant: `the 1988 period`. */
  readonly comparing?: boolean;
}

/** A number of units from another date: `three weeks ago`, `last year`, `the next day`. */
export interface ShiftExpression {
  readonly kind: 'shift';
  readonly unit: Unit;
  /** Signed; null where the words do not say how many (`several days later`). */
  readonly by: number | null;
  readonly origin: Origin;
  /** The date it is counted from, where the words name it: `the day before Christmas`. */
  readonly from?: Expression;
  /** Whether, in a text on quarters, a year's shift stays a quarter: `a year earlier`. */
  readonly comparing?: boolean;
}

export interface Amount {
  readonly unit: Unit;
  /** Null where the words do not say how many: `several years`. */
  readonly count: number | null;
}

export interface DurationExpression {
  readonly kind: 'duration';
  /** Largest unit first: `two years and six months`. */
  readonly amounts: readonly Amount[];
  /** Whether `in` stands before it, so that in a sentence on the future its end is meant: `will vote in two weeks`. */
  readonly hence?: true;
}

export interface SetExpression {
  readonly kind: 'set';
  /** What comes round: every two weeks, every Friday night. */
  readonly every: readonly Amount[] | Fields;
}

export interface VagueExpression {
  readonly kind: 'vague';
  readonly reference: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

/** Both ends are meant to be inside. */
export interface RangeExpression {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
}

/** What the words of a date say, before anything outside them is asked. */
export type Expression = { readonly modifier?: TimexModifier } & (
  | PointExpression
  | ShiftExpression
  | DurationExpression
  | SetExpression
  | VagueExpression
  | RangeExpression
);

/** A shape's answer: the expression that the words from `at` to before `end` say. */
export interface Reading {
  readonly end: number;
  readonly expression: Expression;
}
