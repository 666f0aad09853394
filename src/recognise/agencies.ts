import { readWords } from '../lists.js';

/** The names of news agencies, in lower case. */
export const AGENCIES: ReadonlySet<string> = readWords('agencies.txt');
/** The words that they begin with. */
export const AGENCY_WORDS: ReadonlySet<string> = new Set(
  [...AGENCIES].map((name) => /^[^\s-]*/.exec(name)?.[0] ?? name),
);
