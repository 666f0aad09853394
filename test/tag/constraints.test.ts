import { expect, it } from 'vitest';
import { favour, partNamesAt, partNamesAtBars, partPlacesAtCommas } from '../../src/tag/constraints.js';
import { BEGIN, END, INSIDE, rowSize, SINGLE, tagOf } from '../../src/tag/labels.js';
import { createWord } from '../../src/tag/word.js';
import { tinyLexicon } from '../support/lexicon.js';

/** Numbers in a token's row, of two labels. */
const COLUMNS = rowSize(2);

it('partPlacesAtCommas forbids a comma within a place, but before D.C.', () => {
  const text = ['Zurich', ',', 'Switzerland', 'Washington', ',', 'D.C.', 'Oslo', ',', 'Norway'];
  const words = text.map((word) => createWord({ text: word, lower: word.toLowerCase() }, tinyLexicon()));
  const range = { sentence: { start: 0, end: 0, firstToken: 0, endToken: 9 }, first: 1, end: 9 };
  const emissions = new Float32Array(8 * COLUMNS);
  partPlacesAtCommas(words, range, 1, 2, emissions);
  const forbidden = [...emissions.keys()].filter((i) => (emissions[i] ?? 0) < -100);
  // The first and the seventh token of the range, and the tag that is inside a place.
  expect(forbidden).toEqual([0, 6].map((at) => at * COLUMNS + tagOf(1, INSIDE)));
});

it('partNamesAt forbids every name that goes on at a token, if it is in the range', () => {
  const range = { sentence: { start: 0, end: 0, firstToken: 0, endToken: 6 }, first: 1, end: 4 };
  const emissions = new Float32Array(3 * COLUMNS);
  partNamesAt(2, range, 2, emissions);
  const forbidden = [...emissions.keys()].filter((i) => (emissions[i] ?? 0) < -100);
  expect(forbidden).toEqual([COLUMNS + tagOf(0, INSIDE), COLUMNS + tagOf(1, INSIDE)]);
  for (const outside of [-1, 0, 4]) partNamesAt(outside, range, 2, emissions);
  expect(emissions.filter((value) => value < -100)).toHaveLength(2);
});

it('partNamesAtBars forbids every name that goes on at a bar', () => {
  const words = ['Ressa', '|', 'Rappler'].map((text) =>
    createWord({ text, lower: text.toLowerCase() }, tinyLexicon()),
  );
  const range = { sentence: { start: 0, end: 0, firstToken: 0, endToken: 3 }, first: 0, end: 3 };
  const emissions = new Float32Array(3 * COLUMNS);
  partNamesAtBars(words, range, 2, emissions);
  const forbidden = [...emissions.keys()].filter((i) => (emissions[i] ?? 0) < -100);
  expect(forbidden).toEqual([COLUMNS + tagOf(0, INSIDE), COLUMNS + tagOf(1, INSIDE)]);
});

it('favour speaks for a label at each token of the names that lie in a range', () => {
  const sentence = { start: 0, end: 0, firstToken: 0, endToken: 12 };
  const ranges = [
    { sentence, first: 2, end: 6 },
    { sentence, first: 8, end: 10 },
  ];
  const scores = ranges.map(({ first, end }) => new Float32Array((end - first) * COLUMNS));
  const names = [
    { first: 1, end: 3 },
    { first: 3, end: 6 },
    { first: 6, end: 7 },
    { first: 9, end: 10 },
    { first: 11, end: 12 },
  ];
  favour(names, 1, ranges, 2, scores);
  const favoured = scores.map((emissions) => [...emissions.keys()].filter((i) => (emissions[i] ?? 0) > 0));
  expect(favoured).toEqual([
    [BEGIN, INSIDE, END].map((position, i) => (i + 1) * COLUMNS + tagOf(1, position)),
    [COLUMNS + tagOf(1, SINGLE)],
  ]);
});
