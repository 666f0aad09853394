import { type Lexicon, VECTOR_SIZE } from './lexicon.js';
import type { Model } from './model.js';
import type { ModelMemory } from './model-memory.js';
import type { Word } from './word.js';

/** A word's representation for all networks in turn, from its vector and its parts: numbers within ±1. */
export function createRepresent(
  model: Model,
  lexicon: Lexicon,
  { multiply, regions, inputSize }: ModelMemory,
): (word: Word) => Float32Array {
  const { vector, projection, input } = regions;
  const width = model.info.networks * model.info.width;
  return (word) => {
    const sum = new Float32Array(width);
    for (const feature of word.features) model.parts.add(feature, sum);
    if (word.lexiconIndex !== -1) {
      input.values.set(sum);
      lexicon.readVector(word.lexiconIndex, vector.values);
      multiply(vector.address, VECTOR_SIZE, projection.address, inputSize, input.address);
      sum.set(input.values.subarray(0, width));
    }
    for (let i = 0; i < width; i++) sum[i] = Math.tanh(sum[i] as number);
    return sum;
  };
}
