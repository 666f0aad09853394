import { expect, it } from 'vitest';
import { shortForms } from '../../src/tag/short-forms.js';
import { createWord } from '../../src/tag/word.js';
import { tinyLexicon } from '../support/lexicon.js';
import { segmentText } from '../support/segmented.js';

const LEXICON = tinyLexicon();
const LONG = 'The Grain Council met. ';
/** The second and third word of the text are a name with the label 1. */
const NAME = { first: 1, end: 3, label: 1 };

function find(text: string, names = [NAME], label = 1): string[] {
  const { tokens, sentences } = segmentText(text);
  const words = tokens.map((token) => createWord(token, LEXICON));
  return shortForms(words, sentences, names, label).map(({ first, end, label: of }) => {
    expect([end - first, of]).toEqual([1, label]);
    return `${tokens[first - 1]?.text} ${tokens[first]?.text} ${tokens[first + 1]?.text}`;
  });
}

it('finds the last word of a longer name after "the"', () => {
  expect(find(`${LONG}Prices fell after the Council spoke.`)).toEqual(['the Council spoke']);
});

it.each([
  ['is written small elsewhere', 'Prices fell after the Council spoke, and a town council objected.'],
  ['begins another name', 'Prices fell after the Council House burned down.'],
  ['has no article', 'Prices fell after Council members spoke.'],
  ['is in capitals', 'Prices fell after the COUNCIL spoke.'],
  ['stands in a headline', 'Price Fall Ends the Council Talks'],
])('leaves a word alone that %s', (_, text) => {
  expect(find(LONG + text)).toEqual([]);
});

it('takes nothing from names of one word, of another label, or from what is a name already', () => {
  const text = `${LONG}Prices fell after the Council spoke.`;
  expect(find(text, [{ ...NAME, first: 2 }])).toEqual([]);
  expect(find(text, [NAME], 0)).toEqual([]);
  expect(find(text, [NAME, { first: 9, end: 10, label: 0 }])).toEqual([]);
});
