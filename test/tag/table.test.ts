import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowTable } from '../../src/tag/table.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

const WIDTH = 3;
// Keys at the ends of the range, and many that share their upper bits.
const key = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.integer({ min: 0xabcd0000, max: 0xabcd0020 }),
  fc.integer({ min: 0, max: 0xffffffff }),
);

it('finds the row of each key, and none for another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key), (numbers, others) => {
      const keys = Uint32Array.from(numbers).sort();
      const values = Int8Array.from({ length: keys.length * WIDTH }, (_, i) => i);
      const table = createRowTable(keys, values, WIDTH);
      for (const each of [...numbers, ...others]) {
        const index = keys.indexOf(each);
        expect(table.find(each)).toBe(index === -1 ? -1 : index * WIDTH);
      }
    }),
    DETERMINISTIC,
  );
});
