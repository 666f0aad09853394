import { createRandom } from './random.js';

const SEED = 1;

export type Interval = readonly [low: number, high: number];

/**
 * The 95 % percentile interval of a statistic by the bootstrap (Efron 1979): what it comes to on samples drawn with
 * replacement, each as large as the whole. The same units give the same interval.
 *
 * @param units what is drawn: documents, say, as the names of one are not independent of each other
 * @param statistic of a sample
 */
export function bootstrapInterval<U>(
  units: readonly U[],
  statistic: (sample: readonly U[]) => number,
  resamples = 1000,
): Interval {
  const random = createRandom(SEED);
  const values = Float64Array.from({ length: resamples }, () =>
    statistic(units.map(() => units[Math.floor(random.next() * units.length)] as U)),
  ).sort();
  const cut = Math.floor(0.025 * resamples);
  return [values[cut] ?? 0, values[resamples - 1 - cut] ?? 0];
}
