import type { Reading } from './expression.js';
import { shapesFor, shapesForNumerals } from './shapes/index.js';
import type { Word, Words } from './words.js';

/** The longest date of one shape that begins at the word `at`; only shapes that the word opens are tried. */
export function readShape(words: Words, at: number): Reading | null {
  let best: Reading | null = null;
  for (const shape of shapesOpenedBy(words.at(at))) {
    const reading = shape.read(words, at);
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}

/** Whether the word at `at` opens any shape, as the words that only limit a date do not. */
export function opensShape(words: Words, at: number): boolean {
  return shapesOpenedBy(words.at(at)).length > 0;
}

function shapesOpenedBy(word: Word) {
  return word.digits ? shapesForNumerals(word) : shapesFor(word.lower);
}
