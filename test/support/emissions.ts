import { expect } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createEmissions } from '../../src/tag/emissions.js';
import { rowSize, tagCount } from '../../src/tag/labels.js';
import {
  FEATURE_PLACES,
  FEATURE_REACH,
  type ModelSource,
  NETWORK_PLACES,
  NETWORK_REACH,
  networkShape,
  packModel,
  unpackModel,
} from '../../src/tag/model.js';
import { createModelMemory, KEPT } from '../../src/tag/model-memory.js';
import type { TokenRange } from '../../src/tag/stretches.js';
import { createWord, type Word } from '../../src/tag/word.js';
import type { CachedWord } from '../../src/tag/word-cache.js';
import { createWordSlots } from '../../src/tag/word-slots.js';
import { tinyLexicon } from './lexicon.js';
import { modelSource } from './model.js';
import { narrowRows } from './rows.js';
import { windowSums } from './tables.js';

const WORD = createWord({ text: 'x', lower: 'x' }, tinyLexicon());
/** Inputs are rounded to steps of this size. */
const INPUT_STEP = 1 / 32_767;
/** Of the sum of all that is added up: a dozen roundings of 2 ** -24. */
const FLOAT_ERROR = 1e-6;
/** Features of words, for some of which the model has rows. */
const WORD_FEATURES = [5, 80_000, 80_001, 0x7fffffff, 0xfffffff1, 6, 80_002, 0xfffffff0];
/** What may stand past the numbers of a representation. */
const ANYTHING = [99, -99, Number.NaN, 0.5, Number.NEGATIVE_INFINITY];

/** A word with a representation, within ±1, that is not made of it. */
export interface TestWord extends CachedWord {
  readonly word: Word & { readonly input: Float32Array };
}

/** A model whose labels have numbers for names. */
export function sourceOf(labels: number, networks: number, width: number, hidden: number): ModelSource {
  const names = Array.from({ length: labels }, (_, i) => `label${i}`);
  return modelSource({ labels: names, networks, width, hidden });
}

/** The model without some of its numbers. */
export function withSections(source: ModelSource, sections: Partial<ModelSource['sections']>): ModelSource {
  return { ...source, sections: { ...source.sections, ...sections } };
}

/** Gives words random representations, and features of their own. */
export function createTestWords({ info }: ModelSource): (slot: number) => TestWord {
  const random = createRandom(11);
  const choose = () => WORD_FEATURES[Math.floor(random.next() * WORD_FEATURES.length)] ?? NaN;
  return (slot) => ({
    slot,
    word: {
      ...WORD,
      features: Array.from({ length: Math.floor(random.next() * 8) }, choose),
      input: Float32Array.from({ length: info.networks * info.width }, () => random.next() * 2 - 1),
    },
  });
}

/** Words in slots from 1 on, and in turn from 0 where there are more of them; the edge is in slot 0. */
export function wordsOf(source: ModelSource, count: number) {
  const create = createTestWords(source);
  const edge = create(0);
  return { edge, words: Array.from({ length: count }, (_, i) => create((i + 1) % KEPT)) };
}

export function rangeOf(first: number, end: number, firstToken = first, endToken = end): TokenRange {
  return { sentence: { start: 0, end: 0, firstToken, endToken }, first, end };
}

/** What a tag is to score. */
export interface ExpectedScore {
  readonly score: number;
  /** How far the rounding of inputs and shares to 16 bits, and 32-bit sums, may be from it. */
  readonly slack: number;
  /** How far from it the score by the weights may be that were rounded to those of the model. */
  readonly rounding: number;
}

/** A cell for each tag of each token, by the definition: words by their places, networks, rows of features. */
export function expectedScores(
  source: ModelSource,
  words: readonly TestWord[],
  edge: TestWord,
  { sentence, first, end }: TokenRange,
  featuresOf: (at: number) => readonly number[] = () => [],
): ExpectedScore[] {
  const { info, sections } = source;
  const tags = tagCount(info.labels.length);
  const unitsOf = hiddenUnits(source);
  const outputs = outputWeights(source);
  const linearOf = rememberedSums(source);
  const cells: ExpectedScore[] = [];
  for (let token = first; token < end; token++) {
    const wordAt = (at: number) => (at >= sentence.firstToken && at < sentence.endToken && words[at]) || edge;
    const units = unitsOf((place) => wordAt(token + place - NETWORK_REACH).word.input);
    const rows = featuresOf(token).flatMap((feature) => {
      const row = sections.rowKeys.indexOf(feature);
      return row === -1 ? [] : [row];
    });
    for (let tag = 0; tag < tags; tag++) {
      const terms: number[] = [];
      let slack = 0;
      let rounding = 0;
      units.forEach((unit, i) => {
        const weight = outputs[tag]?.[i] ?? NaN;
        terms.push(unit.value * weight);
        slack += Math.abs(weight) * unit.slack;
        rounding += Math.abs(weight) * unit.rounding + (unit.value + unit.rounding) * (info.outputStep / 2);
      });
      for (let place = 0; place < FEATURE_PLACES; place++) {
        const linear = linearOf(wordAt(token + place - FEATURE_REACH), place);
        terms.push(info.rowStep * (linear[tag] ?? NaN));
      }
      for (const row of rows) terms.push(info.rowStep * (sections.rowWeights[row * tags + tag] ?? NaN));
      cells.push({
        score: terms.reduce((sum, term) => sum + term, 0),
        slack: slack + FLOAT_ERROR * terms.reduce((sum, term) => sum + Math.abs(term), 0),
        rounding,
      });
    }
  }
  return cells;
}

/** A unit of a hidden layer, and how far the kernel, and weights that are not rounded, may be from it. */
interface ExpectedUnit {
  readonly value: number;
  readonly slack: number;
  readonly rounding: number;
}

/** Gives the hidden layers of all networks for the inputs at the places of a window. */
function hiddenUnits(source: ModelSource): (inputAt: (place: number) => Float32Array) => ExpectedUnit[] {
  const { networks, width, hidden, windowStep, unitStep } = source.info;
  const units = Array.from({ length: networks * hidden }, (_, i) => {
    const network = Math.floor(i / hidden);
    const places = windowWeights(source, network, i % hidden);
    const bias = source.sections.hiddenBias[i] ?? NaN;
    const weights = sumOf(places.flat());
    // Shares without any weight are 0, and not rounded.
    const middle = (place: number) => (place === NETWORK_REACH ? Math.abs(bias) : 0);
    const shares = places.filter((row, place) => sumOf(row) + middle(place) > 0).length;
    const slack =
      (shares / 2) * unitStep + weights * (INPUT_STEP / 2) + FLOAT_ERROR * (weights + Math.abs(bias));
    return { network, places, bias, slack };
  });
  return (inputAt) => {
    const inputs = Array.from({ length: NETWORK_PLACES }, (_, place) => inputAt(place));
    return units.map(({ network, places, bias, slack }) => {
      let value = bias;
      let size = 0;
      for (let place = 0; place < NETWORK_PLACES; place++) {
        for (let i = 0; i < width; i++) {
          const input = inputs[place]?.[network * width + i] ?? NaN;
          value += input * (places[place]?.[i] ?? NaN);
          size += Math.abs(input);
        }
      }
      return { value: Math.max(0, value), slack, rounding: size * (windowStep / 2) };
    });
  };
}

/** The weights that lead to a unit, for each place of the window from the first to the last. */
function windowWeights({ info, sections }: ModelSource, network: number, unit: number): number[][] {
  const { unitSize, inputSize } = networkShape(info);
  return Array.from({ length: NETWORK_PLACES }, (_, place) => {
    const fromLast = network * NETWORK_PLACES + NETWORK_PLACES - 1 - place;
    const row = (fromLast * unitSize + unit) * inputSize;
    return Array.from(sections.window.subarray(row, row + info.width), (weight) => weight * info.windowStep);
  });
}

/** For each tag the weights of the units of all networks. */
function outputWeights({ info, sections }: ModelSource): number[][] {
  const { networks, hidden, labels, outputStep } = info;
  const { unitSize, layerSize } = networkShape(info);
  return Array.from({ length: tagCount(labels.length) }, (_, tag) =>
    Array.from({ length: networks * hidden }, (_unit, i) => {
      const at = tag * layerSize + Math.floor(i / hidden) * unitSize + (i % hidden);
      return (sections.output[at] ?? NaN) * outputStep;
    }),
  );
}

/** Gives what a word says by its own features of each tag of the token for which it stands at a place, in steps. */
function rememberedSums({ info, sections }: ModelSource): (word: TestWord, place: number) => number[] {
  const tags = tagCount(info.labels.length);
  const known = new Map<TestWord, number[][]>();
  return (word, place) => {
    const sums =
      known.get(word) ??
      Array.from({ length: FEATURE_PLACES }, (_, at) => windowSums(sections, word.word.features, at, tags));
    known.set(word, sums);
    return sums[place] ?? [];
  };
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
}

/** Runs the model as it is read from its file, on words that have their representations with them. */
export function createRunning(source: ModelSource) {
  const model = unpackModel(packModel(source), 'test');
  const memory = createModelMemory(model);
  const { values } = memory.regions.representation;
  const slots = createWordSlots(model, memory, (word) => {
    values.set(values.map((_, i) => ANYTHING[i % ANYTHING.length] ?? NaN));
    values.set((word as TestWord['word']).input);
    return values;
  });
  return createEmissions(model, memory, slots);
}

/** Whether the tags of rows score what they are to. */
export function expectClose(rows: Float32Array, labels: number, expected: readonly ExpectedScore[]): void {
  const length = expected.length / tagCount(labels);
  expect(rows).toHaveLength(length * rowSize(labels));
  const found = narrowRows(rows, labels, length);
  const wrong = expected.filter(({ score, slack }, i) => !(Math.abs(score - (found[i] ?? NaN)) <= slack));
  expect(wrong).toEqual([]);
}
