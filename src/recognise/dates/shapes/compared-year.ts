import { contextWords } from '../context.js';
import type { Expression, Reading } from '../expression.js';
import { skipArticle, skipHyphen, type Words } from '../words.js';
import { readCounted } from './duration.js';
import { readYear } from './parts.js';
import { quarter } from './quarter.js';
import type { Shape } from './shape.js';

const COMPARED = contextWords('compared');

/** `year-earlier`, `year-ago`, `the year-earlier quarter`, `the comparable year-ago period`. */
export const yearEarlier: Shape = {
  name: 'year-earlier',
  opens: [],
  openingWords: ['year', 'the', 'comparable', 'a'],
  read(words, at) {
    let yearAt = skipArticle(words, at);
    if (COMPARED.has(words.lower(yearAt))) yearAt++;
    if (words.lower(yearAt) !== 'year') return null;
    const sideAt = skipHyphen(words, yearAt + 1);
    if (!['earlier', 'ago'].includes(words.lower(sideAt))) return null;
    const part = readCompared(words, sideAt + 1);
    if (part !== null) return part;
    const noun = words.lower(sideAt + 1);
    const end = noun === 'period' || noun === 'quarter' ? sideAt + 2 : sideAt + 1;
    if (words.lower(at) !== 'year' && end === sideAt + 1) return null;
    return { end, expression: { kind: 'shift', unit: 'year', by: -1, origin: 'narrative', comparing: true } };
  },
};

/** The quarter or months of the year before: `the year-earlier third quarter`, `the year-earlier nine months`. */
function readCompared(words: Words, at: number): Reading | null {
  const part = quarter.read(words, at);
  if (part?.expression.kind === 'point') {
    const within: Expression = { kind: 'shift', unit: 'year', by: -1, origin: 'document' };
    return { end: part.end, expression: { ...part.expression, within } };
  }
  const found = readCounted(words, at);
  return found && { end: found.end, expression: { kind: 'duration', amounts: found.amounts } };
}

/** `the 1988 period`, `the 1988 quarter`, `last year's quarter`. */
export const comparedYear: Shape = {
  name: 'compared-year',
  opens: ['digits', 'relative'],
  follows: [],
  read(words, at) {
    const year = readYear(words, at);
    if (year !== null && isPeriod(words, year.end)) {
      return {
        end: year.end + 1,
        expression: { kind: 'point', fields: { year: year.value }, comparing: true },
      };
    }
    if (words.lower(at) !== 'last' || words.at(at + 1).unit !== 'year' || words.lower(at + 2) !== "'s")
      return null;
    if (!isPeriod(words, at + 3)) return null;
    return {
      end: at + 4,
      expression: { kind: 'shift', unit: 'year', by: -1, origin: 'document', comparing: true },
    };
  },
};

/** `the same period last year`, `the corresponding quarter a year earlier`, `the quarter a year ago`. */
export const samePeriod: Shape = {
  name: 'same-period',
  opens: [],
  openingWords: ['the', ...COMPARED],
  read(words, at) {
    const first = skipArticle(words, at);
    const periodAt = COMPARED.has(words.lower(first)) ? first + 1 : first;
    if (periodAt === at || !isPeriod(words, periodAt)) return null;
    const yearAt = words.lower(periodAt + 1) === 'of' ? periodAt + 2 : periodAt + 1;
    if (!isYearBefore(words, yearAt)) return null;
    const end = words.lower(yearAt) === 'last' ? yearAt + 2 : yearAt + 3;
    return { end, expression: { kind: 'shift', unit: 'year', by: -1, origin: 'narrative', comparing: true } };
  },
};

/** `last year`, `a year ago`, `a year earlier`, `the year before` */
function isYearBefore(words: Words, at: number): boolean {
  if (words.lower(at) === 'last') return words.lower(at + 1) === 'year';
  const article = ['a', 'the'].includes(words.lower(at));
  return (
    article && words.lower(at + 1) === 'year' && ['ago', 'earlier', 'before'].includes(words.lower(at + 2))
  );
}

function isPeriod(words: Words, at: number): boolean {
  return words.lower(at) === 'period' || words.lower(at) === 'quarter';
}
