import { contextWords } from '../context.js';
import { skipArticle, type Words } from '../words.js';
import { point } from './parts.js';
import type { Shape } from './shape.js';

const FUNCTION_WORDS = contextWords('after-day-part');

/** `the morning`, `mid-afternoon`: a part of the day that the text is on. Parts of a named day are compounds. */
export const dayPart: Shape = {
  name: 'day-part',
  opens: ['part'],
  openingWords: ['the'],
  read(words, at) {
    const start = skipArticle(words, at);
    const { part, lower } = words.at(start);
    if (part === undefined || lower.endsWith('s') || part === 'NI' || part === 'DT') return null;
    if (isModifier(words, start + 1)) return null;
    if (start === at) {
      const before = words.lower(at - 1);
      if (!['-', 'mid', 'early', 'late'].includes(before) && words.lower(at + 1) !== 'of') return null;
    }
    return { end: start + 1, expression: point({ part }) };
  },
};

/** Whether a noun follows, so that the part only says which: `the morning papers`. */
function isModifier(words: Words, at: number): boolean {
  const { lower, deictic, weekday } = words.at(at);
  if (lower === '-') return true;
  return (
    /^\p{L}/u.test(lower) && deictic === undefined && weekday === undefined && !FUNCTION_WORDS.has(lower)
  );
}
