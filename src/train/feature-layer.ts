import type { Random } from '../evaluate/random.js';
import { FEATURE_REACH, NETWORK_REACH } from '../tag/model.js';
import type { TokenRange } from '../tag/stretches.js';
import { axpy } from './axpy.js';
import { type FeatureRows, PLACES, type Prepared, type TokenRows } from './feature-rows.js';
import { LONGEST_CHAIN } from './network-memory.js';
import { adagradStep } from './optimisers.js';

/** The weights of the sparse features: a row of tags for each, learnt by AdaGrad. */
export interface FeatureLayer {
  readonly weights: Float32Array;
  /**
   * Writes a chain's scores into its emissions.
   *
   * @param numbers words of the chain with `NETWORK_REACH` more on each side
   * @param useAgreement whether those of a first pass count
   */
  forward(
    prepared: Prepared,
    range: TokenRange,
    numbers: Int32Array,
    emissions: Float32Array,
    options: { readonly useAgreement: boolean; readonly dropOut: boolean },
  ): void;
  /** Takes a step for the features of the last `forward`; `errors` are the gradients of its emissions. */
  backward(length: number, errors: Float32Array, scale: number): void;
}

export interface FeatureSettings {
  /** AdaGrad's rate for the sparse weights. */
  readonly rate: number;
  /** The share of features left out at random (feature noising: Wang & Manning 2013). */
  readonly dropFeatures: number;
}

const EPSILON = 1e-6;
const LEAST_ERROR = 1e-4;

export function createFeatureLayer(
  { rate, dropFeatures }: FeatureSettings,
  tags: number,
  { rowCount, ofWord }: FeatureRows,
  random: Random,
): FeatureLayer {
  const weights = new Float32Array(rowCount * tags);
  const squares = new Float32Array(weights.length);
  const keepScale = 1 / (1 - dropFeatures);
  /** Where in the weights the rows of the last chain begin, and where in this list each token's. */
  let active = new Int32Array(1 << 16);
  const activeStarts = new Uint32Array(LONGEST_CHAIN + 1);

  function learnToken(token: number, errors: Float32Array, scale: number): void {
    const error = token * tags;
    const moved: number[] = [];
    for (let tag = 0; tag < tags; tag++)
      if (Math.abs(errors[error + tag] as number) > LEAST_ERROR) moved.push(tag);
    if (moved.length === 0) return;
    for (let i = activeStarts[token] as number; i < (activeStarts[token + 1] as number); i++) {
      const row = active[i] as number;
      for (const tag of moved) {
        const slope = keepScale * (errors[error + tag] as number);
        adagradStep(weights, squares, row + tag, slope, rate * scale, EPSILON);
      }
    }
  }

  return {
    weights,
    forward({ context, agreement }, { first, end }, numbers, emissions, { useAgreement, dropOut }) {
      const scale = dropOut ? keepScale : 1;
      emissions.fill(0, 0, (end - first) * tags);
      let count = 0;
      const add = (row: number, token: number) => {
        if (row < 0 || (dropOut && random.next() < dropFeatures)) return;
        if (count === active.length) active = grow(active);
        active[count++] = row * tags;
        axpy(scale, weights, row * tags, emissions, token * tags, tags);
      };
      for (let token = 0; token < end - first; token++) {
        for (let place = 0; place < PLACES; place++) {
          const number = numbers[token + place + NETWORK_REACH - FEATURE_REACH] as number;
          for (const feature of ofWord[number] as Int32Array) add(feature * PLACES + place, token);
        }
        forRows(context, first + token, (row) => add(row, token));
        if (useAgreement && agreement) forRows(agreement, first + token, (row) => add(row, token));
        activeStarts[token + 1] = count;
      }
    },
    backward(length, errors, scale) {
      for (let token = 0; token < length; token++) learnToken(token, errors, scale);
    },
  };
}

function forRows({ rows, starts }: TokenRows, at: number, visit: (row: number) => void): void {
  for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) visit(rows[i] as number);
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
