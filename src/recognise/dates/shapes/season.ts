import { contextWords } from '../context.js';
import type { Words } from '../words.js';
import { point, readAnyYear } from './parts.js';
import type { Shape } from './shape.js';

const CUES = contextWords('before-season');
const VERBAL = new Set(['spring', 'fall']);
const AFTER_NOUN = contextWords('after-noun');

/** `summer`, `the winter of 1994`, `spring 2024`, `summer 2023-24`. */
export const season: Shape = {
  name: 'season',
  opens: ['season'],
  read(words, at) {
    const word = words.at(at);
    if (word.season === undefined) return null;
    const fields = { season: word.season };
    const link = words.lower(at + 1);
    const yearAt = link === 'of' || link === ',' ? at + 2 : at + 1;
    const found = readAnyYear(words, yearAt);
    if (found !== null && (link !== ',' || CUES.has(words.lower(at - 1)))) {
      return { end: found.end, expression: point({ ...fields, year: found.value }) };
    }
    return isSeason(words, at) ? { end: at + 1, expression: point(fields) } : null;
  },
};

/** `fall` and `spring` are verbs and nouns besides: `the fall of Kabul`, `in free fall`. */
function isSeason(words: Words, at: number): boolean {
  const { lower, text } = words.at(at);
  const before = words.lower(at - 1);
  const next = words.lower(at + 1);
  if (!CUES.has(before) || next === '-' || text !== lower) return false;
  if (!VERBAL.has(lower)) return true;
  if (['this', 'last', 'next', 'past', 'coming', 'late', 'early'].includes(before)) return true;
  if (next === 'of') return words.at(at + 2).relative !== undefined || words.at(at + 2).unit !== undefined;
  return (
    ['in', 'during', 'until', 'since', 'by'].includes(words.lower(at - 2)) &&
    before === 'the' &&
    (next === '' || AFTER_NOUN.has(next))
  );
}
