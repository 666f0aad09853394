import type { Random } from '../evaluate/random.js';
import { axpy, dot } from './axpy.js';
import { type NetworkMemory, type NetworkSettings, PLACES } from './network-memory.js';

/** The layer over a window of representations, and the scores of tags from it. */
export interface HiddenLayer {
  /** Adds the scores of the first `length` tokens of the inputs' chain to its emissions. */
  forward(length: number, emissions: Float32Array, dropOut: boolean): void;
  /** Gathers the gradients of that chain and leaves those of its inputs; `errors` are its emissions'. */
  backward(length: number, errors: Float32Array): void;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT;
const LEAST_ERROR = 1e-6;

export function createHiddenLayer(
  { width, hidden, dropHidden }: NetworkSettings,
  { kernel: { multiply }, regions, parameters, optimisers, inputErrors }: NetworkMemory,
  tags: number,
  random: Random,
): HiddenLayer {
  // In variables of their own: looked up in an object, the inner loops take twice as long.
  const { window, hiddenBias, output } = parameters;
  const windowGradient = optimisers.window.gradient;
  const biasGradient = optimisers.hiddenBias.gradient;
  const outputGradient = optimisers.output.gradient;
  const inputs = regions.inputs.values;
  const layer = regions.layer.values;
  const layerErrors = new Float32Array(hidden);
  /** The units of one token's layer through which an error goes on, by number. */
  const live: number[] = [];
  const hiddenScale = 1 / (1 - dropHidden);

  /** Learns the weights of one token's tags, and gathers the errors of its layer. */
  function learnOutput(at: number, errors: Float32Array): void {
    live.length = 0;
    const own = at * hidden;
    const error = at * tags;
    if (isZero(errors, error, tags)) return;
    for (let i = 0; i < hidden; i++) {
      const value = layer[own + i] as number;
      if (value === 0) continue;
      axpy(value, errors, error, outputGradient, i * tags, tags);
      const sum = dot(errors, error, output, i * tags, tags);
      layerErrors[i] = sum * hiddenScale;
      biasGradient[i] = (biasGradient[i] as number) + (layerErrors[i] as number);
      if (Math.abs(sum) > LEAST_ERROR) live.push(i);
    }
  }

  /** Learns the weights of the window around one token, and adds up the errors of its inputs. */
  function learnWindow(at: number): void {
    if (live.length === 0) return;
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

  return {
    forward(length, emissions, dropOut) {
      for (let at = 0; at < length; at++) {
        const to = at * hidden;
        layer.set(hiddenBias, to);
        const start = regions.inputs.address + at * width * BYTES;
        multiply(start, PLACES * width, regions.window.address, hidden, regions.layer.address + to * BYTES);
        for (let i = 0; i < hidden; i++) {
          const sum = layer[to + i] as number;
          const value = sum <= 0 ? 0 : !dropOut ? sum : random.next() < dropHidden ? 0 : sum * hiddenScale;
          layer[to + i] = value;
          if (value !== 0) axpy(value, output, i * tags, emissions, at * tags, tags);
        }
      }
    },
    backward(length, errors) {
      inputErrors.fill(0, 0, (length + PLACES - 1) * width);
      for (let at = 0; at < length; at++) {
        learnOutput(at, errors);
        learnWindow(at);
      }
    },
  };
}

function isZero(values: Float32Array, start: number, length: number): boolean {
  for (let i = start; i < start + length; i++) if (values[i] !== 0) return false;
  return true;
}
