import type { Random } from '../evaluate/random.js';
import { createKernel, floats, type Kernel, type Region } from '../tag/kernel.js';
import { VECTOR_SIZE } from '../tag/lexicon.js';
import { NETWORK_REACH } from '../tag/model.js';
import { type Adam, createAdam } from './optimisers.js';

/** Of the window that the network sees of a chain. */
export const PLACES = 2 * NETWORK_REACH + 1;
/** Tokens. */
export const LONGEST_CHAIN = 1_000;

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

/** The parameters whose gradients are gathered; word parts move at once. */
export type DenseParameter = Exclude<keyof NetworkParameters, 'parts'>;

/** What the layers of the network share: its numbers, and room for those of the longest chain. */
export interface NetworkMemory {
  readonly kernel: Kernel;
  readonly regions: Readonly<
    Record<'projection' | 'window' | 'inputs' | 'layer' | 'vector', Region<Float32Array>>
  >;
  readonly parameters: NetworkParameters;
  readonly optimisers: Readonly<Record<DenseParameter, Adam>>;
  /** The gradients of the inputs of one chain. */
  readonly inputErrors: Float32Array;
}

/** A network's memory, with the parameters at their random start. */
export function createNetworkMemory(
  { width, hidden }: NetworkSettings,
  tags: number,
  parts: number,
  random: Random,
): NetworkMemory {
  const places = LONGEST_CHAIN + 2 * NETWORK_REACH;
  const { regions, ...kernel } = createKernel({
    projection: floats(VECTOR_SIZE * width),
    window: floats(PLACES * width * hidden),
    inputs: floats(places * width),
    layer: floats(LONGEST_CHAIN * hidden),
    vector: floats(VECTOR_SIZE),
  });
  const parameters: NetworkParameters = {
    projection: regions.projection.values,
    window: regions.window.values,
    hiddenBias: new Float32Array(hidden),
    output: new Float32Array(hidden * tags),
    parts: new Float32Array(parts * width),
  };
  fillUniformly(parameters.projection, Math.sqrt(3 / VECTOR_SIZE), random);
  fillUniformly(parameters.window, Math.sqrt(3 / (PLACES * width)), random);
  fillUniformly(parameters.output, 0.05, random);
  fillUniformly(parameters.parts, 0.05, random);
  return {
    kernel,
    regions,
    parameters,
    optimisers: {
      projection: createAdam(parameters.projection),
      window: createAdam(parameters.window),
      hiddenBias: createAdam(parameters.hiddenBias),
      output: createAdam(parameters.output),
    },
    inputErrors: new Float32Array(places * width),
  };
}

function fillUniformly(array: Float32Array, bound: number, random: Random): void {
  for (let i = 0; i < array.length; i++) array[i] = (random.next() * 2 - 1) * bound;
}
