import type { SiValue } from '../../model/candidate.js';
import type { Span } from '../../model/span.js';
import { exact } from '../numbers.js';
import { readWords } from '../tables.js';
import type { Amount } from './amount.js';
import { readBoundAfter, readBoundBefore } from './bounds.js';
import type { Figure } from './figure.js';
import { sayAmount } from './label.js';
import { readComplement } from './nouns.js';
import { readAmounts } from './range.js';
import { endBefore, isWord, lowerAt, type Scope, startOf } from './scope.js';

const RATE_WORDS = readWords('figures/rate-words.txt');

/** Money, percentages and measures, with bound, range and rate: "more than $5 a barrel", "19% of its revenue". */
export function quantity(scope: Scope, at: number): Figure | null {
  const amount = readAmounts(scope, at);
  if (amount === null || amount.unit === null) return null;
  const bounded = bind(scope, amount);
  const rate = amount.kind === 'percent' ? null : readRate(scope, bounded.endToken);
  const of = rate ?? readOf(scope, amount, bounded.endToken);
  const endToken = rate?.endToken ?? bounded.endToken;
  const said = sayAmount(amount.value, amount.max, amount.before, amount.after);
  return {
    start: bounded.start,
    end: rate === null ? bounded.end : rate.end,
    endToken,
    ...(amount.guess === null ? {} : { guess: amount.guess }),
    value: {
      kind: amount.kind,
      label: rate === null ? said : `${said} per ${rate.name}`,
      value: amount.value,
      max: amount.max,
      bound: bounded.bound,
      unit: amount.unit,
      si: siValue(amount),
      of: of && { start: of.start, end: of.end },
      number: amount.number,
    },
  };
}

export interface Bounded extends Span {
  readonly bound: Figure['value']['bound'];
  readonly endToken: number;
}

/** Looks for bounds on both sides of an amount, and gives the span with them. */
export function bind(scope: Scope, amount: Amount): Bounded {
  const before = readBoundBefore(scope, amount.firstToken);
  const after = readBoundAfter(scope, amount.endToken);
  const endToken = after?.edge ?? amount.endToken;
  return {
    start: before === null ? amount.start : startOf(scope, before.edge),
    end: after === null ? amount.end : endBefore(scope, endToken),
    endToken,
    bound: amount.max !== null ? 'range' : (before?.bound ?? after?.bound ?? 'exact'),
  };
}

export interface Rate extends Span {
  readonly name: string;
  readonly endToken: number;
}

/** "per barrel", "a year", "an ounce", "/kg" at `at`. */
export function readRate(scope: Scope, at: number): Rate | null {
  const word = lowerAt(scope, at);
  if (word !== 'per' && word !== 'a' && word !== 'an' && word !== '/' && word !== 'each') return null;
  const length = /^(?:sq\.?|square|cubic|metric|troy)$/.test(lowerAt(scope, at + 1)) ? 2 : 1;
  const end = at + 1 + length;
  const name = lowerAt(scope, end - 1);
  if (!isWord(scope, end - 1)) return null;
  if (word !== 'per' && !RATE_WORDS.has(name) && !RATE_UNITS.has(name)) return null;
  const start = startOf(scope, at);
  return {
    start,
    end: endBefore(scope, end),
    endToken: end,
    name: scope.text.slice(startOf(scope, at + 1), endBefore(scope, end)),
  };
}

const RATE_UNITS = new Set(
  'gallon litre liter tonne ton kilogram kilo kg pound lb ounce gram metre meter foot yard mile acre hectare km kilometer megawatt kilowatt gigabyte megawatt-hour therm'.split(
    ' ',
  ),
);

/** What a percentage is of ("of its revenue"), what a measure is of ("barrels of oil"). */
function readOf(scope: Scope, { kind, endToken }: Amount, next: number): Span | null {
  if (kind === 'money' || lowerAt(scope, next) !== 'of') return null;
  const end = readComplement(scope, next);
  if (end === null) return null;
  const first = kind === 'percent' ? next + 1 : endToken - 1;
  return { start: startOf(scope, first), end: endBefore(scope, end) };
}

function siValue({ measure, value, max }: Amount): SiValue | null {
  if (measure === null || measure.si === null) return null;
  const convert = (number: number) => Number((number * measure.factor + measure.offset).toPrecision(12));
  return { value: exact(convert(value)), max: max === null ? null : convert(max), unit: measure.si };
}
