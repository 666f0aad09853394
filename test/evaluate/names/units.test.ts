import { expect, it } from 'vitest';
import { tallyUnits, unitKind } from '../../../src/evaluate/names/units.js';
import { judged, MIXED } from '../../support/names.js';

it('makes a unit of each document', () => {
  expect(unitKind([MIXED, MIXED])).toBe('document');
  expect(tallyUnits([MIXED, MIXED]).map(({ micro }) => micro.gold)).toEqual([5, 5]);
});

it('makes a unit of each paragraph of a single document', () => {
  const single = judged(
    'Jane left Erbil.\n\nNobody came.\n \nAhmad and Iraq',
    ['person: Jane', 'place: Erbil', 'person: Ahmad'],
    ['person: Jane', 'person: Ahmad', 'place: Iraq'],
  );
  expect(unitKind([single])).toBe('paragraph');
  const units = tallyUnits([single]).map(({ micro: { gold, found, strict } }) => [gold, found, strict]);
  expect(units).toEqual([
    [2, 1, 1],
    [0, 0, 0],
    [1, 2, 1],
  ]);
});
