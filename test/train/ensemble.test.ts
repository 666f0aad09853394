import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { contextFeatures } from '../../src/tag/context.js';
import { createEmissions } from '../../src/tag/emissions.js';
import { type Model, packModel, unpackModel } from '../../src/tag/model.js';
import { createModelMemory, KEPT } from '../../src/tag/model-memory.js';
import { EDGE_TOKEN } from '../../src/tag/names.js';
import { createRepresent } from '../../src/tag/represent.js';
import type { TokenRange } from '../../src/tag/stretches.js';
import { createWordCache } from '../../src/tag/word-cache.js';
import { createWordSlots } from '../../src/tag/word-slots.js';
import type { Example } from '../../src/train/corpus.js';
import { joinLearners } from '../../src/train/ensemble.js';
import { PLACES } from '../../src/train/feature-rows.js';
import { createLearner, type Learner } from '../../src/train/learner.js';
import { packLearned } from '../../src/train/pack.js';
import { prepareExamples, SMALL_CORPUS, SMALL_LEARNER } from '../support/learning.js';
import { narrowRows } from '../support/rows.js';

const { examples, labels, features, vocabulary, lexicon } = prepareExamples(SMALL_CORPUS);
const ROWS = features.wordKeys.length * PLACES + features.otherKeys().length;
const EXAMPLE = examples[0] as Example;
const RANGE = EXAMPLE.ranges[0] as TokenRange;

/** A learner that has learnt random weights, so large that each part of it is seen in its scores. */
function learned(seed: number): Learner {
  const random = createRandom(seed);
  const learner = createLearner(SMALL_LEARNER, labels.length, features, vocabulary, lexicon, random);
  const { hiddenBias, output, parts } = learner.network.parameters;
  // What 4 bits hold without loss: whole steps, the largest of them in every row.
  parts.forEach((_, i) => {
    parts[i] = (i % SMALL_LEARNER.network.width === 0 ? 7 : Math.floor(random.next() * 15) - 7) / 100;
  });
  // The rows after these are free.
  const weights = learner.weights.subarray(0, ROWS * learner.chain.tags);
  for (const values of [weights, learner.transitions, hiddenBias, output])
    values.forEach((_, i) => {
      values[i] = random.next() * 2 - 1;
    });
  return learner;
}

function learnersOf(count: number): Learner[] {
  return Array.from({ length: count }, (_, i) => learned(i + 1));
}

/** The model of learners, as it is read from its file. */
function modelOf(learners: readonly Learner[]): Model {
  const source = packLearned({
    learned: joinLearners(learners, SMALL_LEARNER.network),
    features,
    labels,
    calibration: { slope: 1, offset: 0 },
    rows: ROWS,
    notes: {},
  });
  return unpackModel(packModel(source), 'joined');
}

/** What the networks of a model say of the range, and what all of it says. */
function scoresOf(model: Model): { readonly network: Float32Array; readonly all: Float32Array } {
  const { wordRows } = model;
  const silent = { ...model, wordRows: { ...wordRows, values: wordRows.values.map(() => 0) } };
  const context = contextFeatures(EXAMPLE.document, EXAMPLE.words, lexicon);
  return {
    // Words that say nothing of their own, and no features: what is left are the networks.
    network: scoresBy(silent, () => 0),
    all: scoresBy(model, (at, out) => context.collect(at, RANGE.sentence, out)),
  };
}

function scoresBy(model: Model, collect: (at: number, out: Uint32Array) => number): Float32Array {
  const memory = createModelMemory(model);
  const slots = createWordSlots(model, memory, createRepresent(model, lexicon, memory));
  const lookUp = createWordCache(lexicon, KEPT);
  const words = EXAMPLE.document.tokens.map(lookUp);
  const rows = createEmissions(model, memory, slots).score(words, lookUp(EDGE_TOKEN), RANGE, collect);
  return Float32Array.from(narrowRows(rows, labels.length, RANGE.end - RANGE.first));
}

function meanOf(arrays: readonly Float32Array[]): number[] {
  return Array.from(arrays[0] ?? [], (_, i) => {
    return arrays.reduce((sum, array) => sum + (array[i] ?? NaN), 0) / arrays.length;
  });
}

/** How far values are from what they are to be at most, as a share of the largest of these. */
function distance(values: Float32Array, expected: readonly number[]): number {
  expect(values).toHaveLength(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - (values[i] ?? NaN)))) / largest;
}

describe('joinLearners', () => {
  it.each([2, 3])('makes one model of %d learners, which scores by the mean of their own', (count) => {
    const learners = learnersOf(count);
    const joined = modelOf(learners);
    const alone = learners.map((learner) => modelOf([learner]));
    const scores = scoresOf(joined);
    const expected = alone.map(scoresOf);
    // The rows of sparse weights are rounded to steps.
    expect(distance(scores.network, meanOf(expected.map(({ network }) => network)))).toBeLessThan(0.002);
    expect(distance(scores.all, meanOf(expected.map(({ all }) => all)))).toBeLessThan(0.02);
    expect(distance(joined.transitions, meanOf(alone.map(({ transitions }) => transitions)))).toBeLessThan(
      1e-6,
    );
    // No learner alone says the same.
    for (const { network, all } of expected) {
      expect(distance(scores.network, [...network])).toBeGreaterThan(0.1);
      expect(distance(scores.all, [...all])).toBeGreaterThan(0.1);
    }
  });

  it('says how many networks there are, and of which size each is', () => {
    expect(modelOf(learnersOf(3)).info).toMatchObject({ labels, networks: 3, width: 16, hidden: 32 });
  });

  it('changes nothing of one learner', () => {
    const learner = learned(1);
    const { weights, transitions, network, chain } = learner;
    expect(joinLearners([learner], SMALL_LEARNER.network)).toEqual({
      tags: chain.tags,
      weights,
      transitions,
      networks: 1,
      width: 16,
      hidden: 32,
      parameters: network.parameters,
    });
  });

  it('leaves the learners as they are', () => {
    const learners = learnersOf(2);
    joinLearners(learners, SMALL_LEARNER.network);
    const numbers = ({ weights, transitions, network }: Learner) => [
      weights,
      transitions,
      network.parameters,
    ];
    expect(learners.map(numbers)).toEqual(learnersOf(2).map(numbers));
  });
});
