import type { Reading } from './expression.js';
import { startsWithDigit } from './openings.js';
import { shapesFor, shapesForNumeral } from './shapes/index.js';
import type { Words } from './words.js';

/** The longest date of one shape that begins at the word `at`; only shapes that the word opens are tried. */
export function readShape(words: Words, at: number): Reading | null {
  let best: Reading | null = null;
  for (const shape of shapesOpenedAt(words, at)) {
    const reading = shape.read(words, at);
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}

/** Whether the word at `at` opens any shape, as the words that only limit a date do not. */
export function opensShape(words: Words, at: number): boolean {
  return shapesOpenedAt(words, at).length > 0;
}

function shapesOpenedAt(words: Words, at: number) {
  const lower = words.lower(at);
  return startsWithDigit(lower) ? shapesForNumeral(words.at(at), words.lower(at + 1)) : shapesFor(lower);
}
