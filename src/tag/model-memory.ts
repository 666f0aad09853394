import { MOST_AGREEMENT_FEATURES } from './agreement.js';
import { MOST_CONTEXT_FEATURES } from './context.js';
import { bytes, createKernel, floats, integers, shorts, toBlocks } from './kernel.js';
import { rowSize } from './labels.js';
import { VECTOR_SIZE } from './lexicon.js';
import { FEATURE_REACH, type Model, NETWORK_REACH } from './model.js';

/** Places of the windows in which a word's own features are weighed, and which the network sees. */
export const FEATURE_PLACES = 2 * FEATURE_REACH + 1;
export const NETWORK_PLACES = 2 * NETWORK_REACH + 1;
/** Tokens that are worked on at a time. */
export const BATCH = 256;
/** Words whose shares are kept: 4 KB each in the model that ships. */
export const KEPT = 8_192;
/** The largest 16-bit number, less what rounding may add in a window. */
const LARGEST_UNIT = 32_767 - 8;
/** What the weights of a tag may sum up to, so that with the largest units they stay within 32 bits, rounded up as they are. */
const LARGEST_SUM = 65_535;

/** The memory of a kernel that holds a model's weights, and room for what is computed with them. */
export type ModelMemory = ReturnType<typeof createModelMemory>;

/**
 * The hidden layers and the weights that lead from them to tags are in 16 bits: whole steps of a size at which no sum
 * can be too large.
 */
export function createModelMemory(model: Model) {
  const { networks, hidden } = model.info;
  const width = networks * model.info.width;
  const inputSize = toBlocks(width);
  const unitSize = toBlocks(hidden);
  const layerSize = networks * unitSize;
  const columns = rowSize(model.info.labels.length);
  const shareSize = NETWORK_PLACES * layerSize;
  const linearSize = FEATURE_PLACES * columns;
  const { keys, starts, values } = model.rows;
  const kernel = createKernel({
    projection: floats(VECTOR_SIZE * inputSize),
    window: floats(NETWORK_PLACES * width * unitSize),
    output: shorts(layerSize * columns),
    rowStarts: integers(starts.length),
    rowKeys: integers(keys.length),
    rows: bytes(values.length),
    vector: floats(VECTOR_SIZE),
    input: floats(inputSize),
    share: floats(shareSize),
    features: integers(Math.max(MOST_CONTEXT_FEATURES, MOST_AGREEMENT_FEATURES)),
    // Before and after the batch there is room for shares in tokens that are not asked for.
    layers: shorts((BATCH + 2 * (NETWORK_PLACES - 1)) * layerSize),
    emissions: floats((BATCH + 2 * (FEATURE_PLACES - 1)) * columns),
    shares: shorts(KEPT * shareSize),
    linear: floats(KEPT * linearSize),
  });
  const { projection, window, output, rowStarts, rowKeys, rows } = kernel.regions;
  copyRows(model.projection, width, projection.values, inputSize);
  copyRows(model.window, hidden, window.values, unitSize);
  rowStarts.values.set(starts);
  rowKeys.values.set(keys);
  rows.values.set(values);
  const outputStep = writeOutput(model, unitSize, output.values);
  const unitStep = largestUnit(model) / LARGEST_UNIT;
  return { ...kernel, unitSize, layerSize, inputSize, columns, shareSize, linearSize, unitStep, outputStep };
}

/** Copies a matrix to where its rows are wider. */
function copyRows(from: Float32Array, width: number, to: Float32Array, newWidth: number): void {
  for (let row = 0; row * width < from.length; row++) {
    to.set(from.subarray(row * width, (row + 1) * width), row * newWidth);
  }
}

/** Writes a row for each tag, the weights of all units in turn, as whole steps of the size that is returned. */
function writeOutput(
  { output, info: { networks, hidden, labels } }: Model,
  unitSize: number,
  to: Int16Array,
): number {
  const tags = 1 + 4 * labels.length;
  const units = networks * hidden;
  let step = 0;
  for (let tag = 0; tag < tags; tag++) {
    let sum = 0;
    let most = 0;
    for (let unit = 0; unit < units; unit++) {
      const weight = Math.abs(output[unit * tags + tag] as number);
      sum += weight;
      most = Math.max(most, weight);
    }
    step = Math.max(step, sum / (LARGEST_SUM - units), most / LARGEST_UNIT);
  }
  if (step === 0) return 0;
  for (let tag = 0; tag < tags; tag++) {
    for (let unit = 0; unit < units; unit++) {
      const place = Math.floor(unit / hidden) * unitSize + (unit % hidden);
      to[tag * networks * unitSize + place] = Math.round((output[unit * tags + tag] as number) / step);
    }
  }
  return step;
}

/** What no unit of the hidden layers can exceed, as no part of a word's representation exceeds 1. */
function largestUnit({ window, hiddenBias, info: { networks, width, hidden } }: Model): number {
  const rows = NETWORK_PLACES * width;
  let largest = Number.MIN_VALUE;
  for (let network = 0; network < networks; network++) {
    const bounds = hiddenBias.subarray(network * hidden, (network + 1) * hidden).map(Math.abs);
    for (let row = network * rows; row < (network + 1) * rows; row++) {
      for (let unit = 0; unit < hidden; unit++)
        bounds[unit] = (bounds[unit] as number) + Math.abs(window[row * hidden + unit] as number);
    }
    largest = bounds.reduce((most, bound) => Math.max(most, bound), largest);
  }
  return largest;
}
