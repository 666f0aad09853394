import type { Reading } from './expression.js';
import { shapesOpenedByClass, shapesOpenedByWord } from './shapes/index.js';
import type { Shape } from './shapes/shape.js';
import type { Word, Words } from './words.js';

const CLASSES = [
  'month',
  'weekday',
  'weekdays',
  'unit',
  'season',
  'part',
  'deictic',
  'ordinal',
  'number',
  'scale',
  'decades',
  'relative',
  'every',
  'frequency',
] as const;

/** The longest date of one shape that begins at the word `at`; only shapes that the word opens are tried. */
export function readShape(words: Words, at: number): Reading | null {
  let best: Reading | null = null;
  for (const shape of openedBy(words.at(at))) {
    const reading = shape.read(words, at);
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}

function* openedBy(word: Word): Generator<Shape> {
  if (word.digits) yield* shapesOpenedByClass('digits');
  for (const wordClass of CLASSES) if (word[wordClass] !== undefined) yield* shapesOpenedByClass(wordClass);
  yield* shapesOpenedByWord(word.lower);
}
