import type { Amount, Fields, Reading } from '../expression.js';
import { parseSmallNumber } from '../small-numbers.js';
import { isCapitalised, type Words } from '../words.js';
import type { Shape } from './shape.js';

/** `every Tuesday`, `each month`, `every two weeks`, `every other day`, `every July`, `every morning`. */
export const every: Shape = {
  name: 'every',
  opens: ['every'],
  read(words, at) {
    const second = words.lower(at + 1) === 'other' || words.lower(at + 1) === 'second';
    const number = second ? { value: 2, end: at + 2 } : parseSmallNumber(words, at + 1);
    const nounAt = number?.end ?? at + 1;
    const { unit, weekday, month, season, part } = words.at(nounAt);
    if (unit !== undefined) return setOf([{ unit, count: number?.value ?? 1 }], nounAt + 1);
    if (number !== null) return null;
    if (weekday !== undefined)
      return setOf(withPart({ weekday }, words, nounAt + 1), afterPart(words, nounAt + 1));
    if (month !== undefined && isCapitalised(words.at(nounAt))) return setOf({ month }, nounAt + 1);
    if (season !== undefined) return setOf({ season }, nounAt + 1);
    return part === undefined ? null : setOf({ part }, nounAt + 1);
  },
};

/** `Mondays`, `Tuesday nights`, `Friday afternoons`. */
export const weekdays: Shape = {
  name: 'weekdays',
  opens: ['weekdays', 'weekday'],
  read(words, at) {
    const { weekday, weekdays: plural } = words.at(at);
    if (plural !== undefined)
      return setOf(withPart({ weekday: plural }, words, at + 1), afterPart(words, at + 1));
    const { part, lower } = words.at(at + 1);
    if (weekday === undefined || part === undefined || !lower.endsWith('s')) return null;
    return setOf({ weekday, part }, at + 2);
  },
};

const RATE_BEFORE = new Set(['once', 'twice', 'times']);
const RATED = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'quarter', 'decade', 'century']);

/** `twice a year`, `three times a week`; `a year` and `per month` after a number: `$33 million a year`. */
export const rate: Shape = {
  name: 'rate',
  opens: ['number', 'digits'],
  openingWords: ['once', 'twice', 'a', 'an'],
  follows: [],
  followingWords: ['times'],
  read(words, at) {
    const often = RATE_BEFORE.has(words.lower(at)) ? at + 1 : words.lower(at + 1) === 'times' ? at + 2 : at;
    const article = words.lower(often);
    const { unit } = words.at(often + 1);
    if (
      (article !== 'a' && article !== 'an' && (article !== 'per' || often === at)) ||
      unit === undefined ||
      !RATED.has(words.lower(often + 1))
    )
      return null;
    if (often === at && !followsAmount(words, at)) return null;
    if (['ago', 'earlier', 'later', 'before', 'after', 'or', 'from', 'and'].includes(words.lower(often + 2)))
      return null;
    return setOf([{ unit, count: 1 }], often + 2);
  },
};

/** Whether money, a number or counted noun stands just before: `$33 million a year`, `four flights a week`. */
function followsAmount(words: Words, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    const { digits, number, scale, lower, unit } = words.at(i);
    if (
      unit !== undefined ||
      ['in', 'for', 'within', 'of', 'after', 'than', 'and', ',', 'to', '.'].includes(lower)
    )
      return false;
    if (digits || number !== undefined || scale !== undefined || ['million', 'billion', '%'].includes(lower))
      return true;
  }
  return false;
}

/** `daily`, `weekly`, `annually`; not in a name (`Daily Mail`). */
export const frequency: Shape = {
  name: 'frequency',
  opens: ['frequency'],
  read(words, at) {
    const word = words.at(at);
    if (word.frequency === undefined || (isCapitalised(word) && isCapitalised(words.at(at + 1)))) return null;
    if (word.lower === 'quarterly' && /^\p{L}/u.test(words.lower(at + 1))) return null;
    return setOf(AMOUNT_OF[word.frequency] ?? [], at + 1);
  },
};

const AMOUNT_OF: Readonly<Record<string, readonly Amount[] | Fields>> = {
  P1D: [{ unit: 'day', count: 1 }],
  P1W: [{ unit: 'week', count: 1 }],
  P2W: [{ unit: 'week', count: 2 }],
  P1M: [{ unit: 'month', count: 1 }],
  P3M: [{ unit: 'quarter', count: 1 }],
  P1Y: [{ unit: 'year', count: 1 }],
  PT1H: [{ unit: 'hour', count: 1 }],
  'P1D-night': { part: 'NI' },
};

function withPart(fields: Fields, words: Words, at: number): Fields {
  const { part } = words.at(at);
  return part === undefined ? fields : { ...fields, part };
}

function afterPart(words: Words, at: number): number {
  return words.at(at).part === undefined ? at : at + 1;
}

function setOf(value: readonly Amount[] | Fields, end: number): Reading {
  return { end, expression: { kind: 'set', every: value } };
}
