import type { Span } from './span.js';

/** The types that every tagger and every gold has; `other` differs from scheme to scheme. */
export const MAIN_TYPES = ['person', 'organisation', 'place'] as const;
export type NameType = (typeof MAIN_TYPES)[number] | 'other';

/** TIMEX3 types, modifiers and values: ISO-TimeML, https://timeml.github.io. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type TimexModifier =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

export interface DateValue {
  readonly type: TimexType;
  /** TIMEX3 value: `2024-01-25`, `2024-W04`, `2024-Q1`, `P3D`, `XXXX-10-17`, `PAST_REF`. */
  readonly value: string;
  /** The half-open interval meant, ISO 8601, or null where there is none on the calendar. */
  readonly start: string | null;
  readonly end: string | null;
  /** True where the document's date, or another date of the text, was needed to get the value. */
  readonly anchored: boolean;
  readonly modifier: TimexModifier | null;
}

export type FigureKind = 'count' | 'money' | 'percent' | 'measure' | 'ratio' | 'ordinal' | 'score';
export type Bound = 'exact' | 'approximate' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'range';

/** A measure in the SI's coherent unit: 250 miles are 402,336 m. */
export interface SiValue {
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
}

export interface FigureValue {
  readonly kind: FigureKind;
  /** Number and what is counted, as a reader would say it: `500 personnel`. */
  readonly label: string;
  readonly value: number;
  /** The upper end where the figure is a range. */
  readonly max: number | null;
  readonly bound: Bound;
  /** Counted noun, ISO 4217 code, `percent`, or unit symbol; null for a bare number. */
  readonly unit: string | null;
  /** The measure in SI units, or null where it is none or has none. */
  readonly si: SiValue | null;
  /** The whole counted phrase: `Spanish military personnel`; of a rate, what it is per: `per barrel`. */
  readonly of: Span | null;
  /** The numeral itself. */
  readonly number: Span;
}

interface Proposal extends Span {
  /** Probability that the span is a mention of this type, between 0 and 1. */
  readonly score: number;
  /** Which tagger or recogniser proposed it. */
  readonly by: string;
}

export interface NameCandidate extends Proposal {
  readonly type: NameType;
  /** The model's own label, which differs from `type` only for `other`: `nationality`, `event` … */
  readonly label: string;
}

export interface DateCandidate extends Proposal {
  readonly type: 'date';
  readonly value: DateValue;
}

export interface FigureCandidate extends Proposal {
  readonly type: 'figure';
  readonly value: FigureValue;
}

export type Candidate = NameCandidate | DateCandidate | FigureCandidate;
