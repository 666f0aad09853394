import type { Random } from '../evaluate/random.js';
import { type Lexicon, VECTOR_SIZE } from '../tag/lexicon.js';
import { axpy } from './axpy.js';
import type { Vocabulary } from './corpus.js';
import type { FeatureRows } from './feature-rows.js';
import type { NetworkMemory, NetworkSettings } from './network-memory.js';
import { adagradStep } from './optimisers.js';

/** The words' representations, from their vectors and their parts. Word parts are learnt by AdaGrad. */
export interface InputLayer {
  /** Writes the representations of words into the inputs, one behind the other. */
  forward(numbers: Int32Array, dropOut: boolean): void;
  /** Learns from the errors of the inputs that the last `forward` wrote. */
  backward(numbers: Int32Array): void;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PART_RATE = 0.02;
const PART_EPSILON = 1e-4;

export function createInputLayer(
  { width, dropInputs }: NetworkSettings,
  { kernel: { multiply }, regions, parameters: { parts }, optimisers, inputErrors }: NetworkMemory,
  { partsOfWord }: FeatureRows,
  { words }: Vocabulary,
  lexicon: Lexicon,
  random: Random,
): InputLayer {
  // In variables of their own: looked up in an object, the inner loops take twice as long.
  const inputs = regions.inputs.values;
  const vector = regions.vector.values;
  const projectionGradient = optimisers.projection.gradient;
  const partSquares = new Float32Array(parts.length);
  const inputScale = 1 / (1 - dropInputs);

  function represent(number: number, at: number, dropOut: boolean): void {
    const to = at * width;
    inputs.fill(0, to, to + width);
    if (readVector(number)) {
      const address = regions.inputs.address + to * BYTES;
      multiply(regions.vector.address, VECTOR_SIZE, regions.projection.address, width, address);
    }
    for (const part of partsOfWord[number] as Int32Array) axpy(1, parts, part * width, inputs, to, width);
    for (let i = to; i < to + width; i++) {
      const value = Math.tanh(inputs[i] as number);
      inputs[i] = !dropOut ? value : random.next() < dropInputs ? 0 : value * inputScale;
    }
  }

  /** Reads the word's vector for the kernel; false where it has none. */
  function readVector(number: number): boolean {
    const { lexiconIndex } = words[number] as Vocabulary['words'][number];
    if (lexiconIndex === -1) return false;
    lexicon.readVector(lexiconIndex, vector);
    return true;
  }

  function learn(number: number, at: number): void {
    const from = at * width;
    if (!takeSlopes(from)) return;
    if (readVector(number)) {
      for (let k = 0; k < VECTOR_SIZE; k++) {
        axpy(vector[k] as number, inputErrors, from, projectionGradient, k * width, width);
      }
    }
    for (const part of partsOfWord[number] as Int32Array) {
      for (let i = 0; i < width; i++) {
        const slope = inputErrors[from + i] as number;
        if (slope !== 0) adagradStep(parts, partSquares, part * width + i, slope, PART_RATE, PART_EPSILON);
      }
    }
  }

  /** Turns the errors of one representation into those before the hyperbolic tangent; false where all are 0. */
  function takeSlopes(from: number): boolean {
    let any = false;
    for (let i = from; i < from + width; i++) {
      const value = (inputs[i] as number) / inputScale;
      const slope = value === 0 ? 0 : (inputErrors[i] as number) * inputScale * (1 - value * value);
      inputErrors[i] = slope;
      if (slope !== 0) any = true;
    }
    return any;
  }

  return {
    forward(numbers, dropOut) {
      for (let at = 0; at < numbers.length; at++) represent(numbers[at] as number, at, dropOut);
    },
    backward: (numbers) => numbers.forEach(learn),
  };
}
