import { axpy } from './axpy.js';
import { createKeyIndex } from './table.js';

/** Weights of features by where in a window they stand: for each place a row of small integers, or none. */
export interface WindowTable {
  /** Adds a feature's rows to `sums`, which has a row for each place. */
  add(key: number, sums: Float32Array): void;
  /** How many rows there are. */
  readonly rows: number;
}

/**
 * @param keys ascending
 * @param masks for each key the places that have a row, a bit each
 * @param values the rows, by key and place
 */
export function createWindowTable(
  keys: Uint32Array,
  masks: Uint8Array,
  values: Int8Array,
  width: number,
): WindowTable {
  const indexOf = createKeyIndex(keys);
  const starts = new Uint32Array(keys.length + 1);
  for (let i = 0; i < keys.length; i++) starts[i + 1] = (starts[i] as number) + countBits(masks[i] as number);
  return {
    rows: starts[keys.length] as number,
    add(key, sums) {
      const index = indexOf(key);
      if (index === -1) return;
      let from = (starts[index] as number) * width;
      for (let mask = masks[index] as number, to = 0; mask !== 0; mask >>= 1, to += width) {
        if ((mask & 1) === 0) continue;
        axpy(1, values, from, sums, to, width);
        from += width;
      }
    },
  };
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
