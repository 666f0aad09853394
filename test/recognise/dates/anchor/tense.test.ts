import { expect, it } from 'vitest';
import { documentFromText } from '../../../../src/read/text.js';
import { tenseAround } from '../../../../src/recognise/dates/anchor/tense.js';
import { createWords } from '../../../../src/recognise/dates/words.js';
import { segment } from '../../../../src/segment/index.js';

/** The tense around the word `Monday`. */
function tenseOf(sentence: string) {
  const { tokens } = segment(documentFromText(sentence));
  const at = tokens.findIndex(({ text }) => text === 'Monday');
  return tenseAround(createWords(tokens), at, at + 1);
}

it.each([
  ['The court ruled on Monday.', 'past'],
  ['The court will rule on Monday.', 'future'],
  ['The minister said on Monday that he will resign.', 'past'],
  ['He said he will resign on Monday.', 'future'],
  ['The vote will be held on Monday.', 'future'],
  ['They agreed to meet on Monday.', 'future'],
  ['They came from behind to win on Monday.', 'past'],
  ['The vote is scheduled for Monday.', 'future'],
  ['Since Monday the road has been shut.', 'past'],
  ["Monday's ruling was a blow.", 'past'],
  ['A quiet Monday in the capital.', null],
])('%s', (sentence, tense) => {
  expect(tenseOf(sentence)).toBe(tense);
});
