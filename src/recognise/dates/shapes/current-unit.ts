import { contextWords } from '../context.js';
import type { Expression } from '../expression.js';
import { skipArticle, skipFiscal, type Words } from '../words.js';
import type { Shape } from './shape.js';

const QUALIFIERS = contextWords('current-unit');
/** Before `the year` where the current one is meant: `for the year`, `so far in the year`. */
const BEFORE_YEAR = new Set(['for', 'of', 'in', 'during', 'so', 'late', 'later', 'earlier']);

/** `the quarter`, `the latest period`, `the weekend`, `the current year`: the one that the text is on. */
export const currentUnit: Shape = {
  name: 'current-unit',
  opens: [],
  openingWords: ['the', 'latest', 'current'],
  read(words, at) {
    const first = skipArticle(words, at);
    const qualifier = QUALIFIERS.has(words.lower(first)) ? words.lower(first) : null;
    const unitAt = skipFiscal(words, qualifier === null ? first : first + 1);
    if (words.lower(unitAt + 1) === '-') return null;
    const expression = currentUnitOf(words, unitAt, first > at, qualifier);
    return expression && { end: unitAt + 1, expression };
  },
};

function currentUnitOf(
  words: Words,
  at: number,
  definite: boolean,
  qualifier: string | null,
): Expression | null {
  const { lower } = words.at(at);
  const latest = qualifier === 'latest';
  if (lower === 'weekend' && definite) return shift('weekend', 0, 'document');
  if (lower === 'quarter' || (lower === 'period' && latest)) {
    return latest ? shift('quarter', -1, 'document') : shift('quarter', 0, 'narrative');
  }
  if (lower !== 'year') return null;
  if (latest) return shift('year', -1, 'document');
  if (!definite && qualifier !== 'current') return null;
  if (['ended', 'ending', 'to'].includes(words.lower(at + 1))) {
    return { kind: 'duration', amounts: [{ unit: 'year', count: 1 }] };
  }
  return qualifier !== null || BEFORE_YEAR.has(words.lower(at - 2)) ? shift('year', 0, 'document') : null;
}

function shift(
  unit: 'weekend' | 'quarter' | 'year',
  by: number,
  origin: 'document' | 'narrative',
): Expression {
  return { kind: 'shift', unit, by, origin };
}
