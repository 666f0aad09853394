import { skipComma, skipHyphen, type Words } from '../words.js';
import { point } from './parts.js';
import type { Shape } from './shape.js';

/** `20th century`, `the nineteenth-century`, `the 5th century BC`. */
export const century: Shape = {
  name: 'century',
  opens: ['ordinal', 'number'],
  read(words, at) {
    const found = readOrdinal(words, at);
    if (found === null) return null;
    const unitAt = skipHyphen(words, found.end);
    if (words.at(unitAt).unit !== 'century') return null;
    const era = words.at(skipComma(words, unitAt + 1)).lower.replaceAll('.', '');
    const before = era === 'bc' || era === 'bce';
    const fields = before ? ({ era: 'BC', century: found.value } as const) : { century: found.value - 1 };
    return { end: before || era === 'ad' ? unitAt + 2 : unitAt + 1, expression: point(fields) };
  },
};

/** `20th`, `nineteenth`, `twenty-first`. */
function readOrdinal(words: Words, at: number): { value: number; end: number } | null {
  const { ordinal, number } = words.at(at);
  if (ordinal !== undefined) return { value: ordinal, end: at + 1 };
  if (number !== 20) return null;
  const onesAt = skipHyphen(words, at + 1);
  const ones = words.at(onesAt).ordinal;
  return ones === undefined || ones > 9 ? null : { value: 20 + ones, end: onesAt + 1 };
}
