import type { Reading } from './expression.js';
import { startsWithDigit } from './openings.js';
import { shapesFor, shapesForNumeral } from './shapes/index.js';
import type { Shape } from './shapes/shape.js';
import type { Words } from './words.js';

/** The longest date of one shape that begins at the word `at`; only shapes that the word opens are tried. */
export function readShape(words: Words, at: number, shapes = shapesOpenedAt(words, at)): Reading | null {
  let best: Reading | null = null;
  for (const shape of shapes) {
    const reading = shape.read(words, at);
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}

/** The shapes that the word at `at` opens: none where it only limits a date. */
export function shapesOpenedAt(words: Words, at: number): readonly Shape[] {
  const lower = words.lower(at);
  return startsWithDigit(lower) ? shapesForNumeral(words.at(at), words.lower(at + 1)) : shapesFor(lower);
}
