import { describe, expect, it } from 'vitest';
import { addCounts, countTimexes, NO_COUNTS, timexScores } from '../../src/evaluate/timex-score.js';

const timex = (start: number, end: number, value: string, type = 'DATE') => ({ start, end, value, type });

describe('TempEval-3 scoring', () => {
  const gold = [
    timex(0, 5, '2024'),
    timex(10, 20, 'P3D', 'DURATION'),
    timex(30, 40, '2023'),
    timex(50, 55, '2022'),
  ];
  const found = [
    timex(0, 5, '2024'),
    timex(14, 20, 'P3D', 'DATE'),
    timex(30, 40, '2021'),
    timex(60, 65, '2020'),
  ];
  const scores = timexScores(countTimexes(gold, found));

  it('counts exact spans as strict and overlapping ones as relaxed', () => {
    expect(scores.strict.f1).toBeCloseTo(2 / 4);
    expect(scores.relaxed.f1).toBeCloseTo(3 / 4);
  });

  it('takes an attribute as its accuracy over the relaxed matches times relaxed F1', () => {
    expect(scores.valueF1).toBeCloseTo((2 / 3) * (3 / 4));
    expect(scores.typeF1).toBeCloseTo((2 / 3) * (3 / 4));
  });

  it('is nothing where nothing is found, and not a number never', () => {
    expect(timexScores(countTimexes(gold, []))).toMatchObject({
      valueF1: 0,
      strict: { precision: 0, f1: 0 },
    });
  });

  it('pools counts over documents', () => {
    const once = countTimexes(gold, found);
    expect(timexScores(addCounts(addCounts(NO_COUNTS, once), once))).toEqual(scores);
  });
});
