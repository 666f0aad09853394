import { bucketStarts } from './table.js';

/**
 * Parts of word representations by feature: rows of numbers in 4 bits, from -7 to 7, each row with a scale of its own.
 * A representation is the sum of some twenty of them, in which what is lost by so few bits evens out.
 */
export interface PartTable {
  /** Ascending, one a row. */
  readonly keys: Uint32Array;
  /** See `bucketStarts`. */
  readonly starts: Uint32Array;
  /** The step of each row, in multiples of the model's. */
  readonly scales: Uint8Array;
  readonly nibbles: Uint8Array;
}

/** What 4 bits hold is this much above the number. */
export const NIBBLE_OFFSET = 8;

/** Bytes of a row of `width` numbers, two in a byte, the first in the lower half. */
export function partBytes(width: number): number {
  return Math.ceil(width / 2);
}

export function createPartTable(keys: Uint32Array, scales: Uint8Array, nibbles: Uint8Array): PartTable {
  return { keys, starts: bucketStarts(keys), scales, nibbles };
}
