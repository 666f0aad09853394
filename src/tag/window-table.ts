import { bucketStarts } from './table.js';

/** Weights of features by where in a window they stand: for each place a row of small integers, or none. */
export interface WindowTable {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** See `bucketStarts`. */
  readonly starts: Uint32Array;
  /** For each key the places that have a row, a bit each. */
  readonly masks: Uint8Array;
  /** For each key the number of its first row, and at the end how many rows there are. */
  readonly firsts: Uint32Array;
  /** The rows, by key and place. */
  readonly values: Int8Array;
}

export function createWindowTable(keys: Uint32Array, masks: Uint8Array, values: Int8Array): WindowTable {
  const firsts = new Uint32Array(keys.length + 1);
  for (let i = 0; i < keys.length; i++) firsts[i + 1] = (firsts[i] as number) + countBits(masks[i] as number);
  return { keys, starts: bucketStarts(keys), masks, firsts, values };
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
