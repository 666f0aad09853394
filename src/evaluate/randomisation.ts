import { createRandom } from './random.js';

const SEED = 1;

/**
 * The probability that two systems that do equally well would differ as much as these do, by approximate
 * randomisation (Noreen 1989, "Computer-Intensive Methods for Testing Hypotheses"): each trial swaps the two systems'
 * results on about half of the units. The same units give the same value; it is 1 where the systems do not differ.
 *
 * @param pairs both systems' results on each unit
 * @param statistic of one system's results on all units
 * @returns (trials that differ at least as much + 1) / (trials + 1), two-sided
 */
export function randomisationTest<R>(
  pairs: readonly (readonly [R, R])[],
  statistic: (results: readonly R[]) => number,
  trials = 9999,
): number {
  const random = createRandom(SEED);
  const difference = (isSwapped: readonly boolean[]) =>
    Math.abs(
      statistic(pairs.map(([a, b], i) => (isSwapped[i] ? b : a))) -
        statistic(pairs.map(([a, b], i) => (isSwapped[i] ? a : b))),
    );
  const observed = difference([]);
  let asLarge = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (difference(pairs.map(() => random.next() < 0.5)) >= observed) asLarge++;
  }
  return (asLarge + 1) / (trials + 1);
}
