import { createKernel, toBlocks } from './kernel.js';
import { type Lexicon, VECTOR_SIZE } from './lexicon.js';
import { type Model, NETWORK_REACH } from './model.js';
import type { TokenRange } from './stretches.js';
import type { Word } from './word.js';

/** A word as the network takes it. */
export interface NetworkWord {
  /** Of this word alone: what is computed of it is kept by its number. */
  readonly number: number;
  /** Its representation, from its vector and its parts. */
  readonly input: Float32Array;
}

/** The model's window networks (Collobert et al. 2011) as they run, side by side. */
export interface WindowNetwork {
  represent(word: Word): Float32Array;
  /**
   * Scores for the tokens of a range, a row of tags each.
   *
   * @param words of the whole document
   * @param edge stands beyond the ends of the sentence
   */
  score(words: readonly NetworkWord[], edge: NetworkWord, range: TokenRange): Float32Array;
}

const PLACES = 2 * NETWORK_REACH + 1;
/** Tokens that are worked on at a time. */
const BATCH = 256;
/** Words whose shares are kept: 7 KB each in the model that ships. */
const KEPT = 4_096;
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/**
 * A word has a share in the hidden layer of every token whose window holds it. Its shares are laid out from the
 * last place of the window to the first, so that they are added to the layers of successive tokens at one go.
 */
export function createWindowNetwork(model: Model, lexicon: Lexicon): WindowNetwork {
  const { networks } = model.info;
  const tags = model.rows.width;
  const width = networks * model.info.width;
  const { inputSize, unitSize, scoreSize, layerSize, shareSize } = sizesOf(model);
  const { multiply, add, rectify, regions } = loadKernel(model);
  const { projection, window, bias, output, vector, input, layers, scores, shares } = regions;
  const owners = new Int32Array(KEPT).fill(-1);
  const firstLayer = (PLACES - 1) * layerSize;

  /** The address of a word's shares, which are computed where they are not kept. */
  function sharesOf(word: NetworkWord): number {
    const slot = word.number % KEPT;
    const address = shares.address + slot * shareSize * BYTES;
    if (owners[slot] !== word.number) {
      owners[slot] = word.number;
      input.values.set(word.input);
      shares.values.fill(0, slot * shareSize, (slot + 1) * shareSize);
      for (let network = 0; network < networks; network++) computeShares(network, address);
    }
    return address;
  }

  function computeShares(network: number, to: number): void {
    const rows = width / networks;
    for (let place = 0; place < PLACES; place++) {
      const matrix = (network * PLACES + place) * rows * unitSize;
      const share = (PLACES - 1 - place) * layerSize + network * unitSize;
      multiply(
        input.address + network * rows * BYTES,
        rows,
        window.address + matrix * BYTES,
        unitSize,
        to + share * BYTES,
      );
    }
  }

  /** Adds up the hidden layers of `length` tokens; `wordAt` gives the words around the first of them as well. */
  function fillLayers(length: number, wordAt: (offset: number) => NetworkWord): void {
    for (let token = 0; token < length; token++)
      layers.values.set(bias.values, firstLayer + token * layerSize);
    for (let i = 0; i < length + 2 * NETWORK_REACH; i++) {
      add(sharesOf(wordAt(i - NETWORK_REACH)), shareSize, layers.address + i * layerSize * BYTES);
    }
    rectify(layers.address + firstLayer * BYTES, length * layerSize);
  }

  /** Writes the scores of `length` tokens, whose layers are filled, from a row of `result` on. */
  function writeScores(length: number, result: Float32Array, firstRow: number): void {
    scores.values.fill(0, 0, length * scoreSize);
    for (let token = 0; token < length; token++) {
      const layer = layers.address + (firstLayer + token * layerSize) * BYTES;
      multiply(layer, layerSize, output.address, scoreSize, scores.address + token * scoreSize * BYTES);
      const row = (firstRow + token) * tags;
      for (let tag = 0; tag < tags; tag++)
        result[row + tag] = scores.values[token * scoreSize + tag] as number;
    }
  }

  return {
    represent(word) {
      const sum = new Float32Array(width);
      for (const feature of word.features) model.parts.add(feature, sum);
      if (word.lexiconIndex !== -1) {
        input.values.set(sum);
        lexicon.readVector(word.lexiconIndex, vector.values);
        multiply(vector.address, VECTOR_SIZE, projection.address, inputSize, input.address);
        sum.set(input.values.subarray(0, width));
      }
      for (let i = 0; i < width; i++) sum[i] = Math.tanh(sum[i] as number);
      return sum;
    },
    score(words, edge, { sentence, first, end }) {
      const result = new Float32Array((end - first) * tags);
      for (let start = first; start < end; start += BATCH) {
        const length = Math.min(BATCH, end - start);
        fillLayers(length, (offset) => {
          const at = start + offset;
          return at >= sentence.firstToken && at < sentence.endToken ? (words[at] as NetworkWord) : edge;
        });
        writeScores(length, result, start - first);
      }
      return result;
    },
  };
}

/** How wide the rows are in the kernel's memory, in numbers. */
function sizesOf({ info: { networks, width, hidden }, rows }: Model) {
  const unitSize = toBlocks(hidden);
  const layerSize = networks * unitSize;
  return {
    inputSize: toBlocks(networks * width),
    unitSize,
    scoreSize: toBlocks(rows.width),
    layerSize,
    shareSize: PLACES * layerSize,
  };
}

/** A kernel whose memory holds the model's matrices, and room for what is computed with them. */
function loadKernel(model: Model) {
  const { networks, hidden } = model.info;
  const tags = model.rows.width;
  const width = networks * model.info.width;
  const { inputSize, unitSize, scoreSize, layerSize, shareSize } = sizesOf(model);
  const kernel = createKernel({
    projection: VECTOR_SIZE * inputSize,
    window: PLACES * width * unitSize,
    bias: layerSize,
    output: layerSize * scoreSize,
    vector: VECTOR_SIZE,
    input: inputSize,
    // Before and after the batch there is room for shares in the layers of tokens that are not asked for.
    layers: (BATCH + 2 * (PLACES - 1)) * layerSize,
    scores: BATCH * scoreSize,
    shares: KEPT * shareSize,
  });
  const { projection, window, bias, output } = kernel.regions;
  copyRows(model.projection, width, projection.values, inputSize);
  copyRows(model.window, hidden, window.values, unitSize);
  copyRows(model.hiddenBias, hidden, bias.values, unitSize);
  for (let network = 0; network < networks; network++) {
    const ofNetwork = model.output.subarray(network * hidden * tags, (network + 1) * hidden * tags);
    copyRows(ofNetwork, tags, output.values.subarray(network * unitSize * scoreSize), scoreSize);
  }
  return kernel;
}

/** Copies a matrix to where its rows are wider. */
function copyRows(from: Float32Array, width: number, to: Float32Array, newWidth: number): void {
  for (let row = 0; row * width < from.length; row++) {
    to.set(from.subarray(row * width, (row + 1) * width), row * newWidth);
  }
}
