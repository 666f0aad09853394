import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketStarts } from '../../src/tag/table.js';
import { createWindowTable } from '../../src/tag/window-table.js';
import { keys, SOME } from '../support/kernel.js';
import { windowRow } from '../support/tables.js';

const PLACES = 5;

it('has the keys, where they begin, their places and weights, and the number of the first row of each', () => {
  fc.assert(
    fc.property(keys, fc.array(fc.nat(31), { minLength: 40, maxLength: 40 }), (rowKeys, choice) => {
      const masks = Uint8Array.from(choice.slice(0, rowKeys.length));
      const places = Array.from({ length: PLACES }, (_, place) => place);
      const rows = [...rowKeys].flatMap((key) =>
        places.map((place) => windowRow(rowKeys, masks, key, place)).filter((row) => row !== -1),
      );
      expect(rows).toEqual(Array.from(rows.keys()));
      const values = Int8Array.from(rows);
      const table = createWindowTable(rowKeys, masks, values);
      expect([table.keys, table.masks, table.values]).toEqual([rowKeys, masks, values]);
      const starts = bucketStarts(rowKeys);
      expect(table.starts.every((start, bucket) => start === starts[bucket])).toBe(true);
      expect(table.starts).toHaveLength(starts.length);
      let first = 0;
      const firsts = Array.from(rowKeys, (key) => {
        const before = first;
        first += places.filter((place) => windowRow(rowKeys, masks, key, place) !== -1).length;
        return before;
      });
      expect([...table.firsts]).toEqual([...firsts, rows.length]);
    }),
    SOME,
  );
});
