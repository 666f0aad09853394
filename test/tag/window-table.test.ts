import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWindowTable } from '../../src/tag/window-table.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

const WIDTH = 3;
const PLACES = 5;

/** Keys at the ends of the range, and many that share their upper bits. */
const key = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.integer({ min: 0xabcd0000, max: 0xabcd0020 }),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const weight = fc.integer({ min: -127, max: 127 });
const row = fc.tuple(weight, weight, weight);
/** A feature with a row, or none, for each place of the window. */
const feature = fc.record({
  key,
  rows: fc.tuple(...Array.from({ length: PLACES }, () => fc.option(row, { nil: null }))),
});

it('adds the rows of a key at their places, and nothing of another', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(feature, { selector: (each) => each.key, maxLength: 40 }),
      fc.array(key, { maxLength: 10 }),
      (features, others) => {
        const ordered = features.toSorted((a, b) => a.key - b.key);
        const masks = ordered.map(({ rows }) =>
          rows.reduce((mask, each, place) => mask | (each === null ? 0 : 1 << place), 0),
        );
        const values = ordered.flatMap(({ rows }) => rows.flatMap((each) => each ?? []));
        const table = createWindowTable(
          Uint32Array.from(ordered, (each) => each.key),
          Uint8Array.from(masks),
          Int8Array.from(values),
          WIDTH,
        );
        expect(table.rows).toBe(values.length / WIDTH);

        const rowsOf = new Map(features.map((each) => [each.key, each.rows]));
        const looked = [...rowsOf.keys(), ...others];
        const sums = new Float32Array(PLACES * WIDTH).fill(0.5);
        const expected = sums.slice();
        for (const each of looked) {
          table.add(each, sums);
          rowsOf.get(each)?.forEach((weights, place) => {
            weights?.forEach((value, i) => {
              expected[place * WIDTH + i] = (expected[place * WIDTH + i] ?? 0) + value;
            });
          });
          expect(sums).toEqual(expected);
        }
      },
    ),
    DETERMINISTIC,
  );
});
