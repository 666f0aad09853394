import type { ModelInfo, ModelSource } from '../tag/model.js';
import { NIBBLE_OFFSET, partBytes } from '../tag/part-table.js';
import type { Learned } from './ensemble.js';
import { type FeatureRows, PLACES } from './feature-rows.js';
import { packNetworks } from './pack-networks.js';

interface PackOptions {
  readonly learned: Learned;
  readonly features: FeatureRows;
  readonly labels: readonly string[];
  readonly calibration: ModelInfo['calibration'];
  /** How many feature rows are kept: those with the largest weights. */
  readonly rows: number;
  readonly notes: Readonly<Record<string, unknown>>;
}

const LARGEST = 127;
const LARGEST_NIBBLE = 7;
const LARGEST_SCALE = 255;
/** So that rounding does not lift the largest row's scale to 256. */
const SLACK = 1e-6;

/** Prunes and quantises what was learnt to 8 bits, in the form of the model file. */
export function packLearned({
  learned,
  features,
  labels,
  calibration,
  rows,
  notes,
}: PackOptions): ModelSource {
  const { weights, tags, networks, width, hidden, transitions } = learned;
  const { parts, projection, hiddenBias } = learned.parameters;
  const kept = heaviest(weights, tags, rows);
  const partWidth = networks * width;
  const split = features.wordKeys.length * PLACES;
  const ofWords = groupPlaces(
    kept.rows.filter((row) => row < split),
    features.wordKeys,
  );
  const otherKeys = features.otherKeys();
  const others = byKey(
    kept.rows.filter((row) => row >= split),
    (row) => otherKeys[row - split] as number,
  );
  const partOrder = byKey(Array.from(features.partKeys.keys()), (row) => features.partKeys[row] as number);
  const packedParts = packParts(parts, partWidth, partOrder.rows);
  const packedNetworks = packNetworks(learned, labels);
  return {
    info: {
      labels,
      rowStep: kept.step,
      partStep: packedParts.step,
      windowStep: packedNetworks.windowStep,
      outputStep: packedNetworks.outputStep,
      unitStep: packedNetworks.unitStep,
      calibration,
      networks,
      width,
      hidden,
      training: notes,
    },
    sections: {
      wordRowKeys: ofWords.keys,
      wordRowPlaces: ofWords.places,
      wordRowWeights: quantise(weights, tags, ofWords.rows, kept.step),
      rowKeys: others.keys,
      rowWeights: quantise(weights, tags, others.rows, kept.step),
      partKeys: partOrder.keys,
      partScales: packedParts.scales,
      partNibbles: packedParts.nibbles,
      transitions,
      projection,
      window: packedNetworks.window,
      hiddenBias,
      output: packedNetworks.output,
    },
  };
}

/** Numbers of the `most` rows with the largest weights, those of the largest first, and the step that suits them. */
export function heaviest(
  values: Float32Array,
  width: number,
  most: number,
): { readonly rows: number[]; readonly step: number } {
  const sizes = Float32Array.from({ length: values.length / width }, (_, row) =>
    largest(values, row * width, width),
  );
  const rows = Array.from(sizes.keys())
    .filter((row) => (sizes[row] as number) > 0)
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b)
    .slice(0, most);
  // A few huge weights would make all others coarse, so one in ten thousand rows is cut off.
  const top = sizes[rows[Math.floor(rows.length / 10_000)] ?? 0] ?? 0;
  return { rows, step: top / LARGEST || 1 };
}

/** Rows as whole steps between -127 and 127, one behind the other. */
export function quantise(
  values: Float32Array,
  width: number,
  rows: readonly number[],
  step: number,
): Int8Array {
  const quantised = new Int8Array(rows.length * width);
  rows.forEach((row, index) => {
    for (let i = 0; i < width; i++) {
      const steps = Math.round((values[row * width + i] as number) / step);
      quantised[index * width + i] = Math.max(-LARGEST, Math.min(LARGEST, steps));
    }
  });
  return quantised;
}

/** Rows in 4 bits a number, each row with the finest step, of 255 there are, that its largest number fits in. */
export function packParts(
  values: Float32Array,
  width: number,
  rows: readonly number[],
): { readonly step: number; readonly scales: Uint8Array; readonly nibbles: Uint8Array } {
  const top = rows.reduce((most, row) => Math.max(most, largest(values, row * width, width)), 0);
  const step = top / LARGEST_NIBBLE / LARGEST_SCALE || 1;
  const scales = Uint8Array.from(rows, (row) =>
    Math.ceil(largest(values, row * width, width) / LARGEST_NIBBLE / step - SLACK),
  );
  const nibbles = new Uint8Array(rows.length * partBytes(width));
  rows.forEach((row, index) => {
    const unit = step * (scales[index] as number) || 1;
    for (let i = 0; i < width; i++) {
      const steps = Math.round((values[row * width + i] as number) / unit);
      const at = index * partBytes(width) + (i >> 1);
      nibbles[at] = (nibbles[at] as number) | ((steps + NIBBLE_OFFSET) << (4 * (i & 1)));
    }
  });
  return { step, scales, nibbles };
}

interface KeyedRows {
  /** Ascending. */
  readonly keys: Uint32Array;
  readonly rows: readonly number[];
}

function byKey(rows: readonly number[], keyOf: (row: number) => number): KeyedRows {
  const ordered = rows.toSorted((a, b) => keyOf(a) - keyOf(b));
  return { keys: Uint32Array.from(ordered, keyOf), rows: ordered };
}

/** Rows of words' own features by feature and place; each feature's key stands once, with a mask of its places. */
function groupPlaces(
  rows: readonly number[],
  wordKeys: Uint32Array,
): KeyedRows & { readonly places: Uint8Array } {
  const featureOf = (row: number) => Math.floor(row / PLACES);
  const keyOf = (row: number) => wordKeys[featureOf(row)] as number;
  const ordered = rows.toSorted((a, b) => keyOf(a) - keyOf(b) || a - b);
  const masks = new Map<number, number>();
  for (const row of ordered) masks.set(keyOf(row), (masks.get(keyOf(row)) ?? 0) | (1 << (row % PLACES)));
  return { keys: Uint32Array.from(masks.keys()), places: Uint8Array.from(masks.values()), rows: ordered };
}

function largest(values: Float32Array, start: number, length: number): number {
  let top = 0;
  for (let i = start; i < start + length; i++) top = Math.max(top, Math.abs(values[i] as number));
  return top;
}
