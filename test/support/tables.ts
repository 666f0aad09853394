import type { ModelSource } from '../../src/tag/model.js';

/** The number of the row that a key has at a place of the window, by the keys' masks; -1 where it has none. */
export function windowRow(keys: Uint32Array, masks: Uint8Array, key: number, place: number): number {
  const index = keys.indexOf(key);
  const mask = masks[index] ?? 0;
  if (((mask >> place) & 1) === 0) return -1;
  const before = [...masks.subarray(0, index), mask & ((1 << place) - 1)];
  return before.reduce((count, each) => count + [...each.toString(2)].filter((bit) => bit === '1').length, 0);
}

/** What a word's own features say of each tag of the token for which it stands at a place, in steps. */
export function windowSums(
  { wordRowKeys, wordRowPlaces, wordRowWeights }: ModelSource['sections'],
  features: readonly number[],
  place: number,
  tags: number,
): number[] {
  const rows = features
    .map((feature) => windowRow(wordRowKeys, wordRowPlaces, feature, place))
    .filter((row) => row !== -1);
  return Array.from({ length: tags }, (_, tag) =>
    rows.reduce((sum, row) => sum + (wordRowWeights[row * tags + tag] ?? NaN), 0),
  );
}

/** The numbers of a row of word parts in multiples of the model's step. */
export function partRow(nibbles: Uint8Array, scales: Uint8Array, row: number, width: number): number[] {
  return Array.from({ length: width }, (_, i) => {
    const byte = nibbles[row * Math.ceil(width / 2) + (i >> 1)] ?? NaN;
    return (scales[row] ?? NaN) * ((i % 2 === 0 ? byte & 15 : byte >> 4) - 8);
  });
}
