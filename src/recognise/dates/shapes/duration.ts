import { contextWords } from '../context.js';
import type { Amount, Reading } from '../expression.js';
import { isClockUnit, type Unit } from '../lexicon.js';
import { parseSmallNumber, type SmallNumber } from '../small-numbers.js';
import { endsClause, skipHyphen, type Words } from '../words.js';
import { isNumbered } from './parts.js';
import type { Shape } from './shape.js';

/** Words between a number and its unit: `three full weeks`. */
const QUALIFIERS = contextWords('before-unit');
/** Words between an article and a unit that is counted all the same: `an additional year`. */
const ADDED = contextWords('before-one-unit');
const VAGUE_NUMBERS: ReadonlySet<string> = new Set(['dozens', 'hundreds', 'thousands']);
/** The words that open a count of units, beside numbers. */
const COUNT_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'several', 'few', 'many', 'some', 'couple', 'dozen'],
  ...VAGUE_NUMBERS,
]);
/** What goes on with a count of units behind its number: `5 weeks`, `5 1/2 weeks`, `5-week`, `5 to 6 full weeks`. */
export const COUNT_FOLLOWS = ['unit', 'digits'] as const;
export const COUNT_FOLLOWING_WORDS: readonly string[] = ['-', '–', 'to', 'or', 'and', '½', ...QUALIFIERS];
const SHORTER: readonly Unit[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'quarter',
  'month',
  'fortnight',
  'week',
  'weekend',
  'day',
  'hour',
  'minute',
  'second',
];

/** `three years`, `two-week`, `2 1/2 years`, `a year and a half`, `half an hour`, `two to three weeks`, `several months`. */
export const duration: Shape = {
  name: 'duration',
  opens: ['digits', 'number', 'scale'],
  openingWords: ['half', ...COUNT_WORDS],
  follows: COUNT_FOLLOWS,
  followingWords: COUNT_FOLLOWING_WORDS,
  read(words, at) {
    if (words.at(at).digits && isNumbered(words, at)) return null;
    const found = readHalf(words, at) ?? readCounted(words, at);
    if (found === null || isAge(words, found.end) || isSpeed(words, at)) return null;
    const end = skipLong(words, found.end);
    const hence =
      words.lower(at - 1) === 'in' && (endsClause(words, end) || words.lower(end) === "'s")
        ? ({ hence: true } as const)
        : {};
    return { end, expression: { kind: 'duration', amounts: found.amounts, ...hence } };
  },
};

export interface Counted {
  readonly end: number;
  readonly amounts: readonly Amount[];
}

/** `three weeks`, `three years and two months`, `a year and a half`. */
export function readCounted(words: Words, at: number): Counted | null {
  const first = opensCount(words, at) ? readAmount(words, at) : null;
  if (first === null) return null;
  const joined =
    words.lower(first.end) === 'and' || words.lower(first.end) === ',' ? first.end + 1 : first.end;
  if (words.lower(joined) === 'a' && words.lower(joined + 1) === 'half' && joined > first.end) {
    return { end: joined + 2, amounts: [{ unit: first.unit, count: (first.count ?? 0) + 0.5 }] };
  }
  if (words.lower(first.end - 2) === '-') return { end: first.end, amounts: [first] };
  const second = readAmount(words, joined);
  if (second === null || second.count === null || first.count === null)
    return { end: first.end, amounts: [first] };
  const smaller = SHORTER.indexOf(second.unit) > SHORTER.indexOf(first.unit);
  return smaller ? { end: second.end, amounts: [first, second] } : { end: first.end, amounts: [first] };
}

function opensCount(words: Words, at: number): boolean {
  const { lower, digits, number, scale } = words.at(at);
  return digits || number !== undefined || scale !== undefined || COUNT_WORDS.has(lower);
}

function readAmount(words: Words, at: number): (Amount & { end: number }) | null {
  const noun = words.at(ADDED.has(words.lower(at + 1)) ? at + 2 : at + 1).unit;
  const article = ['a', 'an'].includes(words.lower(at)) && noun !== undefined && noun !== 'second';
  const number = article ? { value: 1, end: at + 1 } : readNumber(words, at);
  if (number === null) return null;
  const unitAt = skipHyphen(words, skipQualifiers(words, number.end));
  const { unit, lower } = words.at(unitAt);
  if (unit === undefined || isCompared(words, unitAt + 1)) return null;
  if (unit === 'quarter' && (words.lower(unitAt - 1) === '-' || isFraction(words, unitAt + 1, number)))
    return null;
  if (
    unit === 'weekend' ||
    (unit === 'quarter' && !lower.endsWith('s')) ||
    (lower === 'second' && number.value !== 1 && unitAt === number.end)
  )
    return null;
  return { unit, count: number.value, end: unitAt + 1 };
}

/** `three quarters of the crops`; `two quarters of 1990` and `several quarters of losses` are a time. */
function isFraction(words: Words, at: number, { value }: SmallNumber): boolean {
  if (words.lower(at) !== 'of' || words.at(at + 1).digits) return false;
  return value !== null || words.lower(at + 1) === 'the';
}

/** `a year-earlier loss` compares; it is no length. */
function isCompared(words: Words, at: number): boolean {
  return words.lower(at) === '-' && ['earlier', 'ago'].includes(words.lower(at + 1));
}

/** A number, or the lower end of `two to three` and `12-18`. */
function readNumber(words: Words, at: number): SmallNumber | null {
  if (VAGUE_NUMBERS.has(words.lower(at)))
    return words.lower(at + 1) === 'of' ? { value: null, end: at + 2 } : null;
  const first = parseSmallNumber(words, at);
  if (first === null) return null;
  const joint = words.lower(first.end);
  if (joint !== 'to' && joint !== 'or' && joint !== '-' && joint !== '–') return first;
  const second = parseSmallNumber(words, first.end + 1);
  return second === null || (first.value ?? 0) >= (second.value ?? 0)
    ? first
    : { value: first.value, end: second.end };
}

/** `half an hour`, `half a century`, `half-hour`. */
function readHalf(words: Words, at: number): Counted | null {
  if (words.lower(at) !== 'half') return null;
  const unitAt = ['a', 'an', '-'].includes(words.lower(at + 1)) ? at + 2 : at + 1;
  const { unit } = words.at(unitAt);
  if (unit === undefined || unit === 'second' || unitAt === at + 1) return null;
  return { end: unitAt + 1, amounts: [{ unit, count: 0.5 }] };
}

function skipQualifiers(words: Words, at: number): number {
  const plain = skipHyphen(words, at);
  return QUALIFIERS.has(words.lower(plain)) ? plain + 1 : at;
}

/** `day-long`, `weeks-long`: the length is the duration's, the word is not. */
function skipLong(words: Words, end: number): number {
  return words.lower(end) === '-' && words.lower(end + 1) === 'long' ? end + 2 : end;
}

/** Ages are figures, not dates: `45 years old`, `6-year-old`, `three years of age`. */
function isAge(words: Words, end: number): boolean {
  const next = words.lower(end) === '-' ? words.lower(end + 1) : words.lower(end);
  return next === 'old' || next === 'olds' || (next === 'of' && words.lower(end + 1) === 'age');
}

function isSpeed(words: Words, at: number): boolean {
  const before = words.lower(at - 1);
  return before === 'per' || before === '/';
}

/** `weeks`, `decades`, `year-long`: units without a number that stand for a stretch of time. */
export const bareUnits: Shape = {
  name: 'bare-units',
  opens: ['unit'],
  read(words, at) {
    const { unit, lower } = words.at(at);
    if (unit === undefined) return null;
    const long = words.lower(at + 1) === '-' && words.lower(at + 2) === 'long';
    const plural = lower === `${unit}s` || lower === 'centuries' || lower === 'millennia';
    if (long) return reading(unit, plural ? null : 1, at + 3);
    if (!plural || unit === 'second' || unit === 'quarter' || !isStretch(words, at)) return null;
    const other =
      words.lower(at + 1) === 'or' && words.lower(at + 2).endsWith('s') ? words.at(at + 2).unit : undefined;
    return reading(unit, null, other === undefined ? at + 1 : at + 3);
  },
};

/** Whether the plural is a stretch: after `for`, `within`, or between `after` and `of`; after `in` where a clause ends. */
function isStretch(words: Words, at: number): boolean {
  const before = words.lower(at - 1);
  const { unit } = words.at(at);
  if (before === 'in') return unit !== undefined && !isClockUnit(unit) && endsClause(words, at + 1);
  return (
    (['for', 'within', 'took', 'take', 'takes', 'lasted', 'spent', 'after', 'of', 'over', 'few'].includes(
      before,
    ) &&
      (before !== 'of' || words.lower(at - 2) === 'matter')) ||
    (words.lower(at + 1) === 'of' && before === 'after')
  );
}

function reading(unit: Unit, count: number | null, end: number): Reading {
  return { end, expression: { kind: 'duration', amounts: [{ unit, count }] } };
}
