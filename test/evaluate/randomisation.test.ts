import { expect, it } from 'vitest';
import { randomisationTest } from '../../src/evaluate/randomisation.js';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const wins = (units: number) => Array.from({ length: units }, () => [1, 0] as const);

it('is 1 for systems that do not differ', () => {
  const same = [3, 1, 4, 1, 5].map((value) => [value, value] as const);
  expect(randomisationTest(same, sum)).toBe(1);
});

it('is 1 for a single unit, where swapping changes nothing', () => {
  expect(randomisationTest(wins(1), sum)).toBe(1);
});

it('is near the exact value: of 32 ways to swap five wins, two are as far apart', () => {
  expect(Math.abs(randomisationTest(wins(5), sum) - 2 / 32)).toBeLessThan(0.01);
});

it('is as small as the trials allow where one always wins', () => {
  expect(randomisationTest(wins(40), sum)).toBe(1 / 10_000);
});

it('is large where the wins are split, and the same whichever system comes first', () => {
  const split = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? [1, 0] : [0, 1]) as [number, number]);
  expect(randomisationTest(split, sum)).toBe(1);
  const uneven = split.map(([a, b], i) => (i === 1 ? [1, 0] : [a, b]) as [number, number]);
  const turned = uneven.map(([a, b]) => [b, a] as const);
  expect(randomisationTest(uneven, sum)).toBeGreaterThan(0.5);
  expect(randomisationTest(uneven, sum)).toBe(randomisationTest(turned, sum));
});
