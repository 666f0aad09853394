import { contextWords } from '../context.js';
import { isCapitalised, type Words } from '../words.js';

const DETERMINERS = contextWords('determiners');

/**
 * Whether the date from `first` to before `end` only says which thing is meant: `last Tuesday's election`, `the April 3
 * ruling`. The text does not go to that day, so that `at 8 p.m.` further on is not of it.
 */
export function qualifiesNoun(words: Words, first: number, end: number): boolean {
  if (words.lower(end) === "'s") return true;
  const next = words.at(end);
  return DETERMINERS.has(words.lower(first - 1)) && /^\p{Ll}/u.test(next.lower) && !isCapitalised(next);
}
