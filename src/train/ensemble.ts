import type { Learner } from './learner.js';
import type { NetworkParameters, NetworkSettings } from './network-memory.js';

/** What was learnt, in the shapes of the model file. */
export interface Learned {
  readonly tags: number;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly networks: number;
  readonly width: number;
  readonly hidden: number;
  readonly parameters: NetworkParameters;
}

/**
 * Joins learners of the same features to one that scores by their mean, a product of experts (Hinton 2002): where
 * they differ by the accidents of training, they are seldom wrong together. What is linear is averaged; the
 * networks are kept, each with its part of every representation.
 */
export function joinLearners(
  learners: readonly Learner[],
  { width, hidden }: Pick<NetworkSettings, 'width' | 'hidden'>,
): Learned {
  const networks = learners.map(({ network }) => network.parameters);
  const sideBySide = (pick: (network: NetworkParameters) => Float32Array, rowLength: number) =>
    interleave(networks.map(pick), rowLength);
  return {
    tags: (learners[0] as Learner).chain.tags,
    weights: mean(learners.map(({ weights }) => weights)),
    transitions: mean(learners.map(({ transitions }) => transitions)),
    networks: networks.length,
    width,
    hidden,
    parameters: {
      parts: sideBySide(({ parts }) => parts, width),
      projection: sideBySide(({ projection }) => projection, width),
      window: concat(networks.map(({ window }) => window)),
      hiddenBias: concat(networks.map(({ hiddenBias }) => hiddenBias)),
      output: concat(networks.map(({ output }) => output)).map((value) => value / networks.length),
    },
  };
}

function mean(arrays: readonly Float32Array[]): Float32Array {
  return Float32Array.from(arrays[0] as Float32Array, (_, i) => {
    return arrays.reduce((sum, array) => sum + (array[i] as number), 0) / arrays.length;
  });
}

/** A matrix whose rows are the rows of the matrices, one behind the other. */
function interleave(matrices: readonly Float32Array[], rowLength: number): Float32Array {
  const joined = new Float32Array(matrices.length * (matrices[0] as Float32Array).length);
  matrices.forEach((matrix, k) => {
    for (let row = 0; row * rowLength < matrix.length; row++) {
      const values = matrix.subarray(row * rowLength, (row + 1) * rowLength);
      joined.set(values, (row * matrices.length + k) * rowLength);
    }
  });
  return joined;
}

function concat(arrays: readonly Float32Array[]): Float32Array {
  return interleave(arrays, (arrays[0] as Float32Array).length);
}
