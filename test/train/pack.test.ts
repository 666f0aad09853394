import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createEmissions } from '../../src/tag/emissions.js';
import {
  FEATURE_REACH,
  type Model,
  type ModelSource,
  NETWORK_REACH,
  packModel,
  unpackModel,
} from '../../src/tag/model.js';
import { createModelMemory } from '../../src/tag/model-memory.js';
import { createRepresent } from '../../src/tag/represent.js';
import { createWordSlots } from '../../src/tag/word-slots.js';
import { joinLearners } from '../../src/train/ensemble.js';
import { createLearner, type Learner } from '../../src/train/learner.js';
import { heaviest, packLearned, quantise } from '../../src/train/pack.js';
import { packNetworks } from '../../src/train/pack-networks.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { expectedScores, rangeOf, type TestWord, withSections } from '../support/emissions.js';
import { prepareExamples, SMALL_CORPUS, SMALL_LEARNER } from '../support/learning.js';
import { narrowRows } from '../support/rows.js';
import { partRow, windowRow } from '../support/tables.js';

const WIDTH = 3;
const PLACES = 2 * FEATURE_REACH + 1;
const number = fc.double({ min: -3, max: 3, noNaN: true });
const rows = fc
  .array(fc.tuple(number, number, number), { maxLength: 20 })
  .map((values) => Float32Array.from(values.flat()));

function sizeOf(values: Float32Array, row: number): number {
  return Math.max(...values.subarray(row * WIDTH, (row + 1) * WIDTH).map(Math.abs));
}

describe('heaviest', () => {
  it('takes the rows with the largest weights, in their order', () => {
    const values = Float32Array.of(0.1, 0, 0, 0, 0, 0, 0, -2, 0, 0.5, 0.5, 0.5);
    expect(heaviest(values, WIDTH, 2).rows).toEqual([2, 3]);
    expect(heaviest(values, WIDTH, 3).rows).toEqual([2, 3, 0]);
  });

  it('takes none without any weight, and the first of two that are as large', () => {
    const values = Float32Array.of(0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0, -0.5, 0);
    expect(heaviest(values, WIDTH, 9).rows).toEqual([1, 3]);
    expect(heaviest(values, WIDTH, 1).rows).toEqual([1]);
  });

  it('leaves no row out that is heavier than one it takes', () => {
    fc.assert(
      fc.property(rows, fc.nat(20), (values, most) => {
        const kept = heaviest(values, WIDTH, most).rows;
        const all = Array.from({ length: values.length / WIDTH }, (_, row) => row);
        const weighty = all.filter((row) => sizeOf(values, row) > 0);
        expect(kept).toHaveLength(Math.min(most, weighty.length));
        const least = Math.min(...kept.map((row) => sizeOf(values, row)));
        for (const row of weighty)
          if (!kept.includes(row)) expect(sizeOf(values, row)).toBeLessThanOrEqual(least);
      }),
      DETERMINISTIC,
    );
  });

  it('cuts one huge weight in ten thousand, so that the others stay fine', () => {
    const values = new Float32Array(10_001).fill(1);
    values[5] = 1_000;
    expect(heaviest(values, 1, 10_000).step).toBeCloseTo(1 / 127, 6);
    expect(heaviest(values, 1, 9_999).step).toBeCloseTo(1_000 / 127, 3);
    expect([...quantise(values, 1, [5, 6], 1 / 127)]).toEqual([127, 127]);
  });

  it('has a step for nothing as well', () => {
    expect(heaviest(new Float32Array(0), WIDTH, 5)).toEqual({ rows: [], step: 1 });
    expect(heaviest(new Float32Array(2 * WIDTH), WIDTH, 5)).toEqual({ rows: [], step: 1 });
  });
});

describe('quantise', () => {
  it('keeps the rows asked for within half a step, one behind the other', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const { rows: kept, step } = heaviest(values, WIDTH, 20);
        const packed = quantise(values, WIDTH, kept, step);
        expect(packed).toHaveLength(kept.length * WIDTH);
        kept.forEach((row, index) => {
          for (let i = 0; i < WIDTH; i++) {
            const read = (packed[index * WIDTH + i] ?? 999) * step;
            expect(Math.abs(read - (values[row * WIDTH + i] ?? 0))).toBeLessThanOrEqual(step / 2 + 1e-6);
          }
        });
      }),
      DETERMINISTIC,
    );
  });

  it('cuts off what is larger than 127 steps, on both sides', () => {
    const values = Float32Array.of(1, -1, 12.6, 12.8, -12.8, 500);
    expect([...quantise(values, 2, [2, 0, 1], 0.1)]).toEqual([-127, 127, 10, -10, 126, 127]);
  });
});

describe('packLearned', () => {
  const { examples, labels, features, vocabulary, lexicon } = prepareExamples(SMALL_CORPUS);
  const { width } = SMALL_LEARNER.network;
  const firstOther = features.wordKeys.length * PLACES;
  // Features of agreement have their rows when they are first met.
  for (const example of examples) features.agreement(example, [{ first: 0, end: 2, label: 0 }]);
  const otherKeys = features.otherKeys();
  const rowCount = firstOther + otherKeys.length;

  /** A learner that has learnt random weights: for every third feature none, and for others not at every place. */
  function learned(): Learner {
    const random = createRandom(9);
    const learner = createLearner(SMALL_LEARNER, labels.length, features, vocabulary, lexicon, random);
    const { tags } = learner.chain;
    for (let row = 0; row < rowCount; row++) {
      if (random.next() < 0.3 || (row < firstOther && Math.floor(row / PLACES) % 3 === 0)) continue;
      for (let i = row * tags; i < (row + 1) * tags; i++) learner.weights[i] = random.next() * 4 - 2;
    }
    learner.transitions.forEach((_, i) => {
      learner.transitions[i] = random.next();
    });
    return learner;
  }

  function pack(learner: Learner, most: number): ModelSource {
    return packLearned({
      learned: joinLearners([learner], SMALL_LEARNER.network),
      features,
      labels,
      calibration: { slope: 2, offset: -1 },
      rows: most,
      notes: { seed: 1 },
    });
  }

  function packAndUnpack(learner: Learner, most = rowCount): Model {
    return unpackModel(packModel(pack(learner, most)), 'packed');
  }

  /** The weights of each row as the model has them, in the order of the learner's. */
  function weightsOf({ wordRows, rows, info }: Model): Float32Array {
    const { width: tags } = rows;
    const weights = new Float32Array(rowCount * tags);
    features.wordKeys.forEach((key, feature) => {
      for (let place = 0; place < PLACES; place++) {
        const from = windowRow(wordRows.keys, wordRows.masks, key, place) * tags;
        const to = (feature * PLACES + place) * tags;
        if (from >= 0) weights.set(wordRows.values.subarray(from, from + tags), to);
      }
    });
    otherKeys.forEach((key, index) => {
      const from = rows.keys.indexOf(key) * tags;
      const to = (firstOther + index) * tags;
      if (from >= 0) weights.set(rows.values.subarray(from, from + tags), to);
    });
    return weights.map((steps) => steps * info.rowStep);
  }

  it('keeps the weights of each feature at each place within half a step', () => {
    const learner = learned();
    const model = packAndUnpack(learner);
    const weights = weightsOf(model);
    let present = 0;
    weights.forEach((weight, i) => {
      const learnt = learner.weights[i] ?? 9;
      if (learnt !== 0) present++;
      expect(Math.abs(weight - learnt)).toBeLessThanOrEqual(model.info.rowStep / 2 + 1e-6);
    });
    expect(present).toBeGreaterThan(weights.length / 4);
    expect(model.info.rowStep).toBeLessThan(2 / 126);
  });

  it('keeps each word feature once, with a row for each of its places that has weights', () => {
    const learner = learned();
    const { tags } = learner.chain;
    const { sections } = pack(learner, rowCount);
    const expected = [...features.wordKeys]
      .map((key, feature) => {
        const places = Array.from({ length: PLACES }, (_, place) => {
          const row = feature * PLACES + place;
          return learner.weights.subarray(row * tags, (row + 1) * tags).some((weight) => weight !== 0);
        });
        return { key, mask: places.reduce((mask, has, place) => mask | (Number(has) << place), 0) };
      })
      .filter(({ mask }) => mask !== 0)
      .sort((a, b) => a.key - b.key);
    expect([...sections.wordRowKeys]).toEqual(expected.map(({ key }) => key));
    expect([...sections.wordRowPlaces]).toEqual(expected.map(({ mask }) => mask));
    expect(expected.length).toBeLessThan(features.wordKeys.length);
  });

  it('keeps as many rows as it is told, the heaviest of all kinds, and the others are gone', () => {
    const learner = learned();
    const { tags } = learner.chain;
    const most = 200;
    const model = packAndUnpack(learner, most);
    const kept = new Set(heaviest(learner.weights, tags, most).rows);
    const counts = [model.wordRows.values.length / tags, model.rows.values.length / tags];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(most);
    expect(counts.every((count) => count > 0)).toBe(true);
    weightsOf(model).forEach((weight, i) => {
      const learnt = kept.has(Math.floor(i / tags)) ? (learner.weights[i] ?? 9) : 0;
      expect(Math.abs(weight - learnt)).toBeLessThanOrEqual(model.info.rowStep / 2 + 1e-6);
    });
  });

  it('keeps the parts of words within half a step, the networks as packNetworks has them, and all else as it is', () => {
    const learner = learned();
    const { parts, window: _window, output: _output, ...dense } = learner.network.parameters;
    const model = packAndUnpack(learner);
    const { keys, nibbles, scales } = model.parts;
    features.partKeys.forEach((key, part) => {
      const learnt = parts.subarray(part * width, (part + 1) * width);
      const read = partRow(nibbles, scales, keys.indexOf(key), width);
      // A row's step is the finest of 255 that its largest number fits in, seven steps away from 0.
      const step = Math.max(...learnt.map(Math.abs)) / 7 + model.info.partStep;
      read.forEach((steps, i) => {
        expect(Math.abs(steps * model.info.partStep - (learnt[i] ?? 9))).toBeLessThanOrEqual(step / 2 + 1e-6);
      });
    });
    const packed = packNetworks(joinLearners([learner], SMALL_LEARNER.network), labels);
    const { window, output } = model;
    const { windowStep, outputStep, unitStep } = model.info;
    expect({ window, output, windowStep, outputStep, unitStep }).toEqual(packed);
    for (const [name, values] of Object.entries(dense))
      expect(model[name as keyof typeof dense]).toEqual(values);
    expect(model.transitions).toEqual(learner.transitions);
    const { calibration, networks, hidden, training } = model.info;
    expect([model.info.labels, networks, model.info.width, hidden]).toEqual([labels, 1, 16, 32]);
    expect([calibration, training]).toEqual([{ slope: 2, offset: -1 }, { seed: 1 }]);
  });

  it('makes a network that scores as the learner does', () => {
    const learner = learned();
    const { tags } = learner.chain;
    const { network } = learner;
    // Whole steps, the largest in every row, so that nothing is lost.
    network.parameters.parts.forEach((_, i) => {
      network.parameters.parts[i] = i % width === 0 ? 0.07 : (((i * 37) % 15) - 7) / 100;
    });
    network.parameters.hiddenBias.forEach((_, i) => {
      network.parameters.hiddenBias[i] = Math.sin(i) / 4;
    });
    const packed = pack(learner, rowCount);
    // Words that say nothing of their own.
    const source = withSections(packed, {
      wordRowWeights: packed.sections.wordRowWeights.map(() => 0),
    });
    const model = unpackModel(packModel(source), 'packed');
    const memory = createModelMemory(model);
    const represent = createRepresent(model, lexicon, memory);
    const words = vocabulary.words.map((word, slot): TestWord => {
      return { slot, word: { ...word, input: represent(word).slice() } };
    });
    const tokens = [...(examples[0]?.numbers ?? [])];
    const beyond = new Array<number>(NETWORK_REACH).fill(0);
    const expected = new Float32Array(tokens.length * tags);
    network.forward(Int32Array.from([...beyond, ...tokens, ...beyond]), expected, false);

    const sentence = tokens.map((token) => words[token] as TestWord);
    const edge = words[0] as TestWord;
    const range = rangeOf(0, tokens.length);
    const slots = createWordSlots(model, memory, represent);
    const scores = createEmissions(model, memory, slots).score(sentence, edge, range, () => 0);
    const found = narrowRows(scores, labels.length, tokens.length);
    const largest = Math.max(...expected.map(Math.abs));
    expect(largest).toBeGreaterThan(0.05);
    expectedScores(source, sentence, edge, range).forEach(({ score, slack, rounding }, i) => {
      // The weights are in 16 bits, and as it runs, the model is so too.
      expect(rounding + slack).toBeLessThan(largest / 20);
      expect(Math.abs(score - (expected[i] ?? 9))).toBeLessThanOrEqual(rounding + 5e-7);
      expect(Math.abs((found[i] ?? NaN) - score)).toBeLessThanOrEqual(slack);
    });
  });
});
