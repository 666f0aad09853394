import { toBlocks } from './kernel.js';
import { type Lexicon, VECTOR_SIZE } from './lexicon.js';
import type { Model } from './model.js';
import type { ModelMemory } from './model-memory.js';
import { partBytes } from './part-table.js';
import type { Word } from './word.js';

/** A word's representation for all networks in turn, from its parts and its vector: numbers within ±1, good until the next call. */
export type Represent = (word: Word) => Float32Array;

export function createRepresent(
  { info }: Model,
  lexicon: Lexicon,
  { addParts, multiply, regions, partSize }: ModelMemory,
): Represent {
  const { features, partStarts, partKeys, partScales, parts, vector, projection, representation } = regions;
  const width = info.networks * info.width;
  return (word) => {
    features.values.set(word.features);
    addParts(
      features.address,
      word.features.length,
      partStarts.address,
      partKeys.address,
      partScales.address,
      parts.address,
      partBytes(width),
      info.partStep,
      representation.address,
      partSize,
    );
    if (word.lexiconIndex !== -1) {
      lexicon.readVector(word.lexiconIndex, vector.values);
      multiply(vector.address, VECTOR_SIZE, projection.address, toBlocks(width), representation.address);
    }
    const { values } = representation;
    for (let i = 0; i < width; i++) values[i] = Math.tanh(values[i] as number);
    return values.subarray(0, width);
  };
}
