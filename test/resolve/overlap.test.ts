import { expect, it } from 'vitest';
import type { Candidate, NameCandidate } from '../../src/model/candidate.js';
import { recogniseFigures } from '../../src/recognise/figures/index.js';
import { dropOverlaps } from '../../src/resolve/overlap.js';
import { describeText } from '../support/figures.js';

const name = (start: number, end: number, score = 0.5): NameCandidate => ({
  type: 'person',
  label: 'person',
  start,
  end,
  score,
  by: 'test',
});
const date = (start: number, end: number): Candidate => ({
  type: 'date',
  value: { type: 'DATE', value: 'XXXX-05', start: null, end: null, anchored: false, modifier: null },
  start,
  end,
  score: 0.1,
  by: 'test',
});
const spans = (candidates: readonly Candidate[]) =>
  dropOverlaps(candidates).map(({ start, end }) => [start, end]);

it('keeps what does not overlap, in the order of the text', () => {
  expect(spans([name(5, 8), name(0, 5)])).toEqual([
    [0, 5],
    [5, 8],
  ]);
});

it('prefers a value to a name, then the longer, then the likelier', () => {
  expect(dropOverlaps([name(0, 3), date(0, 3)]).map(({ type }) => type)).toEqual(['date']);
  expect(dropOverlaps([name(0, 3), date(2, 9)]).map(({ type }) => type)).toEqual(['date']);
  expect(spans([name(0, 4), name(2, 9)])).toEqual([[2, 9]]);
  expect(dropOverlaps([name(0, 4, 0.2), name(0, 4, 0.8)]).map(({ score }) => score)).toEqual([0.8]);
});

it('keeps both ends where the middle of a chain loses', () => {
  expect(spans([name(0, 10), name(8, 13), name(12, 22)])).toEqual([
    [0, 10],
    [12, 22],
  ]);
});

it('prefers a name that holds a whole value and more', () => {
  expect(dropOverlaps([date(5, 6), name(0, 6)]).map(({ type }) => type)).toEqual(['person']);
});

it('keeps a name inside the phrase that a figure counts, unless it touches the number', () => {
  const figure: Candidate = {
    type: 'figure',
    value: {
      kind: 'count',
      label: 'three soldiers',
      value: 3,
      max: null,
      bound: 'exact',
      unit: 'soldiers',
      si: null,
      of: { start: 6, end: 17 },
      number: { start: 0, end: 5 },
    },
    start: 0,
    end: 17,
    score: 0.9,
    by: 'test',
  };
  expect(spans([name(6, 8), figure])).toEqual([
    [0, 17],
    [6, 8],
  ]);
  expect(spans([name(4, 8), figure])).toEqual([[0, 17]]);
  expect(spans([date(6, 8), figure])).toEqual([
    [0, 17],
    [6, 8],
  ]);
});

it('takes a name in money for one of its currency', () => {
  const text = 'The fund owes AED 5bn and 5 million US dollars.';
  const figures = recogniseFigures(describeText(text)).candidates;
  const at = (word: string) => name(text.indexOf(word), text.indexOf(word) + word.length);
  expect(dropOverlaps([at('AED'), at('US'), ...figures])).toEqual(figures);
});

it('decides in a chain of any length', () => {
  // Each overlaps the next, and every second is longer.
  const chain = Array.from({ length: 20_000 }, (_, i) => name(i * 10, i * 10 + (i % 2 === 0 ? 12 : 11)));
  const kept = chain.filter((_, i) => i % 2 === 0);
  expect(dropOverlaps(chain)).toEqual(kept);
  const dated = chain.map(({ start, end }, i) => (i % 2 === 0 ? name(start, end) : date(start, end)));
  expect(dropOverlaps(dated)).toEqual(dated.filter(({ type }) => type === 'date'));
});
