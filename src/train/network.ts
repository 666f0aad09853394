import type { Random } from '../evaluate/random.js';
import type { Lexicon } from '../tag/lexicon.js';
import { NETWORK_REACH } from '../tag/model.js';
import type { Vocabulary } from './corpus.js';
import type { FeatureRows } from './feature-rows.js';
import { createHiddenLayer } from './hidden-layer.js';
import { createInputLayer } from './input-layer.js';
import {
  createNetworkMemory,
  type DenseParameter,
  type NetworkParameters,
  type NetworkSettings,
} from './network-memory.js';

/** The window network while it is trained: dense parameters by Adam, word parts by AdaGrad. */
export interface Network {
  readonly parameters: NetworkParameters;
  /** Gathered since the last step. Word parts have none, as they move at once. */
  readonly gradients: Readonly<Record<DenseParameter, Float32Array>>;
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

export function createNetwork(
  settings: NetworkSettings,
  tags: number,
  rows: FeatureRows,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  random: Random,
): Network {
  const memory = createNetworkMemory(settings, tags, rows.partKeys.length, random);
  const inputLayer = createInputLayer(settings, memory, rows, vocabulary, lexicon, random);
  const hiddenLayer = createHiddenLayer(settings, memory, tags, random);
  const { projection, window, hiddenBias, output } = memory.optimisers;
  const lengthOf = (numbers: Int32Array) => numbers.length - 2 * NETWORK_REACH;
  return {
    parameters: memory.parameters,
    gradients: {
      projection: projection.gradient,
      window: window.gradient,
      hiddenBias: hiddenBias.gradient,
      output: output.gradient,
    },
    forward(numbers, emissions, dropOut) {
      inputLayer.forward(numbers, dropOut);
      hiddenLayer.forward(lengthOf(numbers), emissions, dropOut);
    },
    backward(numbers, errors) {
      hiddenLayer.backward(lengthOf(numbers), errors);
      inputLayer.backward(numbers);
    },
    update(scale) {
      for (const { step } of [projection, window, hiddenBias, output]) step(settings.rate * scale);
    },
  };
}
