import { expect, it } from 'vitest';
import { overlapScore, strictScore, sumTallies, tallyRow } from '../../../src/evaluate/names/tally.js';
import { judged, MIXED } from '../../support/names.js';

it('counts each type, and the three together', () => {
  const { gold, found } = MIXED;
  expect(tallyRow('person', gold, found)).toEqual({
    gold: 2,
    found: 2,
    strict: 0,
    overlapGold: 1,
    overlapFound: 1,
  });
  expect(tallyRow('place', gold, found)).toEqual({
    gold: 2,
    found: 2,
    strict: 0,
    overlapGold: 2,
    overlapFound: 1,
  });
  expect(tallyRow('micro', gold, found)).toEqual({
    gold: 5,
    found: 5,
    strict: 1,
    overlapGold: 4,
    overlapFound: 3,
  });
});

it('keeps others out of the three', () => {
  const { gold, found } = judged('Iraqi Erbil', ['other: Iraqi', 'place: Erbil'], ['other: Iraqi']);
  expect(tallyRow('micro', gold, found)).toMatchObject({ gold: 1, found: 0, strict: 0 });
  expect(tallyRow('other', gold, found)).toMatchObject({ gold: 1, found: 1, strict: 1 });
});

it('scores strictly and by overlap', () => {
  const tally = { gold: 5, found: 4, strict: 1, overlapGold: 4, overlapFound: 3 };
  expect(strictScore(tally)).toEqual({ precision: 0.25, recall: 0.2, f1: expect.closeTo(2 / 9, 10) });
  expect(overlapScore(tally)).toEqual({ precision: 0.75, recall: 0.8, f1: expect.closeTo(1.2 / 1.55, 10) });
});

it('scores nothing as 0, and adds up', () => {
  expect(strictScore(sumTallies([]))).toEqual({ precision: 0, recall: 0, f1: 0 });
  const tally = { gold: 1, found: 2, strict: 3, overlapGold: 4, overlapFound: 5 };
  expect(sumTallies([tally, tally])).toEqual({
    gold: 2,
    found: 4,
    strict: 6,
    overlapGold: 8,
    overlapFound: 10,
  });
});
