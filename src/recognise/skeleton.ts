/**
 * A shape to copy: the smallest recogniser of dates, with a remark at each step. It reads `week 12 of 2024`.
 * It is in no table, so the program does not use it; its test keeps it compiling and true.
 *
 * To write your own:
 * 1. Add sentences to `fixtures/specs/dates.txt`: some that hold your date and as many that only look like it.
 * 2. Copy this file to `src/recognise/dates/shapes/<what it matches>.ts` and change it till those sentences pass.
 * 3. Add it to `SHAPES` in `src/recognise/dates/shapes/index.ts`; order matters only between equally long readings.
 */
import type { Reading } from './dates/expression.js';
import { point, readYear } from './dates/shapes/parts.js';
import type { Shape } from './dates/shapes/shape.js';
import type { Words } from './dates/words.js';

/** `week 12 of 2024`, `week 12, 2024`. Say in the docstring what it matches, in the words of a text. */
export const numberedWeek: Shape = {
  // A short name, for traces and tests.
  name: 'numbered-week',

  // What the first word must be, so that the shape is tried there only: a class of `lists/dates/words.tsv` …
  opens: [],
  // … or the very word.
  openingWords: ['week'],

  // Called at each such word. Null is the common answer: say it as soon as it is known.
  read(words: Words, at: number): Reading | null {
    // Words beyond the sentence's end are empty, so there is no need to ask how many are left.
    const week = readWeekNumber(words.at(at + 1).text);
    if (week === null) return null;

    // Look ahead a fixed number of words, never "until something comes": that keeps the whole linear.
    const link = words.lower(at + 2);
    const year = readYear(words, link === 'of' || link === ',' ? at + 3 : at + 2);

    // Only what the words say. A year that is not written is not guessed here: `anchor/` does it, for all shapes.
    if (year === null) return null;
    return { end: year.end, expression: point({ year: year.value, week }) };
  },
};

/** 1 to 53, or null. */
function readWeekNumber(text: string): number | null {
  if (!/^\d{1,2}$/.test(text)) return null;
  const week = Number(text);
  return week >= 1 && week <= 53 ? week : null;
}
