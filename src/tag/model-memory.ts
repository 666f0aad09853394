import { MOST_AGREEMENT_FEATURES } from './agreement.js';
import { MOST_CONTEXT_FEATURES } from './context.js';
import { bytes, createKernel, floats, integers, shorts, toBlocks } from './kernel.js';
import { VECTOR_SIZE } from './lexicon.js';
import { FEATURE_PLACES, type Model, NETWORK_PLACES, networkShape } from './model.js';
import { MOST_WORD_FEATURES } from './word.js';

/** Tokens that are worked on at a time. */
export const BATCH = 256;
/** Words of which it is kept what they add to the tokens around them: 4 KB each in the model that ships. */
export const KEPT = 8_192;
/** The kernel reads word parts in blocks of 16 bytes. */
const PART_BLOCK = 32;
const MOST_FEATURES = Math.max(MOST_WORD_FEATURES, MOST_CONTEXT_FEATURES, MOST_AGREEMENT_FEATURES);

/** The memory of a kernel that holds a model's weights, and room for what is computed with them. */
export type ModelMemory = ReturnType<typeof createModelMemory>;

export function createModelMemory(model: Model) {
  const width = model.info.networks * model.info.width;
  const shape = networkShape(model.info);
  const partSize = toBlocks(width, PART_BLOCK);
  const shareSize = NETWORK_PLACES * shape.layerSize;
  const linearSize = FEATURE_PLACES * shape.columns;
  const { rows, wordRows, parts } = model;
  const kernel = createKernel({
    rowStarts: integers(rows.starts.length),
    rowKeys: integers(rows.keys.length),
    rows: bytes(rows.values.length),
    wordRowStarts: integers(wordRows.starts.length),
    wordRowKeys: integers(wordRows.keys.length),
    wordRowMasks: bytes(wordRows.masks.length),
    wordRowFirsts: integers(wordRows.firsts.length),
    wordRows: bytes(wordRows.values.length),
    partStarts: integers(parts.starts.length),
    partKeys: integers(parts.keys.length),
    partScales: bytes(parts.scales.length),
    parts: bytes(parts.nibbles.length),
    projection: floats(VECTOR_SIZE * toBlocks(width)),
    window: shorts(model.window.length),
    output: shorts(model.output.length),
    features: integers(MOST_FEATURES),
    found: integers(MOST_FEATURES),
    vector: floats(VECTOR_SIZE),
    representation: floats(partSize),
    // Of the last network the kernel reads past the end, up to a whole block.
    inputs: shorts(partSize + shape.inputSize),
    share: floats(shareSize),
    layers: shorts(BATCH * shape.layerSize),
    emissions: floats(BATCH * shape.columns),
    shares: shorts(KEPT * shareSize),
    linear: floats(KEPT * linearSize),
  });
  const { regions } = kernel;
  regions.rowStarts.values.set(rows.starts);
  regions.rowKeys.values.set(rows.keys);
  regions.rows.values.set(rows.values);
  regions.wordRowStarts.values.set(wordRows.starts);
  regions.wordRowKeys.values.set(wordRows.keys);
  regions.wordRowMasks.values.set(wordRows.masks);
  regions.wordRowFirsts.values.set(wordRows.firsts);
  regions.wordRows.values.set(wordRows.values);
  regions.partStarts.values.set(parts.starts);
  regions.partKeys.values.set(parts.keys);
  regions.partScales.values.set(parts.scales);
  regions.parts.values.set(parts.nibbles);
  regions.window.values.set(model.window);
  regions.output.values.set(model.output);
  for (let row = 0; row < VECTOR_SIZE; row++)
    regions.projection.values.set(
      model.projection.subarray(row * width, (row + 1) * width),
      row * toBlocks(width),
    );
  return { ...kernel, ...shape, partSize, shareSize, linearSize };
}
