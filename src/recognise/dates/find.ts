import { readList } from '../../lists.js';
import { isDay } from './anchor/pick.js';
import type { Expression } from './expression.js';
import { createOpeningTest } from './openings.js';
import { createPhraseTable } from './phrase-table.js';
import { opensRange, rangeOpenings, readRange } from './range.js';
import type { Words } from './words.js';

/** An expression and the words it stands on, half-open. */
export interface FoundExpression {
  readonly first: number;
  readonly end: number;
  readonly expression: Expression;
}

/** Newspapers, titles and idioms that hold a word of dates, as words, under their first. */
const NOT_DATES = createPhraseTable(readList('dates/not-dates.txt').map((phrase) => [phrase, null]));

const opensNotDate = createOpeningTest(NOT_DATES.openings);

/** Every word that one or the other begins with, beside numerals. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  [...rangeOpenings, ...NOT_DATES.openings].map(([first]) => first),
);

/**
 * Finds the dates of a text from left to right, the longest at each place; in time linear in the number of words.
 *
 * @param mayOpen whether the word at an index is one that dates begin with, where that is known
 */
export function findExpressions(
  words: Words,
  mayOpen: (at: number) => boolean = () => true,
): FoundExpression[] {
  const found: FoundExpression[] = [];
  let at = 0;
  while (at < words.length) {
    if (!mayOpen(at) || !(opensRange(words, at) || opensNotDate(words, at))) {
      at++;
      continue;
    }
    const skipped = endOfNotDate(words, at);
    const reading = skipped === null ? readRange(words, at) : null;
    if (reading === null || !isPossible(reading.expression) || runsIntoNotDate(words, at, reading.end)) {
      at = skipped ?? at + 1;
      continue;
    }
    found.push({ first: at, end: reading.end, expression: reading.expression });
    at = reading.end;
  }
  return found;
}

function endOfNotDate(words: Words, at: number): number | null {
  return NOT_DATES.matches(words, at)[0]?.end ?? null;
}

/** Whether each day that is named with its year exists: not February 29, 2023. */
function isPossible(expression: Expression): boolean {
  if (expression.kind === 'range') return isPossible(expression.from) && isPossible(expression.to);
  if (expression.kind !== 'point') return true;
  return isDay(expression.fields) && (expression.within === undefined || isPossible(expression.within));
}

/** Whether the reading's end is the beginning of such a phrase: `a day | trader`. */
function runsIntoNotDate(words: Words, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if ((endOfNotDate(words, at) ?? 0) > end) return true;
  return false;
}
