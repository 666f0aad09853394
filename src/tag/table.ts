/**
 * Rows of small integers found by a 32-bit key. Keys are ascending; their top bits lead to the few that
 * share them, so that a look-up costs one or two comparisons.
 */
export interface RowTable {
  /** Offset of the row in `values`, or -1 where there is none. */
  find(key: number): number;
  readonly values: Int8Array;
  readonly width: number;
}

const BUCKET_BITS = 16;

export function createRowTable(keys: Uint32Array, values: Int8Array, width: number): RowTable {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (let i = 0; i < keys.length; i++) {
    const bucket = ((keys[i] as number) >>> (32 - BUCKET_BITS)) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return {
    values,
    width,
    find(key) {
      const bucket = key >>> (32 - BUCKET_BITS);
      const end = starts[bucket + 1] as number;
      for (let i = starts[bucket] as number; i < end; i++) if (keys[i] === key) return i * width;
      return -1;
    },
  };
}
