import type { Random } from '../evaluate/random.js';
import type { TokenSpan } from '../tag/agreement.js';
import { axpy } from '../tag/axpy.js';
import { type Chain, createChain, createLattice, forwardBackward, viterbi } from '../tag/crf.js';
import { tagCount } from '../tag/labels.js';
import type { Lexicon } from '../tag/lexicon.js';
import { FEATURE_REACH, NETWORK_REACH } from '../tag/model.js';
import { spansOf } from '../tag/names.js';
import type { TokenRange } from '../tag/stretches.js';
import type { Example, Vocabulary } from './corpus.js';
import { type FeatureRows, PLACES, type TokenRows } from './feature-rows.js';
import { emissionErrors, transitionErrors } from './gradients.js';
import { createNetwork, type Network, type NetworkSettings } from './network.js';

export interface LearnerSettings {
  /** AdaGrad's rate for the sparse weights. */
  readonly rate: number;
  /** The share of features left out at random (feature noising: Wang & Manning 2013). */
  readonly dropFeatures: number;
  readonly network: NetworkSettings;
}

/** An example with the rows of its features; `agreement` once a first pass has been over it. */
export interface Prepared {
  readonly example: Example;
  readonly context: TokenRows;
  agreement: TokenRows | null;
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

const BATCH = 16;
const EPSILON = 1e-6;
const LONGEST_CHAIN = 1_000;

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
  const weights = new Float32Array(features.rowCount * tags);
  const squares = new Float32Array(weights.length);
  const transitions = new Float32Array(tags * tags);
  const transitionSquares = new Float32Array(tags * tags);
  const network = createNetwork(settings.network, tags, features, vocabulary, lexicon, random);
  const { dropFeatures } = settings;
  const keepScale = 1 / (1 - dropFeatures);

  const emissions = new Float32Array(LONGEST_CHAIN * tags);
  const errors = new Float32Array(LONGEST_CHAIN * tags);
  const lattice = createLattice(LONGEST_CHAIN, tags);
  const factors = new Float64Array(tags * tags);
  let active = new Int32Array(1 << 16);
  const activeStarts = new Uint32Array(LONGEST_CHAIN + 1);
  let chains = 0;

  /** Collects the chain's rows, each kept with the given probability, and sums their weights. */
  function score(prepared: Prepared, range: TokenRange, useAgreement: boolean, dropOut: boolean): Int32Array {
    const { first, end } = range;
    const scale = dropOut ? keepScale : 1;
    emissions.fill(0, 0, (end - first) * tags);
    let count = 0;
    const add = (row: number, token: number) => {
      if (row < 0 || (dropOut && random.next() < dropFeatures)) return;
      if (count === active.length) active = grow(active);
      active[count++] = row * tags;
      axpy(scale, weights, row * tags, emissions, token * tags, tags);
    };
    const numbers = chainNumbers(prepared.example, range);
    for (let token = 0; token < end - first; token++) {
      for (let place = 0; place < PLACES; place++) {
        const number = numbers[token + place + NETWORK_REACH - FEATURE_REACH] as number;
        for (const feature of features.ofWord[number] as Int32Array) add(feature * PLACES + place, token);
      }
      forRows(prepared.context, first + token, (row) => add(row, token));
      if (useAgreement && prepared.agreement)
        forRows(prepared.agreement, first + token, (row) => add(row, token));
      activeStarts[token + 1] = count;
    }
    network.forward(numbers, emissions, dropOut);
    return numbers;
  }

  return {
    weights,
    transitions,
    network,
    chain,
    learn(prepared, range, useAgreement, scale) {
      const length = range.end - range.first;
      if (length > LONGEST_CHAIN) return 0;
      const numbers = score(prepared, range, useAgreement, true);
      for (let i = 0; i < factors.length; i++) factors[i] = Math.exp(transitions[i] as number);
      forwardBackward(chain, emissions, length, factors, lattice);
      const gold = prepared.example.tags.subarray(range.first, range.end);
      const likelihood = pathScore(gold) - lattice.logPartition;
      learnTransitions(gold, scale);
      emissionErrors(lattice, gold, tags, errors);
      for (let token = 0; token < length; token++) learnRows(token, scale);
      network.backward(numbers, errors.subarray(0, length * tags));
      if (++chains % BATCH === 0) network.update(scale);
      return likelihood;
    },
    decode(prepared, useAgreement) {
      return prepared.example.ranges.flatMap((range) => {
        const length = range.end - range.first;
        if (length > LONGEST_CHAIN) return [];
        score(prepared, range, useAgreement, false);
        return spansOf(viterbi(chain, emissions, length, transitions), range.first);
      });
    },
  };

  function pathScore(gold: Uint8Array): number {
    let score = 0;
    gold.forEach((tag, at) => {
      score += emissions[at * tags + tag] as number;
      if (at > 0) score += transitions[(gold[at - 1] as number) * tags + tag] as number;
    });
    return score;
  }

  function learnRows(token: number, scale: number): void {
    const error = token * tags;
    const moved: number[] = [];
    for (let tag = 0; tag < tags; tag++) if (Math.abs(errors[error + tag] as number) > 1e-4) moved.push(tag);
    if (moved.length === 0) return;
    for (let i = activeStarts[token] as number; i < (activeStarts[token + 1] as number); i++) {
      const row = active[i] as number;
      for (const tag of moved) {
        step(weights, squares, row + tag, keepScale * (errors[error + tag] as number), settings.rate * scale);
      }
    }
  }

  function learnTransitions(gold: Uint8Array, scale: number): void {
    const gradient = transitionErrors(chain, lattice, gold, factors);
    gradient.forEach((slope, i) => {
      if (Math.abs(slope) > EPSILON) step(transitions, transitionSquares, i, slope, settings.rate * scale);
    });
  }
}

/** One step of AdaGrad (Duchi, Hazan & Singer 2011). */
function step(weights: Float32Array, squares: Float32Array, i: number, slope: number, rate: number): void {
  const square = (squares[i] as number) + slope * slope;
  squares[i] = square;
  weights[i] = (weights[i] as number) - (rate * slope) / Math.sqrt(square + EPSILON);
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

function forRows({ rows, starts }: TokenRows, at: number, visit: (row: number) => void): void {
  for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) visit(rows[i] as number);
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
