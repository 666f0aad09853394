import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketStarts, createRowTable } from '../../src/tag/table.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

// Keys at the ends of the range, and many that share their upper bits.
const key = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffff0000, 0xffffffff),
  fc.integer({ min: 0xabcd0000, max: 0xabcd0020 }),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const keysOf = fc.uniqueArray(key, { maxLength: 60 }).map((numbers) => Uint32Array.from(numbers).sort());

describe('bucketStarts', () => {
  it('says where the keys of each upper half begin, and where they end', () => {
    fc.assert(
      fc.property(keysOf, fc.array(key), (keys, others) => {
        const starts = bucketStarts(keys);
        expect(starts).toHaveLength(65_537);
        expect([starts[0], starts[65_536]]).toEqual([0, keys.length]);
        for (const each of [...keys, ...others]) {
          const bucket = each >>> 16;
          const found = [...keys.subarray(starts[bucket], starts[bucket + 1])];
          expect(found).toEqual([...keys].filter((other) => other >>> 16 === bucket));
        }
      }),
      DETERMINISTIC,
    );
  });
});

it('createRowTable has the keys, where they begin, and their rows', () => {
  const keys = Uint32Array.of(3, 0x10003);
  const values = Int8Array.of(1, 2, 3, 4, 5, 6);
  const table = createRowTable(keys, values, 3);
  expect([table.keys, table.values, table.width]).toEqual([keys, values, 3]);
  expect([...table.starts.subarray(0, 4)]).toEqual([0, 1, 2, 2]);
  expect(table.starts.every((start, bucket) => bucket < 2 || start === 2)).toBe(true);
});
