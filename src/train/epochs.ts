import { createRandom, type Random } from '../evaluate/random.js';
import type { FeatureRows } from './feature-rows.js';
import type { Learner, Prepared } from './learner.js';
import { type Counts, countNames, f1 } from './score.js';
import type { TrainingOptions } from './train.js';

/** The rate falls as 1 / (1 + DECAY * epoch). */
const DECAY = 0.15;
/** How often the second pass is practised; the rest of the time the model learns to do without it. */
const AGREEMENT_SHARE = 0.7;
const CHAINS_TO_PAUSE = 64;

export interface Best {
  /** The mean of the sparse weights over the epochs so far. */
  readonly weights: Float32Array;
  readonly f1: number | null;
}

/** Trains until the development score no longer rises; the learner is left as it was at its best. */
export async function runEpochs(
  learner: Learner,
  prepared: readonly Prepared[],
  development: readonly Prepared[],
  features: FeatureRows,
  labels: readonly string[],
  { epochs, patience, seed, onProgress, pause }: TrainingOptions,
): Promise<Best> {
  const random = createRandom(seed);
  const average = createAverage(learner);
  let best: (Best & { restore: () => void; epoch: number }) | undefined;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const takeShare = () => average.add(epoch > 0);
    const likelihood = await runEpoch(learner, prepared, random, epoch, takeShare, pause);
    const weights = average.mean();
    const score =
      development.length === 0 ? null : scoreWith(learner, weights, development, features, labels);
    const better = best === undefined || score === null || score > (best.f1 ?? 0);
    if (better) best = { weights, f1: score, restore: remember(learner), epoch };
    onProgress({ kind: 'epoch', epoch: epoch + 1, likelihood, f1: score, best: better });
    if (best !== undefined && epoch - best.epoch >= patience) break;
  }
  best?.restore();
  return best ?? { weights: learner.weights, f1: null };
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

/** Strict F1 over the main labels, by two passes with the given sparse weights. */
function scoreWith(
  learner: Learner,
  weights: Float32Array,
  development: readonly Prepared[],
  features: FeatureRows,
  labels: readonly string[],
): number {
  const own = learner.weights.slice();
  learner.weights.set(weights);
  const counts: Counts = { right: 0, found: 0, gold: 0 };
  for (const document of development) {
    document.agreement = features.agreement(document.example, learner.decode(document, false));
    countNames(counts, document.example, learner.decode(document, true), labels);
  }
  learner.weights.set(own);
  return f1(counts);
}

/** The mean of the sparse weights (averaged stochastic gradient descent: Polyak & Juditsky 1992). */
function createAverage({ weights }: Learner) {
  const sum = new Float32Array(weights.length);
  let count = 0;
  return {
    add(counts: boolean) {
      if (!counts) return;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
      count++;
    },
    mean: () => (count === 0 ? weights.slice() : sum.map((value) => value / count)),
  };
}

/** Notes the dense parameters of this moment; the returned function puts them back. */
function remember({ network, transitions }: Learner): () => void {
  const arrays = [transitions, ...Object.values(network.parameters)] as Float32Array[];
  const copies = arrays.map((array) => array.slice());
  return () => {
    arrays.forEach((array, i) => {
      array.set(copies[i] as Float32Array);
    });
  };
}
