import { FEATURE_REACH, type Model, NETWORK_REACH } from './model.js';
import { BATCH, type ModelMemory } from './model-memory.js';
import type { TokenRange } from './stretches.js';
import type { CachedWord } from './word-cache.js';
import type { WordSlots } from './word-slots.js';

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
  score(words: readonly CachedWord[], edge: CachedWord, range: TokenRange, collect: Collect): Float32Array;
  /** Adds what more features say to the rows of a range. */
  add(range: TokenRange, collect: Collect, emissions: Float32Array): void;
}

/** A model as it runs: the sparse features' weights, and the window networks (Collobert et al. 2011) side by side. */
export function createEmissions(model: Model, memory: ModelMemory, slots: WordSlots): Emissions {
  const { add, addShort, rectify, multiplyShort, addRows, regions, columns, layerSize } = memory;
  const { unitStep, outputStep } = model.info;
  const { layers, emissions, output, features, rowStarts, rowKeys, rows } = regions;
  const { sharesOf, linearOf } = slots;
  /** Adds up the hidden layers of `length` tokens; `wordAt` gives the words around the first of them as well. */
  function fillLayers(length: number, wordAt: (offset: number) => CachedWord): void {
    layers.values.fill(0, 0, length * layerSize);
    for (let offset = -NETWORK_REACH; offset < length + NETWORK_REACH; offset++) {
      const [from, to, count] = overlap(offset, NETWORK_REACH, length);
      const share = sharesOf(wordAt(offset)) + from * layerSize * 2;
      addShort(share, count * layerSize, layers.address + to * layerSize * 2);
    }
    rectify(layers.address, length * layerSize);
  }

  /** Writes the emissions of `length` tokens by the words alone. */
  function fillRows(length: number, wordAt: (offset: number) => CachedWord): void {
    emissions.values.fill(0, 0, length * columns);
    for (let offset = -FEATURE_REACH; offset < length + FEATURE_REACH; offset++) {
      const [from, to, count] = overlap(offset, FEATURE_REACH, length);
      const linear = linearOf(wordAt(offset)) + from * columns * 4;
      add(linear, count * columns, emissions.address + to * columns * 4);
    }
    for (let token = 0; token < length; token++) {
      multiplyShort(
        layers.address + token * layerSize * 2,
        layerSize,
        output.address,
        columns,
        unitStep * outputStep,
        emissions.address + token * columns * 4,
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
        emissions.address + token * columns * 4,
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
          return at >= sentence.firstToken && at < sentence.endToken ? (words[at] as CachedWord) : edge;
        };
        fillLayers(length, wordAt);
        fillRows(length, wordAt);
        addFeatures(start, length, collect);
        result.set(emissions.values.subarray(0, length * columns), (start - first) * columns);
      }
      return result;
    },
    add({ first, end }, collect, result) {
      for (let start = first; start < end; start += BATCH) {
        const length = Math.min(BATCH, end - start);
        const part = result.subarray((start - first) * columns, (start - first + length) * columns);
        emissions.values.set(part);
        addFeatures(start, length, collect);
        part.set(emissions.values.subarray(0, length * columns));
      }
    },
  };
}

/**
 * Of the rows that a word has for the tokens up to `reach` places away, in order, those for the first `length` tokens:
 * the first of them, its token, and how many there are.
 *
 * @param offset where the word stands, as the tokens count
 */
function overlap(offset: number, reach: number, length: number): [from: number, to: number, count: number] {
  const to = Math.max(0, offset - reach);
  return [to - (offset - reach), to, Math.min(length, offset + reach + 1) - to];
}
