import type { Reading } from '../expression.js';
import { isClockUnit, type Unit } from '../lexicon.js';
import { endsClause, type Words } from '../words.js';
import { COUNT_FOLLOWING_WORDS, COUNT_FOLLOWS, readCounted } from './duration.js';
import { isNumbered } from './parts.js';
import type { Shape } from './shape.js';

/** What follows an amount, whether it goes back or on, and from where. */
const DIRECTIONS = new Map<string, { sign: -1 | 1; origin: 'document' | 'narrative' }>([
  ['ago', { sign: -1, origin: 'document' }],
  ['earlier', { sign: -1, origin: 'narrative' }],
  ['before', { sign: -1, origin: 'narrative' }],
  ['previously', { sign: -1, origin: 'narrative' }],
  ['later', { sign: 1, origin: 'narrative' }],
  ['afterward', { sign: 1, origin: 'narrative' }],
  ['afterwards', { sign: 1, origin: 'narrative' }],
  ['after', { sign: 1, origin: 'narrative' }],
  ['hence', { sign: 1, origin: 'document' }],
]);

/**
 * `three weeks ago`, `a year earlier`, `two days later`, `a week or so ago`, `six months from now`. `two hours ago`
 * cannot be placed without the hour of the document: there the length is what can be said.
 */
export const ago: Shape = {
  name: 'ago',
  opens: ['digits', 'number'],
  openingWords: ['a', 'an', 'several', 'few', 'many', 'some', 'couple', 'dozens'],
  follows: COUNT_FOLLOWS,
  followingWords: COUNT_FOLLOWING_WORDS,
  read(words, at) {
    if (words.at(at).digits && isNumbered(words, at)) return null;
    const found = readCounted(words, at);
    const [amount, second] = found?.amounts ?? [];
    if (found === null || amount === undefined || second !== undefined || isClockUnit(amount.unit))
      return null;
    const orSo =
      words.lower(found.end) === 'or' && ['so', 'more'].includes(words.lower(found.end + 1)) ? 2 : 0;
    const way = readDirection(words, found.end + orSo);
    if (way === null) return null;
    const count = amount.count === null ? null : amount.count * way.sign;
    const expression = shift(amount.unit, count, way.origin, way.sign);
    return { end: way.end, expression: orSo === 0 ? expression : { ...expression, modifier: 'APPROX' } };
  },
};

/** `the day before`, `the week after`: said of the day that the text is on; `the week before last`, of today. */
export const dayBefore: Shape = {
  name: 'day-before',
  opens: [],
  openingWords: ['the', 'a'],
  read(words, at) {
    const { unit } = words.at(at + 1);
    const way = DIRECTIONS.get(words.lower(at + 2));
    if (unit === undefined || unit === 'second' || way === undefined || way.origin === 'document')
      return null;
    const twice = words.lower(at + 3) === (way.sign < 0 ? 'last' : 'next');
    if (twice && unit !== 'day') {
      return { end: at + 4, expression: { kind: 'shift', unit, by: 2 * way.sign, origin: 'document' } };
    }
    if (!endsClause(words, at + 3)) return null;
    return { end: at + 3, expression: { kind: 'shift', unit, by: way.sign, origin: 'narrative' } };
  },
};

function readDirection(words: Words, at: number) {
  const { lower } = words.at(at);
  if (lower === 'from' && words.lower(at + 1) === 'now')
    return { sign: 1, origin: 'document', end: at + 2 } as const;
  const way = DIRECTIONS.get(lower);
  if (way === undefined) return null;
  const needsObject = lower === 'before' || lower === 'after' || lower === 'previously';
  if (needsObject && !endsClause(words, at + 1)) return null;
  return { ...way, end: at + 1 };
}

function shift(
  unit: Unit,
  by: number | null,
  origin: 'document' | 'narrative',
  sign: -1 | 1,
): Reading['expression'] {
  if (by === null && origin === 'narrative') return { kind: 'duration', amounts: [{ unit, count: null }] };
  if (by === null) return { kind: 'vague', reference: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  if (unit === 'decade' || unit === 'century') {
    return { kind: 'shift', unit: 'year', by: by * (unit === 'decade' ? 10 : 100), origin };
  }
  const comparing = unit === 'year' && by === -1;
  return comparing ? { kind: 'shift', unit, by, origin, comparing } : { kind: 'shift', unit, by, origin };
}
