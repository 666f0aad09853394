import { expect, it } from 'vitest';
import { calibrationError } from '../../src/evaluate/calibration.js';

it('weighs the gap of each bin by its forecasts', () => {
  const forecasts = [
    { confidence: 0.95, correct: true },
    { confidence: 0.91, correct: true },
    { confidence: 0.85, correct: false },
    { confidence: 0.05, correct: false },
  ];
  // (|1.86 - 2| + |0.85 - 0| + |0.05 - 0|) / 4
  expect(calibrationError(forecasts)).toBeCloseTo(0.26, 10);
});

it('is 0 where half of those at 0.5 come true, and takes 1 into the last bin', () => {
  const at = (confidence: number, correct: boolean) => ({ confidence, correct });
  expect(calibrationError([at(0.5, true), at(0.5, false)])).toBe(0);
  expect(calibrationError([at(1, true), at(0.9, true)])).toBeCloseTo(0.05, 10);
  expect(calibrationError([])).toBe(0);
});
