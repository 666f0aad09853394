import type { ModelInfo, ModelSource } from '../tag/model.js';
import type { FeatureRows } from './feature-rows.js';
import type { Learner, LearnerSettings } from './learner.js';

interface PackOptions {
  readonly learner: Learner;
  /** The sparse weights to keep, which may be an average of the learner's. */
  readonly weights: Float32Array;
  readonly features: FeatureRows;
  readonly labels: readonly string[];
  readonly settings: LearnerSettings;
  readonly calibration: ModelInfo['calibration'];
  /** How many feature rows are kept: those with the largest weights. */
  readonly rows: number;
  readonly notes: Readonly<Record<string, unknown>>;
}

const LARGEST = 127;

/** Prunes and quantises what was learnt to 8 bits, in the form of the model file. */
export function packLearner({
  learner,
  weights,
  features,
  labels,
  settings,
  calibration,
  rows,
  notes,
}: PackOptions): ModelSource {
  const tags = learner.chain.tags;
  const { width, hidden } = settings.network;
  const { parts, projection, window, hiddenBias, output } = learner.network.parameters;
  const keptRows = quantise(features.keys(), weights, tags, rows);
  const keptParts = quantise(features.partKeys, parts, width, features.partKeys.length);
  return {
    info: {
      labels,
      rowStep: keptRows.step,
      partStep: keptParts.step,
      calibration,
      width,
      hidden,
      training: notes,
    },
    sections: {
      rowKeys: keptRows.keys,
      rowWeights: keptRows.values,
      partKeys: keptParts.keys,
      partWeights: keptParts.values,
      transitions: learner.transitions,
      projection,
      window,
      hiddenBias,
      output,
    },
  };
}

interface QuantisedRows {
  /** Ascending. */
  readonly keys: Uint32Array;
  readonly values: Int8Array;
  readonly step: number;
}

/** Keeps the `most` rows of the largest weights, as whole steps between -127 and 127. */
export function quantise(
  keys: Uint32Array,
  values: Float32Array,
  width: number,
  most: number,
): QuantisedRows {
  const sizes = Float32Array.from(keys, (_key, row) => largest(values, row * width, width));
  const order = Array.from(keys.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const kept = order.slice(0, most).filter((row) => (sizes[row] as number) > 0);
  // A few huge weights would make all others coarse, so one in ten thousand rows is cut off.
  const top = sizes[kept[Math.floor(kept.length / 10_000)] ?? 0] ?? 0;
  const step = top / LARGEST || 1;
  kept.sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const quantised = new Int8Array(kept.length * width);
  kept.forEach((row, index) => {
    for (let i = 0; i < width; i++) {
      const steps = Math.round((values[row * width + i] as number) / step);
      quantised[index * width + i] = Math.max(-LARGEST, Math.min(LARGEST, steps));
    }
  });
  return { keys: Uint32Array.from(kept, (row) => keys[row] as number), values: quantised, step };
}

function largest(values: Float32Array, start: number, length: number): number {
  let top = 0;
  for (let i = start; i < start + length; i++) top = Math.max(top, Math.abs(values[i] as number));
  return top;
}
