import { isAbbreviation as isKnown } from './compromise.js';

const MISSING_FROM_COMPROMISE = new Set(['vs', 'pres', 'amb', 'insp', 'eng']);
/** A single letter (an initial), or letters each followed by a period (`U.S`, `a.m`, `Ph.D`). */
const INITIALS = /^(?:Ph|\p{L})(?:\.\p{L})*$/u;
/** Abbreviations only where a number follows: `No. 10`, `Mar. 3`, but "He said no." */
const NUMBERED = /^(?:Nos?|Rs|Tk|Rp|Sh|Dh|Mar|Figs?|Vol|Art|Ch|pp)$/;
/** Before a name, so that "Gen. He Weidong" and "Iran vs. The Netherlands" are no sentence ends. */
const TITLES = new Set(
  'Adm Amb Asst Atty Brig Capt Cmdr Col Comdr Cpl Det Dr Eng Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Mstr Pres Prof Pvt Rep Reps Rev Sen Sens Sfc Sgt Supt vs'.split(
    ' ',
  ),
);
/** In compromise's list, but written without a period in articles; the one after them ends the sentence. */
const PLAIN_WORDS = new Set(
  'ad al arc def est ex fig fm gal mar min pref prob situ sir temp vet vitro vivo hr hrs sec cm dm km mi mm cg dg hg kg mg µg lb oz sq ft dl ml hz kb mb tb lm lx mph mps kmph'.split(
    ' ',
  ),
);
/** No abbreviation is longer; a bound that keeps long runs of `a.b.c.` linear. */
export const LONGEST_ABBREVIATION = 12;

/** Whether `word`, without its last period, is initials: `J`, `U.S`, `Ph.D`. */
export function isInitials(word: string): boolean {
  return word.length <= LONGEST_ABBREVIATION && INITIALS.test(word);
}

/** Whether `word` is shortened with a period where what follows the period is `next`. */
export function isAbbreviation(word: string, next: string): boolean {
  if (word.length > LONGEST_ABBREVIATION) return false;
  if (NUMBERED.test(word)) return /^\s?\d/.test(next);
  if (PLAIN_WORDS.has(word)) return false;
  const lower = word.toLowerCase();
  return isKnown(lower) || MISSING_FROM_COMPROMISE.has(lower);
}

/** Whether `word` never ends a sentence, as a name follows it: `Gen`, `GEN`, but not `rep` in "a union rep." */
export function isTitle(word: string): boolean {
  return TITLES.has(word.charAt(0) + word.slice(1).toLowerCase());
}
