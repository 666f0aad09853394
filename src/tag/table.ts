/** Finds 32-bit keys. Their top bits lead to the few that share them: a look-up costs one or two comparisons. */
export type KeyIndex = (key: number) => number;

/** Rows of small integers found by a key. */
export interface RowTable {
  /** Offset of the row in `values`, or -1 where there is none. */
  find(key: number): number;
  readonly values: Int8Array;
  readonly width: number;
}

const BUCKET_BITS = 16;

/**
 * @param keys ascending
 * @returns a function that gives a key's place among them, or -1
 */
export function createKeyIndex(keys: Uint32Array): KeyIndex {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (let i = 0; i < keys.length; i++) {
    const bucket = ((keys[i] as number) >>> (32 - BUCKET_BITS)) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return (key) => {
    const bucket = key >>> (32 - BUCKET_BITS);
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++) if (keys[i] === key) return i;
    return -1;
  };
}

/** @param keys ascending, one a row */
export function createRowTable(keys: Uint32Array, values: Int8Array, width: number): RowTable {
  const indexOf = createKeyIndex(keys);
  return {
    values,
    width,
    find(key) {
      const index = indexOf(key);
      return index === -1 ? -1 : index * width;
    },
  };
}
