import type { Random } from '../evaluate/random.js';
import { axpy, dot } from '../tag/axpy.js';
import { createKernel } from '../tag/kernel.js';
import { type Lexicon, VECTOR_SIZE } from '../tag/lexicon.js';
import { NETWORK_REACH } from '../tag/model.js';
import type { Vocabulary } from './corpus.js';
import type { FeatureRows } from './feature-rows.js';

const PLACES = 2 * NETWORK_REACH + 1;

/** Width and hidden are multiples of `KERNEL_BLOCK`. */
export interface NetworkSettings {
  readonly width: number;
  readonly hidden: number;
  readonly rate: number;
  readonly dropInputs: number;
  readonly dropHidden: number;
}

/** The network's numbers, as the model file holds them; see `src/tag/model.ts` for their shapes. */
export interface NetworkParameters {
  readonly projection: Float32Array;
  readonly window: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly parts: Float32Array;
}

/** The window network while it is trained: dense parameters by Adam (Kingma & Ba 2015), word parts by AdaGrad. */
export interface Network {
  readonly parameters: NetworkParameters;
  /** Gathered since the last step. Word parts have none, as they move at once. */
  readonly gradients: Omit<NetworkParameters, 'parts'>;
  /**
   * Adds the network's scores to the emissions of a chain.
   *
   * @param numbers words of the chain with `NETWORK_REACH` more on each side
   */
  forward(numbers: Int32Array, emissions: Float32Array, dropOut: boolean): void;
  /** Gathers gradients for the chain of the last `forward`; `errors` are the gradients of its emissions. */
  backward(numbers: Int32Array, errors: Float32Array): void;
  /** Takes one step with the gradients gathered; `scale` multiplies the rate. */
  update(scale: number): void;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PART_RATE = 0.02;
const LONGEST_CHAIN = 1_000;
const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 };

export function createNetwork(
  { width, hidden, rate, dropInputs, dropHidden }: NetworkSettings,
  tags: number,
  rows: FeatureRows,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  random: Random,
): Network {
  const places = LONGEST_CHAIN + 2 * NETWORK_REACH;
  const { multiply, regions } = createKernel({
    projection: VECTOR_SIZE * width,
    window: PLACES * width * hidden,
    inputs: places * width,
    layer: LONGEST_CHAIN * hidden,
    vector: VECTOR_SIZE,
  });
  const uniform = (array: Float32Array, bound: number) =>
    array.forEach((_, i) => {
      array[i] = (random.next() * 2 - 1) * bound;
    });
  // In variables of their own: looked up in an object, the inner loops take twice as long.
  const projection = regions.projection.values;
  const window = regions.window.values;
  const hiddenBias = new Float32Array(hidden);
  const output = new Float32Array(hidden * tags);
  const parts = new Float32Array(rows.partKeys.length * width);
  uniform(projection, Math.sqrt(3 / VECTOR_SIZE));
  uniform(window, Math.sqrt(3 / (PLACES * width)));
  uniform(output, 0.05);
  uniform(parts, 0.05);
  const partSquares = new Float32Array(parts.length);
  const optimisers = {
    projection: createAdam(projection),
    window: createAdam(window),
    hiddenBias: createAdam(hiddenBias),
    output: createAdam(output),
  };
  const projectionGradient = optimisers.projection.gradient;
  const windowGradient = optimisers.window.gradient;
  const biasGradient = optimisers.hiddenBias.gradient;
  const outputGradient = optimisers.output.gradient;

  const inputs = regions.inputs.values;
  const inputErrors = new Float32Array(inputs.length);
  const layer = regions.layer.values;
  const layerErrors = new Float32Array(hidden);
  const vector = regions.vector.values;
  const inputScale = 1 / (1 - dropInputs);
  const hiddenScale = 1 / (1 - dropHidden);

  function represent(number: number, at: number, dropOut: boolean): void {
    const to = at * width;
    inputs.fill(0, to, to + width);
    const index = (vocabulary.words[number] as { lexiconIndex: number }).lexiconIndex;
    if (index !== -1) {
      lexicon.readVector(index, vector);
      const address = regions.inputs.address + to * BYTES;
      multiply(regions.vector.address, VECTOR_SIZE, regions.projection.address, width, address);
    }
    for (const part of rows.partsOfWord[number] as Int32Array) {
      axpy(1, parts, part * width, inputs, to, width);
    }
    for (let i = to; i < to + width; i++) {
      const value = Math.tanh(inputs[i] as number);
      inputs[i] = !dropOut ? value : random.next() < dropInputs ? 0 : value * inputScale;
    }
  }

  return {
    parameters: { projection, window, hiddenBias, output, parts },
    gradients: {
      projection: projectionGradient,
      window: windowGradient,
      hiddenBias: biasGradient,
      output: outputGradient,
    },
    forward(numbers, emissions, dropOut) {
      const length = numbers.length - 2 * NETWORK_REACH;
      for (let at = 0; at < numbers.length; at++) represent(numbers[at] as number, at, dropOut);
      for (let at = 0; at < length; at++) {
        const to = at * hidden;
        layer.set(hiddenBias, to);
        const start = regions.inputs.address + at * width * BYTES;
        multiply(start, PLACES * width, regions.window.address, hidden, regions.layer.address + to * BYTES);
        for (let i = 0; i < hidden; i++) {
          const sum = layer[to + i] as number;
          const value = sum <= 0 ? 0 : !dropOut ? sum : random.next() < dropHidden ? 0 : sum * hiddenScale;
          layer[to + i] = value;
          if (value === 0) continue;
          axpy(value, output, i * tags, emissions, at * tags, tags);
        }
      }
    },
    backward(numbers, errors) {
      const length = numbers.length - 2 * NETWORK_REACH;
      inputErrors.fill(0, 0, numbers.length * width);
      const live: number[] = [];
      for (let at = 0; at < length; at++) {
        live.length = 0;
        const own = at * hidden;
        const error = at * tags;
        if (isZero(errors, error, tags)) continue;
        for (let i = 0; i < hidden; i++) {
          const value = layer[own + i] as number;
          if (value === 0) continue;
          axpy(value, errors, error, outputGradient, i * tags, tags);
          const sum = dot(errors, error, output, i * tags, tags);
          layerErrors[i] = sum * hiddenScale;
          biasGradient[i] = (biasGradient[i] as number) + (layerErrors[i] as number);
          if (Math.abs(sum) > 1e-6) live.push(i);
        }
        if (live.length === 0) continue;
        const start = at * width;
        for (let from = 0; from < PLACES * width; from++) {
          const value = inputs[start + from] as number;
          if (value === 0) continue;
          const row = from * hidden;
          let sum = 0;
          for (let j = 0; j < live.length; j++) {
            const i = live[j] as number;
            const slope = layerErrors[i] as number;
            sum += slope * (window[row + i] as number);
            windowGradient[row + i] = (windowGradient[row + i] as number) + value * slope;
          }
          inputErrors[start + from] = (inputErrors[start + from] as number) + sum;
        }
      }
      numbers.forEach(learnRepresentation);
    },
    update(scale) {
      for (const { step } of Object.values(optimisers)) step(rate * scale);
    },
  };

  function learnRepresentation(number: number, at: number): void {
    const from = at * width;
    let any = false;
    for (let i = from; i < from + width; i++) {
      const value = (inputs[i] as number) / inputScale;
      const slope = value === 0 ? 0 : (inputErrors[i] as number) * inputScale * (1 - value * value);
      inputErrors[i] = slope;
      if (slope !== 0) any = true;
    }
    if (!any) return;
    const index = (vocabulary.words[number] as { lexiconIndex: number }).lexiconIndex;
    if (index !== -1) {
      lexicon.readVector(index, vector);
      for (let k = 0; k < VECTOR_SIZE; k++) {
        axpy(vector[k] as number, inputErrors, from, projectionGradient, k * width, width);
      }
    }
    for (const part of rows.partsOfWord[number] as Int32Array) {
      for (let i = 0; i < width; i++) {
        const slope = inputErrors[from + i] as number;
        if (slope === 0) continue;
        const square = (partSquares[part * width + i] as number) + slope * slope;
        partSquares[part * width + i] = square;
        parts[part * width + i] =
          (parts[part * width + i] as number) - (PART_RATE * slope) / Math.sqrt(square + 1e-4);
      }
    }
  }
}

function isZero(values: Float32Array, start: number, length: number): boolean {
  for (let i = start; i < start + length; i++) if (values[i] !== 0) return false;
  return true;
}

function createAdam(parameters: Float32Array) {
  const gradient = new Float32Array(parameters.length);
  const mean = new Float32Array(parameters.length);
  const variance = new Float32Array(parameters.length);
  let steps = 0;
  return {
    gradient,
    step(rate: number) {
      steps++;
      const meanScale = 1 / (1 - ADAM.first ** steps);
      const varianceScale = 1 / (1 - ADAM.second ** steps);
      for (let i = 0; i < parameters.length; i++) {
        const slope = gradient[i] as number;
        const m = ADAM.first * (mean[i] as number) + (1 - ADAM.first) * slope;
        const v = ADAM.second * (variance[i] as number) + (1 - ADAM.second) * slope * slope;
        mean[i] = m;
        variance[i] = v;
        parameters[i] =
          (parameters[i] as number) - (rate * m * meanScale) / (Math.sqrt(v * varianceScale) + ADAM.epsilon);
        gradient[i] = 0;
      }
    },
  };
}
