import { expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';

it('gives the same numbers for a seed, and others for another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it('spreads evenly over [0, 1)', () => {
  const random = createRandom();
  const tenths = new Array(10).fill(0);
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]++;
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
