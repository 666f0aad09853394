import { NETWORK_PLACES, networkShape } from '../tag/model.js';
import type { Learned } from './ensemble.js';

/** The networks' matrices as the model file has them; see `Model` in `src/tag/model.ts` for their shapes. */
export interface PackedNetworks {
  readonly window: Int16Array;
  readonly output: Int16Array;
  readonly windowStep: number;
  readonly outputStep: number;
  readonly unitStep: number;
}

/** Rows of weights by where they begin in the packed matrix. */
type Rows = Map<number, Float32Array>;

const LARGEST = 32_767;
/** What the steps of a row may sum up to, so that with the largest inputs they stay within 32 bits. */
const LARGEST_SUM = 65_535;
/** Of the units, so that rounding does not lift the largest over the edge, with inputs of up to 185 numbers. */
const MARGIN = 0.98;

/** Quantises to 16 bits, in steps at which no sum of the tagger's can be too large for its integers. */
export function packNetworks(
  { networks, width, hidden, tags, parameters }: Omit<Learned, 'weights' | 'transitions'>,
  labels: readonly string[],
): PackedNetworks {
  const { inputSize, unitSize, layerSize, columns } = networkShape({ networks, width, hidden, labels });
  const windows: Rows = new Map();
  const outputs: Rows = new Map();
  let largestUnit = 0;
  for (let network = 0; network < networks; network++) {
    for (let unit = 0; unit < hidden; unit++) {
      let bound = Math.abs(parameters.hiddenBias[network * hidden + unit] as number);
      for (let place = 0; place < NETWORK_PLACES; place++) {
        const first = (network * NETWORK_PLACES + place) * width;
        const row = Float32Array.from(
          { length: width },
          (_, input) => parameters.window[(first + input) * hidden + unit] as number,
        );
        const fromLast = network * NETWORK_PLACES + (NETWORK_PLACES - 1 - place);
        windows.set((fromLast * unitSize + unit) * inputSize, row);
        bound += sumOf(row);
      }
      largestUnit = Math.max(largestUnit, bound);
    }
  }
  for (let tag = 0; tag < tags; tag++) {
    const row = new Float32Array(layerSize);
    for (let unit = 0; unit < networks * hidden; unit++) {
      const at = Math.floor(unit / hidden) * unitSize + (unit % hidden);
      row[at] = parameters.output[unit * tags + tag] as number;
    }
    outputs.set(tag * layerSize, row);
  }
  const window = packRows(windows, networks * NETWORK_PLACES * unitSize * inputSize);
  const output = packRows(outputs, columns * layerSize);
  return {
    window: window.values,
    output: output.values,
    windowStep: window.step,
    outputStep: output.step,
    unitStep: largestUnit / (MARGIN * LARGEST) || 1,
  };
}

function packRows(rows: Rows, length: number): { readonly values: Int16Array; readonly step: number } {
  const step =
    Math.max(
      ...Array.from(rows.values(), (row) =>
        Math.max(sumOf(row) / (LARGEST_SUM - row.length), row.reduce(larger, 0) / LARGEST),
      ),
    ) || 1;
  const values = new Int16Array(length);
  for (const [start, row] of rows)
    values.set(
      row.map((weight) => Math.round(weight / step)),
      start,
    );
  return { values, step };
}

function sumOf(row: Float32Array): number {
  return row.reduce((sum, weight) => sum + Math.abs(weight), 0);
}

function larger(largest: number, weight: number): number {
  return Math.max(largest, Math.abs(weight));
}
