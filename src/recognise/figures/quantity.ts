import { readWords } from '../../lists.js';
import type { SiValue } from '../../model/candidate.js';
import type { Span } from '../../model/span.js';
import { exact } from '../cardinal.js';
import { type Amount, readAmount } from './amount.js';
import { readBoundAfter, readBoundBefore } from './bounds.js';
import { isNoFigure } from './exclusions.js';
import type { Figure } from './figure.js';
import { sayAmount } from './label.js';
import { readComplement } from './nouns.js';
import { readAmounts } from './range.js';
import { endBefore, isWord, lowerAt, type Scope, startOf } from './scope.js';
import { isTimeUnit } from './time-words.js';

const RATE_WORDS = readWords('figures/rate-words.txt');

/** Money, percentages and measures, with bound, range and rate: "more than $5 a barrel", "19% of its revenue". */
export function quantity(scope: Scope, at: number): Figure | null {
  const read = readAmounts(scope, at);
  const amount = read && withWholesUnit(scope, read);
  if (amount === null || amount.unit === null) return null;
  const bounded = bind(scope, amount);
  const rate = amount.kind === 'percent' ? null : readRate(scope, bounded.endToken);
  const of = rate ?? readOf(scope, amount, bounded.endToken);
  const endToken = rate?.endToken ?? bounded.endToken;
  const said = sayAmount(amount);
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

/** "280 million of the 1.5 billion shekels": the part has the unit of the whole. */
function withWholesUnit(scope: Scope, part: Amount): Amount | null {
  if (part.unit !== null || part.numeral.form === 'plural') return part;
  if (lowerAt(scope, part.endToken) === 'and') return withNextsUnit(scope, part);
  if (lowerAt(scope, part.endToken) !== 'of') return part;
  const determined = /^(?:the|its|their|his|her|that|those|these)$/.test(lowerAt(scope, part.endToken + 1));
  const whole = determined ? readAmount(scope, part.endToken + 2) : null;
  if (whole === null || whole.unit === null || whole.kind === 'percent') return part;
  return withUnitOf(part, whole);
}

/** "130 and 200 square metres": the first number has the unit of the second. */
function withNextsUnit(scope: Scope, part: Amount): Amount {
  const next = readAmount(scope, part.endToken + 1);
  const isShared =
    next !== null && next.unit !== null && next.before === '' && part.numeral.form === next.numeral.form;
  return isShared && part.max === null && !isNoFigure(scope, part) ? withUnitOf(part, next) : part;
}

function withUnitOf(part: Amount, { kind, unit, before, after, measure, guess }: Amount): Amount {
  return { ...part, kind, unit, before, after, measure, guess };
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
    bound: amount.max !== null ? 'range' : (before?.bound ?? after?.bound ?? ownBound(amount)),
  };
}

/** "Dozens" are twelve or more; the other vague plurals are ranges. */
function ownBound({ numeral }: Amount): Bounded['bound'] {
  return numeral.form === 'plural' ? 'at-least' : 'exact';
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
  if (word !== 'per' && !RATE_WORDS.has(name)) return null;
  // "up from $5 a year earlier", but "$5 a share on Friday"
  if (isTimeUnit(name) && /^(?:earlier|ago|later|before|after|on)$/.test(lowerAt(scope, end))) return null;
  const start = startOf(scope, at);
  return {
    start,
    end: endBefore(scope, end),
    endToken: end,
    name: scope.text.slice(startOf(scope, at + 1), endBefore(scope, end)),
  };
}

/** What a percentage is of ("of its revenue"), what a measure is of ("barrels of oil"). */
function readOf(scope: Scope, { kind, endToken, numeral }: Amount, next: number): Span | null {
  if (kind === 'money' || lowerAt(scope, next) !== 'of') return null;
  const end = readComplement(scope, next);
  if (end === null) return null;
  if (kind === 'percent') return { start: startOf(scope, next + 1), end: endBefore(scope, end) };
  return { start: Math.max(startOf(scope, endToken - 1), numeral.end), end: endBefore(scope, end) };
}

function siValue({ measure, value, max }: Amount): SiValue | null {
  if (measure === null || measure.si === null) return null;
  const convert = (number: number) => Number((number * measure.factor + measure.offset).toPrecision(12));
  return { value: exact(convert(value)), max: max === null ? null : convert(max), unit: measure.si };
}
