import { FEATURE_REACH, type Model, NETWORK_REACH } from './model.js';
import { BATCH, createModelMemory, FEATURE_PLACES, NETWORK_PLACES } from './model-memory.js';
import type { TokenRange } from './stretches.js';
import type { ScoredWord } from './word-scores.js';
import { createWordSlots } from './word-slots.js';

/** Writes the hashes of the features of the token at `at` into `out`; returns how many. */
type Collect = (at: number, out: Uint32Array) => number;

/** What the model says of each token, a row of `rowSize` numbers: one for each tag, and nothing of meaning past them. */
export interface Emissions {
  /**
   * The rows of a range, by its words and their features in context.
   *
   * @param words of the whole document
   * @param edge stands beyond the ends of the sentence
   */
  score(words: readonly ScoredWord[], edge: ScoredWord, range: TokenRange, collect: Collect): Float32Array;
  /** Adds what more features say to the rows of a range. */
  add(range: TokenRange, collect: Collect, emissions: Float32Array): void;
}

/** A model as it runs: the sparse features' weights, and the window networks (Collobert et al. 2011) side by side. */
export function createEmissions(model: Model, memory = createModelMemory(model)): Emissions {
  const { add, addShort, rectify, multiplyShort, addRows, regions, columns } = memory;
  const { layerSize, shareSize, linearSize, unitStep, outputStep } = memory;
  const { layers, emissions, output, features, rowStarts, rowKeys, rows } = regions;
  const { sharesOf, linearOf } = createWordSlots(model, memory);
  const firstLayer = layers.address + (NETWORK_PLACES - 1) * layerSize * 2;
  const firstValue = (FEATURE_PLACES - 1) * columns;
  const firstRow = emissions.address + firstValue * 4;

  /** Adds up the hidden layers of `length` tokens; `wordAt` gives the words around the first of them as well. */
  function fillLayers(length: number, wordAt: (offset: number) => ScoredWord): void {
    layers.values.fill(0, 0, (length + 2 * (NETWORK_PLACES - 1)) * layerSize);
    for (let i = 0; i < length + 2 * NETWORK_REACH; i++)
      addShort(sharesOf(wordAt(i - NETWORK_REACH)), shareSize, layers.address + i * layerSize * 2);
    rectify(firstLayer, length * layerSize);
  }

  /** Writes the emissions of `length` tokens by the words alone. */
  function fillRows(length: number, wordAt: (offset: number) => ScoredWord): void {
    emissions.values.fill(0, 0, (length + 2 * (FEATURE_PLACES - 1)) * columns);
    for (let i = 0; i < length + 2 * FEATURE_REACH; i++)
      add(linearOf(wordAt(i - FEATURE_REACH)), linearSize, emissions.address + i * columns * 4);
    for (let token = 0; token < length; token++) {
      multiplyShort(
        firstLayer + token * layerSize * 2,
        layerSize,
        output.address,
        columns,
        unitStep * outputStep,
        firstRow + token * columns * 4,
      );
    }
  }

  /** Adds the rows of features to the emissions of `length` tokens from `start` on. */
  function addFeatures(start: number, length: number, collect: Collect): void {
    for (let token = 0; token < length; token++) {
      const count = collect(start + token, features.values);
      if (count === 0) continue;
      addRows(
        features.address,
        count,
        rowStarts.address,
        rowKeys.address,
        rows.address,
        model.rows.width,
        model.info.rowStep,
        firstRow + token * columns * 4,
        columns,
      );
    }
  }

  return {
    score(words, edge, { sentence, first, end }, collect) {
      const result = new Float32Array((end - first) * columns);
      for (let start = first; start < end; start += BATCH) {
        const length = Math.min(BATCH, end - start);
        const wordAt = (offset: number) => {
          const at = start + offset;
          return at >= sentence.firstToken && at < sentence.endToken ? (words[at] as ScoredWord) : edge;
        };
        fillLayers(length, wordAt);
        fillRows(length, wordAt);
        addFeatures(start, length, collect);
        result.set(
          emissions.values.subarray(firstValue, firstValue + length * columns),
          (start - first) * columns,
        );
      }
      return result;
    },
    add({ first, end }, collect, result) {
      for (let start = first; start < end; start += BATCH) {
        const length = Math.min(BATCH, end - start);
        const part = result.subarray((start - first) * columns, (start - first + length) * columns);
        emissions.values.set(part, firstValue);
        addFeatures(start, length, collect);
        part.set(emissions.values.subarray(firstValue, firstValue + length * columns));
      }
    },
  };
}
