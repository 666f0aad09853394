import type { Random } from '../evaluate/random.js';
import { spansOf, type TokenSpan, tagCount } from '../tag/labels.js';
import type { Lexicon } from '../tag/lexicon.js';
import { NETWORK_REACH } from '../tag/model.js';
import type { TokenRange } from '../tag/stretches.js';
import type { Example, Vocabulary } from './corpus.js';
import { type Chain, createChain, createLattice, forwardBackward, viterbi } from './crf.js';
import { createFeatureLayer, type FeatureSettings } from './feature-layer.js';
import type { FeatureRows, Prepared } from './feature-rows.js';
import { emissionErrors, transitionErrors } from './gradients.js';
import { createNetwork, type Network } from './network.js';
import { LONGEST_CHAIN, type NetworkSettings } from './network-memory.js';
import { adagradStep } from './optimisers.js';

export interface LearnerSettings extends FeatureSettings {
  readonly network: NetworkSettings;
}

/** All that is learnt, and the steps by which it is. */
export interface Learner {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly network: Network;
  readonly chain: Chain;
  /** Takes one step along the gradient of one chain's log likelihood, which it returns. */
  learn(prepared: Prepared, range: TokenRange, useAgreement: boolean, scale: number): number;
  /** The names of a document by the present weights. */
  decode(prepared: Prepared, useAgreement: boolean): TokenSpan[];
}

/** Chains between two steps of the network. */
const BATCH = 16;
const EPSILON = 1e-6;

export function createLearner(
  settings: LearnerSettings,
  labels: number,
  features: FeatureRows,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  random: Random,
): Learner {
  const tags = tagCount(labels);
  const chain = createChain(tags);
  const featureLayer = createFeatureLayer(settings, tags, features, random);
  const network = createNetwork(settings.network, tags, features, vocabulary, lexicon, random);
  const transitions = new Float32Array(tags * tags);
  const transitionSquares = new Float32Array(tags * tags);
  const factors = new Float64Array(tags * tags);
  const emissions = new Float32Array(LONGEST_CHAIN * tags);
  const errors = new Float32Array(LONGEST_CHAIN * tags);
  const lattice = createLattice(LONGEST_CHAIN, tags);
  let chains = 0;

  function learnTransitions(gold: Uint8Array, scale: number): void {
    const gradient = transitionErrors(chain, lattice, gold, factors);
    gradient.forEach((slope, i) => {
      if (Math.abs(slope) > EPSILON)
        adagradStep(transitions, transitionSquares, i, slope, settings.rate * scale, EPSILON);
    });
  }

  return {
    weights: featureLayer.weights,
    transitions,
    network,
    chain,
    learn(prepared, range, useAgreement, scale) {
      const length = range.end - range.first;
      if (length > LONGEST_CHAIN) return 0;
      const numbers = chainNumbers(prepared.example, range);
      featureLayer.forward(prepared, range, numbers, emissions, { useAgreement, dropOut: true });
      network.forward(numbers, emissions, true);
      for (let i = 0; i < factors.length; i++) factors[i] = Math.exp(transitions[i] as number);
      forwardBackward(chain, emissions, length, factors, lattice);
      const gold = prepared.example.tags.subarray(range.first, range.end);
      const likelihood = pathScore(gold, emissions, transitions, tags) - lattice.logPartition;
      learnTransitions(gold, scale);
      emissionErrors(lattice, gold, tags, errors);
      featureLayer.backward(length, errors, scale);
      network.backward(numbers, errors.subarray(0, length * tags));
      if (++chains % BATCH === 0) network.update(scale);
      return likelihood;
    },
    decode(prepared, useAgreement) {
      return prepared.example.ranges.flatMap((range) => {
        const length = range.end - range.first;
        if (length > LONGEST_CHAIN) return [];
        const numbers = chainNumbers(prepared.example, range);
        featureLayer.forward(prepared, range, numbers, emissions, { useAgreement, dropOut: false });
        network.forward(numbers, emissions, false);
        return spansOf(viterbi(chain, emissions, length, transitions), range.first);
      });
    },
  };
}

/** The score of one sequence of tags, of which the likelihood is its share among all. */
function pathScore(
  path: Uint8Array,
  emissions: Float32Array,
  transitions: Float32Array,
  tags: number,
): number {
  let score = 0;
  path.forEach((tag, at) => {
    score += emissions[at * tags + tag] as number;
    if (at > 0) score += transitions[(path[at - 1] as number) * tags + tag] as number;
  });
  return score;
}

/** The words of a range and of `NETWORK_REACH` places on each side; 0 beyond the ends of the sentence. */
function chainNumbers({ numbers }: Example, { sentence, first, end }: TokenRange): Int32Array {
  const chain = new Int32Array(end - first + 2 * NETWORK_REACH);
  for (let i = 0; i < chain.length; i++) {
    const at = first - NETWORK_REACH + i;
    if (at >= sentence.firstToken && at < sentence.endToken) chain[i] = numbers[at] as number;
  }
  return chain;
}
