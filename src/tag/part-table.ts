import { createKeyIndex } from './table.js';

/**
 * Parts of word representations by feature: rows of numbers in 4 bits, from -7 to 7, each row with a scale of its own.
 * A representation is the sum of some twenty of them, in which what is lost by so few bits evens out.
 */
export interface PartTable {
  /** Adds a feature's row to `sum`; nothing where there is none. */
  add(key: number, sum: Float32Array): void;
}

/** What 4 bits hold is this much above the number. */
export const NIBBLE_OFFSET = 8;

/** Bytes of a row of `width` numbers, two in a byte, the first in the lower half. */
export function partBytes(width: number): number {
  return Math.ceil(width / 2);
}

/**
 * @param keys ascending, one a row
 * @param scales the step of each row, in multiples of `step`
 */
export function createPartTable(
  keys: Uint32Array,
  scales: Uint8Array,
  nibbles: Uint8Array,
  width: number,
  step: number,
): PartTable {
  const indexOf = createKeyIndex(keys);
  const length = partBytes(width);
  return {
    add(key, sum) {
      const index = indexOf(key);
      if (index === -1) return;
      const factor = step * (scales[index] as number);
      const from = index * length;
      // Of an odd width the last half byte has no number to go to, and the array ignores it.
      for (let i = 0; i < length; i++) {
        const byte = nibbles[from + i] as number;
        sum[2 * i] = (sum[2 * i] as number) + factor * ((byte & 15) - NIBBLE_OFFSET);
        sum[2 * i + 1] = (sum[2 * i + 1] as number) + factor * ((byte >> 4) - NIBBLE_OFFSET);
      }
    },
  };
}
