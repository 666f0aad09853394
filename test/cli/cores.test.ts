import { expect, it } from 'vitest';
import { availableCores, quotaV2 } from '../../src/cli/cores.js';

it.each([
  ['200000 100000\n', 2],
  ['150000 100000\n', 1.5],
  ['max 100000\n', null],
  [null, null],
])('reads the quota %j as %s cores', (content, cores) => {
  expect(quotaV2(content)).toBe(cores);
});

it('finds at least one core', () => {
  expect(availableCores()).toBeGreaterThanOrEqual(1);
});
