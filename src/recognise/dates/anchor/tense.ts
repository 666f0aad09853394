import { contextWords } from '../context.js';
import { isCapitalised, type Words } from '../words.js';

export type Tense = 'past' | 'future' | null;

const BEFORE = 14;
const AFTER = 14;
/** A cue after the date weighs as one twice as far before it: in news the verb mostly comes first. */
const AFTER_WEIGHT = 2;
/** And one in the next clause, `from April to June and will pay`, so many times as far. */
const NEXT_CLAUSE_WEIGHT = 6;
/** `Wednesday's ruling` has mostly been; only a nearer word says otherwise. */
const POSSESSIVE_WEIGHT = 3;
/** How far before its infinitive the verb of a purpose stands. */
const PURPOSE = 6;
/** How far before a plan the `had` stands that puts it in the past: `had previously been scheduled`. */
const PERFECT = 5;
const DETERMINERS = contextWords('determiners');
/** Verbs that leave to come what they are about, whatever their own tense. */
const INTENTIONS = contextWords('intentions');
const NOT_PAST = contextWords('ed-no-past');
/** Words after `to` that make it a direction, not the mark of a verb. */
const NOT_VERBS = contextWords('to-no-verb');

/**
 * Whether the words around a date tell of the past or the future, by the nearest word that says so: an auxiliary,
 * a verb in `-ed`, an infinitive before it, `due`, `since`. Looks at a bounded number of words of the sentence.
 */
export function tenseAround(words: Words, first: number, end: number): Tense {
  const afterWeight = /^(?:and|but)$/.test(words.lower(end)) ? NEXT_CLAUSE_WEIGHT : AFTER_WEIGHT;
  for (let distance = 1; distance <= Math.max(BEFORE, AFTER * afterWeight); distance++) {
    const before =
      distance <= BEFORE ? (cueAt(words, first - distance) ?? infinitiveAt(words, first - distance)) : null;
    if (before !== null) return before;
    if (distance === POSSESSIVE_WEIGHT && words.lower(end) === "'s") return 'past';
    const after = distance % afterWeight === 0 ? cueAfter(words, end - 1 + distance / afterWeight) : null;
    if (after !== null) return after;
  }
  return null;
}

/** As `cueAt`, but for an `until` behind the date, which tells of another: `announced a truce on Wednesday, until April 22`. */
function cueAfter(words: Words, at: number): Tense {
  return words.lower(at) === 'until' ? null : cueAt(words, at);
}

function cueAt(words: Words, at: number): Tense {
  const { tense } = words.at(at);
  if (words.lower(at - 1) === 'be') return null;
  if (tense === 'future') return planAt(words, at);
  // `were planning`
  if (tense === 'past')
    return words.at(at + 1).tense === 'future' && words.lower(at) !== 'had' ? null : tense;
  return isPastVerb(words, at) ? 'past' : null;
}

/** What is to come, unless it was by then (`had been scheduled`), or was done so (`opened as planned`). */
function planAt(words: Words, at: number): Tense {
  const { lower } = words.at(at);
  if (lower === 'until') return untilAt(words, at);
  const next = words.lower(at + 1);
  // `could not be reached for comment`, `should have known`
  if ((lower === 'could' && next === 'not') || (lower === 'should' && next === 'have')) return 'past';
  // `due to heavy rain`; of `due to begin` the infinitive tells.
  if (lower === 'due' && next === 'to') return null;
  const first = ['previously', 'originally'].includes(words.lower(at - 1)) ? at - 2 : at - 1;
  if (words.lower(first) === 'as' && lower.endsWith('ed')) return null;
  return isPerfect(words, at) ? 'past' : 'future';
}

/** `It was not until Tuesday that`, `Until Tuesday, they had not`: over by now. */
function untilAt(words: Words, at: number): Tense {
  if (words.lower(at - 1) === 'not') return 'past';
  if (at > 0) return 'future';
  for (let i = at + 1; i <= at + AFTER; i++) if (words.at(i).tense !== undefined) return cueAt(words, i);
  return 'future';
}

function isPerfect(words: Words, at: number): boolean {
  for (let i = at - 1; i >= at - PERFECT; i--) if (words.lower(i) === 'had') return true;
  return false;
}

/** A verb in `-ed`; not a participle before a noun: `on a still unspecified date`. */
function isPastVerb(words: Words, at: number): boolean {
  const { lower } = words.at(at);
  if (lower.length <= 4 || !lower.endsWith('ed') || NOT_PAST.has(lower)) return false;
  const adverb = /^(?:still|\p{Ll}+ly)$/u.test(words.lower(at - 1));
  return !isCapitalised(words.at(at)) && !DETERMINERS.has(words.lower(adverb ? at - 2 : at - 1));
}

/** `to begin`, `agreed to meet`: what is still to come; `came from behind to win` was done with the verb before it. */
function infinitiveAt(words: Words, at: number): Tense {
  const { text, lower } = words.at(at + 1);
  if (words.lower(at) !== 'to' || text !== lower) return null;
  if (!/^\p{Ll}{2,}$/u.test(lower) || NOT_VERBS.has(lower)) return null;
  const before = words.lower(at - 1);
  if (['is', 'are', 'set', 'due'].includes(before)) return isPerfect(words, at - 1) ? 'past' : 'future';
  if (INTENTIONS.has(before)) return 'future';
  // `had been scheduled to`
  if (words.at(at - 1).tense === 'future') return planAt(words, at - 1) ?? 'future';
  for (let i = at - 2; i > at - 2 - PURPOSE; i--)
    if (cueAt(words, i) === 'past' && cueAt(words, at - 1) === null) return 'past';
  return 'future';
}
