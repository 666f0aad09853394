import { expect, it } from 'vitest';
import { judge } from '../../../src/evaluate/names/judge.js';
import { MIXED, spansOf } from '../../support/names.js';

it('judges each side by the other', () => {
  expect(MIXED.gold.map(({ strict, overlap }) => [strict, overlap])).toEqual([
    [false, true],
    [true, true],
    [false, false],
    [false, true],
    [false, true],
  ]);
  expect(MIXED.found.map(({ strict, overlap }) => [strict, overlap])).toEqual([
    [false, true],
    [true, true],
    [false, false],
    [false, false],
    [false, true],
  ]);
});

it('lists what touches a name, whatever its type', () => {
  expect(MIXED.gold.map(({ touching }) => touching.map(({ type }) => type))).toEqual([
    ['person'],
    ['organisation'],
    ['place'],
    ['place'],
    ['place'],
  ]);
  expect(MIXED.found.map(({ touching }) => touching.length)).toEqual([1, 1, 0, 1, 2]);
});

it('takes neighbours for no overlap', () => {
  const [left, right] = [spansOf('ErbilIraq', ['place: Erbil']), spansOf('ErbilIraq', ['place: Iraq'])];
  expect(judge(left, right)).toEqual([{ ...left[0], strict: false, overlap: false, touching: [] }]);
});
