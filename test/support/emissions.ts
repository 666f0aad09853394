import { expect } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createEmissions } from '../../src/tag/emissions.js';
import { rowSize } from '../../src/tag/labels.js';
import {
  FEATURE_REACH,
  type ModelSource,
  NETWORK_REACH,
  packModel,
  unpackModel,
} from '../../src/tag/model.js';
import type { TokenRange } from '../../src/tag/stretches.js';
import { createWord } from '../../src/tag/word.js';
import type { ScoredWord } from '../../src/tag/word-scores.js';
import { tinyLexicon } from './lexicon.js';
import { modelSource } from './model.js';
import { narrowRows } from './rows.js';

const WORD = createWord({ text: 'x', lower: 'x' }, tinyLexicon());
const NETWORK_PLACES = 2 * NETWORK_REACH + 1;
const FEATURE_PLACES = 2 * FEATURE_REACH + 1;
/** How many steps a unit is off at most: half a step for each place of its window, and as much for 32-bit sums. */
const UNIT_STEPS = (NETWORK_PLACES + 1) / 2;
/** Of the sum of all that is added up: a dozen roundings of 2 ** -24. */
const FLOAT_ERROR = 1e-6;

/** A model whose labels have numbers for names. */
export function sourceOf(labels: number, networks: number, width: number, hidden: number): ModelSource {
  const names = Array.from({ length: labels }, (_, i) => `label${i}`);
  return modelSource({ labels: names, networks, width, hidden });
}

/** The model without some of its numbers. */
export function withSections(source: ModelSource, sections: Partial<ModelSource['sections']>): ModelSource {
  return { ...source, sections: { ...source.sections, ...sections } };
}

/** Words with random representations and scores of their own, numbered from 1; the edge is number 0. */
export function wordsOf({ info }: ModelSource, count: number) {
  const random = createRandom(11);
  const inputs = info.networks * info.width;
  const scores = FEATURE_PLACES * (1 + 4 * info.labels.length);
  const all = Array.from({ length: count + 1 }, (_, number): ScoredWord => {
    return {
      number,
      word: WORD,
      input: Float32Array.from({ length: inputs }, () => random.next() * 2 - 1),
      linear: Float32Array.from({ length: scores }, () => Math.floor(random.next() * 255) - 127),
    };
  });
  const [edge, ...words] = all as [ScoredWord, ...ScoredWord[]];
  return { edge, words };
}

export function rangeOf(first: number, end: number, firstToken = first, endToken = end): TokenRange {
  return { sentence: { start: 0, end: 0, firstToken, endToken }, first, end };
}

/** The step of the hidden layers and that of the weights that lead from them to tags, at which no sum is too large. */
export function stepsOf({ info, sections }: ModelSource): { readonly unit: number; readonly output: number } {
  const { networks, hidden, labels } = info;
  const tags = 1 + 4 * labels.length;
  const bounds = [...sections.hiddenBias].map((bias, unit) => {
    const window = partOf(sections.window, Math.floor(unit / hidden), networks);
    const column = window.filter((_, i) => i % hidden === unit % hidden);
    return column.reduce((sum, weight) => sum + Math.abs(weight), Math.abs(bias));
  });
  const columns = Array.from({ length: tags }, (_, tag) =>
    sections.output.filter((_weight, i) => i % tags === tag).map(Math.abs),
  );
  const sums = columns.map((column) => column.reduce((sum, weight) => sum + weight, 0));
  return {
    unit: Math.max(...bounds) / (32_767 - 8),
    output: Math.max(
      Math.max(...sums) / (65_535 - networks * hidden),
      Math.max(...columns.map((column) => Math.max(...column))) / (32_767 - 8),
    ),
  };
}

/** What a tag is to score, and how far 16-bit steps and 32-bit sums may be from it. */
export interface ExpectedScore {
  readonly score: number;
  readonly slack: number;
}

/** A cell for each tag of each token, by the definition: words by their places, networks, rows of features. */
export function expectedScores(
  source: ModelSource,
  words: readonly ScoredWord[],
  edge: ScoredWord,
  { sentence, first, end }: TokenRange,
  featuresOf: (at: number) => readonly number[] = () => [],
): ExpectedScore[] {
  const steps = stepsOf(source);
  const { info, sections } = source;
  const tags = 1 + 4 * info.labels.length;
  const cells: ExpectedScore[] = [];
  for (let token = first; token < end; token++) {
    const wordAt = (at: number) => (at >= sentence.firstToken && at < sentence.endToken && words[at]) || edge;
    const units = hiddenUnits(source, (place) => wordAt(token + place - NETWORK_REACH));
    const rows = featuresOf(token).flatMap((feature) => {
      const row = sections.rowKeys.indexOf(feature);
      return row === -1 ? [] : [row];
    });
    for (let tag = 0; tag < tags; tag++) {
      const terms: number[] = [];
      let slack = 0;
      units.forEach((unit, i) => {
        const weight = sections.output[i * tags + tag] ?? NaN;
        terms.push(unit * weight);
        slack += Math.abs(weight) * UNIT_STEPS * steps.unit;
        slack += (unit + UNIT_STEPS * steps.unit) * (steps.output / 2);
      });
      for (let place = 0; place < FEATURE_PLACES; place++) {
        const { linear } = wordAt(token + place - FEATURE_REACH);
        terms.push(info.rowStep * (linear[place * tags + tag] ?? NaN));
      }
      for (const row of rows) terms.push(info.rowStep * (sections.rowWeights[row * tags + tag] ?? NaN));
      cells.push({
        score: terms.reduce((sum, term) => sum + term, 0),
        slack: slack + FLOAT_ERROR * terms.reduce((sum, term) => sum + Math.abs(term), 0),
      });
    }
  }
  return cells;
}

/** The hidden layers of all networks for the words at the places of a window. */
function hiddenUnits(
  { info: { networks, width, hidden }, sections }: ModelSource,
  wordAt: (place: number) => ScoredWord,
): number[] {
  const inputs = Array.from({ length: NETWORK_PLACES }, (_, place) => wordAt(place).input);
  return Array.from({ length: networks }, (_, network) => {
    const window = partOf(sections.window, network, networks);
    const layer = [...partOf(sections.hiddenBias, network, networks)];
    inputs.forEach((all, place) => {
      const input = partOf(all, network, networks);
      for (let i = 0; i < width; i++)
        for (let j = 0; j < hidden; j++)
          layer[j] =
            (layer[j] ?? NaN) + (input[i] ?? NaN) * (window[(place * width + i) * hidden + j] ?? NaN);
    });
    return layer.map((unit) => Math.max(0, unit));
  }).flat();
}

/** What one network has of numbers that are laid out for all of them in turn. */
function partOf(values: Float32Array, network: number, networks: number): Float32Array {
  const length = values.length / networks;
  return values.subarray(network * length, (network + 1) * length);
}

/** Runs the model as it is read from its file. */
export function createRunning(source: ModelSource) {
  return createEmissions(unpackModel(packModel(source), 'test'));
}

/** Whether the tags of rows score what they are to. */
export function expectClose(rows: Float32Array, labels: number, expected: readonly ExpectedScore[]): void {
  const length = expected.length / (1 + 4 * labels);
  expect(rows).toHaveLength(length * rowSize(labels));
  const found = narrowRows(rows, labels, length);
  const wrong = expected.filter(({ score, slack }, i) => !(Math.abs(score - (found[i] ?? NaN)) <= slack));
  expect(wrong).toEqual([]);
}
