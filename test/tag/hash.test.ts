import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, findKey, hashString } from '../../src/tag/hash.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

// Model files hold these numbers, so they must never change. FNV-1a gives 0x811c9dc5, 0xe40c292c and 0xbf9cf968 for
// the first three (its authors' test vectors), and MurmurHash3's finisher the rest.
it.each([
  ['', 0xab3e7c0b],
  ['a', 0x1a80b1b3],
  ['foobar', 0x0c0da6dc],
  ['josé', 0x92ab1d25],
])('hashes %j as ever', (text, hash) => {
  expect(hashString(text)).toBe(hash);
});

it.each([
  [1, 2, 0x46f40965],
  [2, 1, 0x53c854cd],
  [0, 0, 0xa8abffde],
  [0xffffffff, 0xffffffff, 0x90122e48],
])('combines %i and %i as ever', (seed, value, hash) => {
  expect(combine(seed, value)).toBe(hash);
});

it('spreads words evenly over the buckets of a table', () => {
  const counts = new Uint32Array(64);
  for (let i = 0; i < 64_000; i++) {
    const bucket = hashString(`word${i}`) >>> 26;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

describe('findKey', () => {
  it('finds each key of a table, and no other', () => {
    const table = fc.uniqueArray(fc.nat(200), { maxLength: 40 });
    fc.assert(
      fc.property(table, (values) => {
        const keys = Uint32Array.from(values).sort();
        for (let key = 0; key <= 200; key++) expect(findKey(keys, key)).toBe(keys.indexOf(key));
      }),
      DETERMINISTIC,
    );
  });

  it('takes keys above 2 ** 31 for what they are', () => {
    const keys = Uint32Array.of(1, 0x80000000, 0xffffffff);
    expect([1, 0x80000000, 0xffffffff, 2].map((key) => findKey(keys, key))).toEqual([0, 1, 2, -1]);
  });
});
