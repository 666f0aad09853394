import type { Expression } from './expression.js';
import { readList } from './list.js';
import { readRange } from './range.js';
import type { Words } from './words.js';

/** An expression and the words it stands on, half-open. */
export interface FoundExpression {
  readonly first: number;
  readonly end: number;
  readonly expression: Expression;
}

/** Newspapers, titles and idioms that hold a word of dates, as words, under their first. */
const NOT_DATES: ReadonlyMap<string, readonly (readonly string[])[]> = readNotDates();

/** Finds the dates of a text from left to right, the longest at each place; in time linear in the number of words. */
export function findExpressions(words: Words): FoundExpression[] {
  const found: FoundExpression[] = [];
  let at = 0;
  while (at < words.length) {
    const skipped = endOfNotDate(words, at);
    const reading = skipped === null ? readRange(words, at) : null;
    if (reading === null || runsIntoNotDate(words, at, reading.end)) {
      at = skipped ?? at + 1;
      continue;
    }
    found.push({ first: at, end: reading.end, expression: reading.expression });
    at = reading.end;
  }
  return found;
}

function endOfNotDate(words: Words, at: number): number | null {
  const phrase = NOT_DATES.get(words.at(at).lower)?.find((own) =>
    own.every((word, i) => words.at(at + i).lower === word),
  );
  return phrase === undefined ? null : at + phrase.length;
}

/** Whether the reading's end is the beginning of such a phrase: `a day | trader`. */
function runsIntoNotDate(words: Words, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if ((endOfNotDate(words, at) ?? 0) > end) return true;
  return false;
}

function readNotDates() {
  const phrases = new Map<string, string[][]>();
  for (const line of readList('not-dates.txt')) {
    const own = line.split(' ');
    const first = own[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), own]);
  }
  return phrases;
}
