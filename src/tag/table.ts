/** Rows of small integers, one for each key. */
export interface RowTable {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** See `bucketStarts`. */
  readonly starts: Uint32Array;
  readonly values: Int8Array;
  readonly width: number;
}

const BUCKET_BITS = 16;

/** By the upper 16 bits of a key, where the keys with those bits begin, and end where the next ones begin. */
export function bucketStarts(keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (let i = 0; i < keys.length; i++) {
    const bucket = ((keys[i] as number) >>> (32 - BUCKET_BITS)) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return starts;
}

/** @param keys ascending, one a row */
export function createRowTable(keys: Uint32Array, values: Int8Array, width: number): RowTable {
  return { keys, starts: bucketStarts(keys), values, width };
}
