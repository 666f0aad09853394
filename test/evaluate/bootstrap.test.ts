import { expect, it } from 'vitest';
import { bootstrapInterval } from '../../src/evaluate/bootstrap.js';

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const halfOnes = Array.from({ length: 100 }, (_, i) => i % 2);

it('covers 95 % of the sampling distribution: a mean of 100 coins is off by 0.098', () => {
  const [low, high] = bootstrapInterval(halfOnes, mean);
  expect(low).toBeCloseTo(0.402, 1);
  expect(high).toBeCloseTo(0.598, 1);
});

it('gives the same interval each time', () => {
  expect(bootstrapInterval(halfOnes, mean)).toEqual(bootstrapInterval(halfOnes, mean));
});

it('is a point where all units are equal', () => {
  expect(bootstrapInterval([3, 3, 3], mean)).toEqual([3, 3]);
});

it('draws as many units as there are', () => {
  const sizes = new Set<number>();
  bootstrapInterval([1, 2, 3], (sample) => sizes.add(sample.length).size);
  expect([...sizes]).toEqual([3]);
});
