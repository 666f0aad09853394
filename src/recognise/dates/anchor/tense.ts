import type { Words } from '../words.js';

export type Tense = 'past' | 'future' | null;

const BEFORE = 14;
const AFTER = 8;
/** A cue after the date weighs as one twice as far before it: in news the verb mostly comes first. */
const AFTER_WEIGHT = 2;

/**
 * Whether the words around a date tell of the past or the future, by the nearest word that says so: an auxiliary,
 * a verb in `-ed`, `due`, `until`, `since`. Looks at a bounded number of words of the sentence.
 */
export function tenseAround(words: Words, first: number, end: number): Tense {
  for (let distance = 1; distance <= Math.max(BEFORE, AFTER * AFTER_WEIGHT); distance++) {
    const before = distance <= BEFORE ? cueAt(words, first - distance) : null;
    if (before !== null) return before;
    const after = distance % AFTER_WEIGHT === 0 ? cueAt(words, end - 1 + distance / AFTER_WEIGHT) : null;
    if (after !== null) return after;
  }
  return null;
}

function cueAt(words: Words, at: number): Tense {
  const { tense, lower } = words.at(at);
  if (tense !== undefined) return tense;
  return lower.length > 4 && lower.endsWith('ed') ? 'past' : null;
}
