import fc from 'fast-check';
import { createRandom } from '../../src/evaluate/random.js';
import { KERNEL_BLOCK, ROW_BLOCK } from '../../src/tag/kernel.js';
import { DETERMINISTIC } from './arbitrary-text.js';

/** Lengths that the kernel takes. */
export const blockLength = fc.integer({ min: 1, max: 9 }).map((blocks) => blocks * KERNEL_BLOCK);
export const rowLength = fc.integer({ min: 1, max: 9 }).map((blocks) => blocks * ROW_BLOCK);
export const seed = fc.nat(1_000_000);
export const SOME = { ...DETERMINISTIC, numRuns: 60 };

/** Fills the array with numbers between -1 and 1; returns a copy. */
export function randomise(values: Float32Array, from: number): Float32Array {
  const random = createRandom(from);
  values.set(values.map(() => random.next() * 2 - 1));
  return values.slice();
}
