import fc from 'fast-check';
import { createRandom } from '../../src/evaluate/random.js';
import { KERNEL_BLOCK, ROW_BLOCK } from '../../src/tag/kernel.js';
import { DETERMINISTIC } from './arbitrary-text.js';

/** Lengths that the kernel takes. */
export const blockLength = fc.integer({ min: 1, max: 9 }).map((blocks) => blocks * KERNEL_BLOCK);
export const rowLength = fc.integer({ min: 1, max: 9 }).map((blocks) => blocks * ROW_BLOCK);
export const seed = fc.nat(1_000_000);
export const SOME = { ...DETERMINISTIC, numRuns: 60 };
/** Keys at the ends of the range, and many that share their upper 16 bits. */
export const key = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffff0000, 0xffffffff),
  fc.integer({ min: 0xabcd0000, max: 0xabcd0010 }),
  fc.integer({ min: 0, max: 0xffffffff }),
);
/** Ascending keys of rows. */
export const keys = fc.uniqueArray(key, { maxLength: 40 }).map((numbers) => Uint32Array.from(numbers).sort());

/** Some of the keys, each as often as it is chosen, among others, in any order. */
export const features = (rowKeys: Uint32Array): fc.Arbitrary<number[]> =>
  fc.array(rowKeys.length === 0 ? key : fc.oneof(key, fc.constantFrom(...rowKeys)), { maxLength: 40 });

/** Fills the array with numbers between -1 and 1; returns a copy. */
export function randomise(values: Float32Array, from: number): Float32Array {
  const random = createRandom(from);
  values.set(values.map(() => random.next() * 2 - 1));
  return values.slice();
}
