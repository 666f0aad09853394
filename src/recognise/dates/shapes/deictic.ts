import type { Expression } from '../expression.js';
import { isCapitalised, skipArticle, type Words } from '../words.js';
import type { Shape } from './shape.js';

/** `yesterday`, `today`, `tomorrow`, `the day before yesterday`, `the day after tomorrow`. */
export const deictic: Shape = {
  name: 'deictic',
  opens: ['deictic'],
  openingWords: ['the', 'day'],
  read(words, at) {
    const start = skipArticle(words, at);
    const { deictic: offset } = words.at(start);
    if (offset !== undefined) {
      return start === at && !isTitle(words, at) ? { end: at + 1, expression: days(offset) } : null;
    }
    if (words.lower(start) !== 'day') return null;
    const side = words.lower(start + 1);
    const step = side === 'before' ? -1 : side === 'after' ? 1 : 0;
    const { deictic: from } = words.at(start + 2);
    if (step === 0 || from === undefined || from === 0) return null;
    return { end: start + 3, expression: days(from + step) };
  },
};

/** `tonight`, `overnight`, `last night`, `this morning`, `tomorrow night` is a weekday's part and read as such. */
export const deicticPart: Shape = {
  name: 'deictic-part',
  opens: ['relative'],
  openingWords: ['tonight', 'overnight'],
  read(words, at) {
    const { lower, relative } = words.at(at);
    if (lower === 'tonight') return { end: at + 1, expression: partOf('NI', 0) };
    if (lower === 'overnight')
      return isAdverb(words, at) ? { end: at + 1, expression: partOf('NI', 0) } : null;
    const { part } = words.at(at + 1);
    if (part === undefined || (lower !== 'last' && lower !== 'this')) return null;
    return { end: at + 2, expression: partOf(part, relative === 'last' ? -1 : 0) };
  },
};

/** A capital inside a sentence makes it a name: `USA Today`, `This Week`. */
export function isTitle(words: Words, at: number): boolean {
  const { text } = words.at(at);
  return text !== text.toUpperCase() && isCapitalised(words.at(at)) && isCapitalised(words.at(at - 1));
}

/** `overnight success` is none. */
function isAdverb(words: Words, at: number): boolean {
  return (
    !/^\p{L}/u.test(words.lower(at + 1)) ||
    ['in', 'on', 'at', 'by', 'and', 'to', 'from', 'into'].includes(words.lower(at + 1))
  );
}

function days(by: number): Expression {
  return { kind: 'shift', unit: 'day', by, origin: 'document' };
}

function partOf(part: 'NI' | 'MO' | 'AF' | 'EV' | 'DT' | 'MD', by: number): Expression {
  return { kind: 'point', fields: { part }, within: days(by) };
}
