import { rowSize, tagCount } from '../../src/tag/labels.js';

/** What may lie past the tags of a row without any effect. */
const ANYTHING = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e30, -1e30, 99, 0];

/** Rows of tags as the tagger lays them out, with the worst past the tags. */
export function widenRows(values: Float32Array, labels: number): Float32Array {
  const [tags, columns] = [tagCount(labels), rowSize(labels)];
  return Float32Array.from({ length: (values.length / tags) * columns }, (_, i) => {
    const tag = i % columns;
    const cell = Math.floor(i / columns) * tags + tag;
    return (tag < tags ? values[cell] : ANYTHING[i % ANYTHING.length]) ?? NaN;
  });
}

/** The tags alone of `length` rows as the tagger lays them out. */
export function narrowRows(rows: ArrayLike<number>, labels: number, length: number): number[] {
  const [tags, columns] = [tagCount(labels), rowSize(labels)];
  return Array.from({ length: length * tags }, (_, i) => {
    return rows[Math.floor(i / tags) * columns + (i % tags)] ?? NaN;
  });
}
