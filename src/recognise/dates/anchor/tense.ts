import { isCapitalised, type Words } from '../words.js';

export type Tense = 'past' | 'future' | null;

const BEFORE = 14;
const AFTER = 8;
/** A cue after the date weighs as one twice as far before it: in news the verb mostly comes first. */
const AFTER_WEIGHT = 2;
/** `Wednesday's ruling` has mostly been; only a nearer word says otherwise. */
const POSSESSIVE_WEIGHT = 3;
/** How far before its infinitive the verb of a purpose stands. */
const PURPOSE = 6;
const NOT_PAST = new Set('succeed proceed exceed indeed speed bleed breed hundred sacred naked'.split(' '));
/** Words after `to` that make it a direction, not the mark of a verb. */
const NOT_VERBS = new Set(
  'the an its his her their our my your this that these those each all both more less about at death date'.split(
    ' ',
  ),
);

/**
 * Whether the words around a date tell of the past or the future, by the nearest word that says so: an auxiliary,
 * a verb in `-ed`, an infinitive before it, `due`, `since`. Looks at a bounded number of words of the sentence.
 */
export function tenseAround(words: Words, first: number, end: number): Tense {
  for (let distance = 1; distance <= Math.max(BEFORE, AFTER * AFTER_WEIGHT); distance++) {
    const before =
      distance <= BEFORE ? (cueAt(words, first - distance) ?? infinitiveAt(words, first - distance)) : null;
    if (before !== null) return before;
    if (distance === POSSESSIVE_WEIGHT && words.lower(end) === "'s") return 'past';
    const after = distance % AFTER_WEIGHT === 0 ? cueAt(words, end - 1 + distance / AFTER_WEIGHT) : null;
    if (after !== null) return after;
  }
  return null;
}

function cueAt(words: Words, at: number): Tense {
  const word = words.at(at);
  if (words.lower(at - 1) === 'be') return null;
  if (word.tense !== undefined) return word.tense;
  return word.lower.length > 4 &&
    word.lower.endsWith('ed') &&
    !isCapitalised(word) &&
    !NOT_PAST.has(word.lower)
    ? 'past'
    : null;
}

/** `to begin`, `agreed to meet`: what is still to come; `came from behind to win` was done with the verb before it. */
function infinitiveAt(words: Words, at: number): Tense {
  const { text, lower } = words.at(at + 1);
  if (words.lower(at) !== 'to' || text !== lower) return null;
  if (!/^\p{Ll}{2,}$/u.test(lower) || NOT_VERBS.has(lower)) return null;
  if (['is', 'are', 'set', 'due'].includes(words.lower(at - 1))) return 'future';
  for (let i = at - 2; i > at - 2 - PURPOSE; i--)
    if (cueAt(words, i) === 'past' && cueAt(words, at - 1) === null) return 'past';
  return 'future';
}
