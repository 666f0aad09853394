import { expect, it } from 'vitest';
import { findTitle } from '../../src/describe/title.js';
import { segmentText } from '../support/segmented.js';

it.each([
  ['a line of its own', 'Rain in Nairobi\n\nIt rained.', 'Rain in Nairobi'],
  ['blanks around it', '\r\n \n  Rain in Nairobi \t\r\nIt rained.', 'Rain in Nairobi'],
  [
    'what begins as a byline does',
    'By the Book: Rain in Nairobi\nIt rained.',
    'By the Book: Rain in Nairobi',
  ],
  ['a question', 'Will It Rain?\nIt did.', 'Will It Rain?'],
])('is %s', (_, text, title) => {
  expect(findTitle(segmentText(text))).toBe(title);
});

it.each([
  ['a sentence', 'It rained.\nIt rained again.'],
  ['the only line', 'Rain in Nairobi'],
  ['longer than a headline', `${'rain '.repeat(50)}\nIt rained.`],
  ['the beginning of a wrapped sentence', 'It rained in Nairobi, where\nthe streets were wet.'],
  [
    'the beginning of a sentence wrapped far in',
    `It rained in Nairobi, where\n${' '.repeat(20)}the streets were wet.`,
  ],
  [
    'as wide as the lines below it',
    'The rain that fell on the capital of Kenya all night came from the Indian\nOcean, as forecast by the service for the weather of that country, which\nhad warned of it on Monday.',
  ],
  ['a byline', 'By Amina Yusuf and José Prats\nIt rained.'],
  ['a byline with a place', 'By: Maria Ressa | Manila\nIt rained.'],
  ['a byline with a date', 'Posted by Maria Ressa on March 3, 2024\nIt rained.'],
  ['missing', ' \n\n'],
])('is null where the first line is %s', (_, text) => {
  expect(findTitle(segmentText(text))).toBeNull();
});

it('reads a line of a million blanks in linear time', () => {
  expect(findTitle(segmentText(`Rain${' '.repeat(1_000_000)}in Nairobi\n`))).toBeNull();
});
