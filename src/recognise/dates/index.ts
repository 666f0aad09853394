import type { DateCandidate } from '../../model/candidate.js';
import type { Described } from '../../model/document.js';
import { Triggers } from '../triggers.js';
import { parseDay } from './anchor/civil.js';
import { createAnchor } from './anchor/index.js';
import { qualifiesNoun } from './anchor/qualifier.js';
import { tenseAround } from './anchor/tense.js';
import { findExpressions } from './find.js';
import { createWords } from './words.js';

/** How sure a date is of being one: the grammar takes only what the words around it allow. */
const SCORE = 0.95;
const BY = 'dates';
const BULLET = /\n[ \t•*–-]*$/;
const LONGEST_BULLET = 4;

/**
 * Proposes every date of the document, with TIMEX3 type and value. Shapes find what the words say, the anchor
 * adds what they imply from the document's date, the tense and the date before. Spans count UTF-16 units.
 */
export function recogniseDates(
  document: Described,
  triggers = new Triggers(document.tokens),
): DateCandidate[] {
  const anchor = createAnchor(document.date === null ? null : parseDay(document.date));
  return document.sentences.flatMap(({ firstToken, endToken }) => {
    const words = createWords(document.tokens, firstToken, endToken);
    const mayOpen = (at: number) => triggers.mayOpenDate(firstToken + at);
    return findExpressions(words, mayOpen).map(({ first, end, expression }): DateCandidate => {
      const { start } = words.at(first);
      const value = anchor(
        expression,
        tenseAround(words, first, end),
        qualifiesNoun(words, first, end),
        opensLine(document.text, start),
      );
      return {
        type: 'date',
        start,
        end: words.at(end - 1).end,
        score: SCORE,
        by: BY,
        value,
      };
    });
  });
}

/** Whether nothing but a bullet stands before `start` on its line. */
function opensLine(text: string, start: number): boolean {
  return start <= LONGEST_BULLET
    ? BULLET.test(`\n${text.slice(0, start)}`)
    : BULLET.test(text.slice(start - LONGEST_BULLET - 1, start));
}
