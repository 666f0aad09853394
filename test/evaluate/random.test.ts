import { expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';

it('gives the same numbers for a seed, and others for another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next);
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it('spreads evenly over [0, 1)', () => {
  const random = createRandom(1);
  const tenths = new Array(10).fill(0);
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(random.next() * 10)]++;
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

it('shuffles all items, the same way for the same seed', () => {
  const shuffled = (seed: number) => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    createRandom(seed).shuffle(items);
    return items;
  };
  expect(shuffled(1)).toEqual(shuffled(1));
  expect(shuffled(1)).not.toEqual(shuffled(2));
  expect(shuffled(1).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
});
