import { point } from './parts.js';
import type { Shape } from './shape.js';

/** `the morning`, `mid-afternoon`: a part of the day that the text is on. Parts of a named day are compounds. */
export const dayPart: Shape = {
  name: 'day-part',
  opens: ['part'],
  openingWords: ['the'],
  read(words, at) {
    const start = words.at(at).lower === 'the' ? at + 1 : at;
    const { part, lower } = words.at(start);
    if (part === undefined || lower.endsWith('s') || part === 'NI' || part === 'DT') return null;
    if (
      words.at(start + 1).lower === '-' ||
      (/^\p{L}/u.test(words.at(start + 1).lower) &&
        ![
          'of',
          'on',
          'and',
          'to',
          'after',
          'before',
          'in',
          'when',
          'as',
          'with',
          'the',
          'at',
          'for',
          'he',
          'she',
          'they',
          'but',
          'by',
        ].includes(words.at(start + 1).lower))
    )
      return null;
    if (start === at) {
      const before = words.at(at - 1).lower;
      if (!['-', 'mid', 'early', 'late'].includes(before) && words.at(at + 1).lower !== 'of') return null;
    }
    return { end: start + 1, expression: point({ part }) };
  },
};
