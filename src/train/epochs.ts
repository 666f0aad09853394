import { createRandom, type Random } from '../evaluate/random.js';
import type { FeatureRows, Prepared } from './feature-rows.js';
import type { Learner } from './learner.js';
import { type Counts, countNames, f1 } from './score.js';
import type { TrainingOptions } from './train.js';

/** The rate falls as 1 / (1 + DECAY * epoch). */
const DECAY = 0.15;
/** How often the second pass is practised; the rest of the time the model learns to do without it. */
const AGREEMENT_SHARE = 0.7;
const CHAINS_TO_PAUSE = 64;

/** Trains until the development score no longer rises; the learner is left with the best weights. */
export async function runEpochs(
  learner: Learner,
  prepared: readonly Prepared[],
  development: readonly Prepared[],
  features: FeatureRows,
  labels: readonly string[],
  { epochs, patience, seed, onProgress, pause }: TrainingOptions,
): Promise<void> {
  const random = createRandom(seed);
  const parameters = [learner.weights, learner.transitions, ...Object.values(learner.network.parameters)];
  const average = createAverage(parameters);
  let best: { weights: Float32Array[]; f1: number | null; epoch: number } | undefined;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const takeShare = () => {
      if (epoch > 0) average.add();
    };
    const likelihood = await runEpoch(learner, prepared, random, epoch, takeShare, pause);
    const present = copy(parameters);
    const mean = average.mean();
    restore(parameters, mean);
    const score = development.length === 0 ? null : scoreDocuments(learner, development, features, labels);
    restore(parameters, present);
    const better = best === undefined || score === null || score > (best.f1 ?? 0);
    if (better) best = { weights: mean, f1: score, epoch };
    onProgress({ kind: 'epoch', epoch: epoch + 1, likelihood, f1: score, best: better });
    if (best !== undefined && epoch - best.epoch >= patience) break;
  }
  if (best !== undefined) restore(parameters, best.weights);
}

/** One pass over all chains in random order; returns their mean log likelihood. `onShare` is called 12 times. */
export async function runEpoch(
  learner: Learner,
  prepared: readonly Prepared[],
  random: Random,
  epoch: number,
  onShare: () => void,
  pause: () => Promise<void>,
): Promise<number> {
  const chains = prepared.flatMap((document) =>
    document.example.ranges.map((range) => ({ document, range })),
  );
  random.shuffle(chains);
  const scale = 1 / (1 + DECAY * epoch);
  const share = Math.ceil(chains.length / 12);
  let likelihood = 0;
  for (const [i, { document, range }] of chains.entries()) {
    const useAgreement = document.agreement !== null && random.next() < AGREEMENT_SHARE;
    likelihood += learner.learn(document, range, useAgreement, scale);
    if ((i + 1) % share === 0) onShare();
    if (i % CHAINS_TO_PAUSE === 0) await pause();
  }
  return likelihood / chains.length;
}

/** Strict F1 over the main labels, by two passes. */
function scoreDocuments(
  learner: Learner,
  development: readonly Prepared[],
  features: FeatureRows,
  labels: readonly string[],
): number {
  const counts: Counts = { right: 0, found: 0, gold: 0 };
  for (const document of development) {
    document.agreement = features.agreement(document.example, learner.decode(document, false));
    countNames(counts, document.example, learner.decode(document, true), labels);
  }
  return f1(counts);
}

/** The mean of weights over time (averaged stochastic gradient descent: Polyak & Juditsky 1992). */
function createAverage(parameters: readonly Float32Array[]) {
  const sums = parameters.map((array) => new Float64Array(array.length));
  let count = 0;
  return {
    add() {
      count++;
      sums.forEach((sum, k) => {
        const array = parameters[k] as Float32Array;
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (array[i] as number);
      });
    },
    /** The present weights where there is nothing to average yet. */
    mean: () =>
      count === 0 ? copy(parameters) : sums.map((sum) => Float32Array.from(sum, (value) => value / count)),
  };
}

function copy(arrays: readonly Float32Array[]): Float32Array[] {
  return arrays.map((array) => array.slice());
}

function restore(arrays: readonly Float32Array[], values: readonly Float32Array[]): void {
  arrays.forEach((array, i) => {
    array.set(values[i] as Float32Array);
  });
}
