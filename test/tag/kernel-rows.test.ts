import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { bytes, createKernel, floats, integers, ROW_BLOCK, toBlocks } from '../../src/tag/kernel.js';
import { createRowTable } from '../../src/tag/table.js';
import { key, keys, randomise, SOME, seed } from '../support/kernel.js';

/** The least that `exponentials` gives: as near to 1e-20 as its bound on the logarithm, in 32 bits, is. */
const LEAST = Math.exp(Math.fround(-46.0517));

describe('addRows', () => {
  const width = fc.integer({ min: 1, max: 33 });

  /** Rows of random bytes, from -128 to 127, one for each key. */
  function rowsOf(rowKeys: Uint32Array, rowWidth: number, from: number): Int8Array {
    const random = createRandom(from);
    return Int8Array.from({ length: rowKeys.length * rowWidth }, () => Math.floor(random.next() * 256) - 128);
  }

  /** Adds the rows of the features to `before`; returns what is there then, four numbers past its rows included. */
  function addTo(
    before: readonly number[],
    features: readonly number[],
    rowKeys: Uint32Array,
    values: Int8Array,
    step: number,
  ): number[] {
    const columns = toBlocks(before.length, ROW_BLOCK);
    const { starts } = createRowTable(rowKeys, values, before.length);
    const { addRows, regions } = createKernel({
      starts: integers(starts.length),
      // A search past the last of 16 keys would come upon the feature itself, and upon the sums for its row.
      keys: integers(rowKeys.length),
      features: integers(features.length),
      rows: bytes(values.length),
      out: floats(columns + 4),
    });
    regions.features.values.set(features);
    regions.starts.values.set(starts);
    regions.keys.values.set(rowKeys);
    regions.rows.values.set(values);
    regions.out.values.fill(5);
    regions.out.values.set(before);
    addRows(
      regions.features.address,
      features.length,
      regions.starts.address,
      regions.keys.address,
      regions.rows.address,
      before.length,
      step,
      regions.out.address,
      columns,
    );
    expect([...regions.out.values.subarray(columns)]).toEqual([5, 5, 5, 5]);
    expect([regions.rows.values, regions.keys.values]).toEqual([values, rowKeys]);
    return [...regions.out.values.subarray(0, before.length)];
  }

  /** By the definition: the exact sum of the rows of the features that have one, times the step, in 32 bits. */
  function expectedSums(
    before: readonly number[],
    features: readonly number[],
    rowKeys: Uint32Array,
    values: Int8Array,
    step: number,
  ): number[] {
    const rows = features.map((feature) => rowKeys.indexOf(feature)).filter((row) => row !== -1);
    return before.map((value, i) => {
      const sum = rows.reduce((total, row) => total + (values[row * before.length + i] ?? NaN), 0);
      return Math.fround(value + Math.fround(Math.fround(step) * sum));
    });
  }

  it('adds the rows of the features that have one, of any width, each as often as it is there', () => {
    fc.assert(
      fc.property(
        keys,
        fc.array(key, { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        width,
        seed,
        (rowKeys, others, choices, rowWidth, from) => {
          const chosen = rowKeys.length === 0 ? [] : choices.map((i) => rowKeys[i % rowKeys.length] ?? 0);
          const features = [...chosen, ...others];
          createRandom(from).shuffle(features);
          const values = rowsOf(rowKeys, rowWidth, from);
          const before = [...randomise(new Float32Array(rowWidth), from)];
          expect(addTo(before, features, rowKeys, values, 0.013)).toEqual(
            expectedSums(before, features, rowKeys, values, 0.013),
          );
        },
      ),
      { ...SOME, numRuns: 200 },
    );
  });

  it('tells keys apart that share their upper 16 bits, the first and the last of them', () => {
    const rowKeys = Uint32Array.of(0xabcd0001, 0xabcd0002, 0xabcd0003, 0xabce0001);
    const values = Int8Array.of(1, 2, 4, 8);
    const sumOf = (...features: readonly number[]) => addTo([0], features, rowKeys, values, 1)[0];
    expect(Array.from(rowKeys, (each) => sumOf(each))).toEqual([1, 2, 4, 8]);
    expect([0xabcd0000, 0xabcd0004, 0xabcc0001, 0xabcf0001, 1].map((each) => sumOf(each))).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(sumOf(0xabcd0000, 0xabcd0003, 0xabcd0004, 0xabcd0001)).toBe(5);
  });

  it('does not look past the last key', () => {
    const rowKeys = Uint32Array.from({ length: 16 }, (_, i) => 0xffff0000 + i);
    const before = [1.1, 2.2, 3.3, 4.4];
    expect(addTo(before, [0xffff0010], rowKeys, new Int8Array(64).fill(9), 1)).toEqual(
      before.map(Math.fround),
    );
  });

  it('leaves all as it is where no feature has a row, and where there is no feature', () => {
    const before = [1, Number.POSITIVE_INFINITY, -0, 1e-30, 3];
    for (const features of [[4, 5, 0xffffffff], []]) {
      expect(addTo(before, features, Uint32Array.of(3, 6), new Int8Array(10).fill(9), 1)).toEqual(
        before.map(Math.fround),
      );
    }
  });

  it.each([127, -128])('does not overflow with 255 features whose weights are %d', (weight) => {
    const features = new Array<number>(255).fill(7);
    const values = new Int8Array(9).fill(weight);
    expect(addTo(new Array(9).fill(0), features, Uint32Array.of(7), values, 1)).toEqual(
      new Array(9).fill(255 * weight),
    );
  });

  it('reads the last row where the memory ends', () => {
    // Starts 262,208 bytes, keys and features and sums 64 each: the rows fill the last page up to its last byte.
    const table = 65_537;
    const others = toBlocks(4 * table, 64) + 3 * 64;
    const rows = toBlocks(others, 65_536) - others;
    const { addRows, regions } = createKernel({
      starts: integers(table),
      keys: integers(1),
      features: integers(1),
      out: floats(8),
      rows: bytes(rows),
    });
    regions.starts.values.fill(1, 1);
    const width = 1;
    regions.rows.values[rows - 1] = 3;
    const { address } = regions.rows;
    addRows(
      regions.features.address,
      1,
      regions.starts.address,
      regions.keys.address,
      address + rows - 1,
      width,
      1,
      regions.out.address,
      8,
    );
    expect(regions.out.values[0]).toBe(3);
  });
});

describe('exponentials', () => {
  /** What the kernel makes of rows of numbers, of which the first `tags` count. */
  function exponentialsOf(rows: readonly (readonly number[])[], tags: number, columns: number): number[][] {
    const { exponentials, regions } = createKernel({ x: floats(rows.length * columns + 4) });
    const { values, address } = regions.x;
    values.fill(9);
    rows.forEach((row, at) => {
      values.set(row, at * columns);
    });
    exponentials(address, rows.length, tags, columns);
    expect([...values.subarray(rows.length * columns)]).toEqual([9, 9, 9, 9]);
    return rows.map((_, at) => [...values.subarray(at * columns, (at + 1) * columns)]);
  }

  /** How far a value is from what it is to be, as a share of it. */
  function relativeError(value: number, expected: number): number {
    return Math.abs(value - expected) / expected;
  }

  it('is exact to a millionth between 1 and 1e-20, and no smaller, below the largest of a row', () => {
    const score = fc.double({ min: -60, max: 60, noNaN: true }).map(Math.fround);
    const row = fc.array(score, { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 17, max: 24 }),
        (rows, tags) => {
          exponentialsOf(rows, tags, 24).forEach((values, at) => {
            const scores = (rows[at] ?? []).slice(0, tags);
            const top = Math.max(...scores);
            scores.forEach((each, i) => {
              const below = Math.fround(each - top);
              const expected = Math.max(Math.exp(below), LEAST);
              expect(relativeError(values[i] ?? NaN, expected)).toBeLessThan(1e-6);
            });
          });
        },
      ),
      SOME,
    );
  });

  it('is so all along', () => {
    const places = Array.from({ length: 46 * 128 }, (_, i) => i / 128);
    const rows = places.map((at) => [0, -at, 0, 0]);
    exponentialsOf(rows, 2, 4).forEach(([top, value = NaN], i) => {
      expect(top).toBe(1);
      expect(relativeError(value, Math.exp(-(places[i] ?? NaN)))).toBeLessThan(1e-6);
    });
  });

  it('ends at 1e-20, however far a score is below the largest', () => {
    const [row = []] = exponentialsOf(
      [[0, -46.06, -50, -1_000, -1e30, Number.NEGATIVE_INFINITY, -47, -88]],
      8,
      8,
    );
    for (const value of row.slice(1)) {
      expect(value).toBeGreaterThanOrEqual(1e-20);
      expect(relativeError(value, LEAST)).toBeLessThan(1e-6);
    }
  });

  it('does not mind what lies past the tags, nor the row before, and makes numbers up to 1 of it', () => {
    const scores = [3, 1, -2, 5, 0];
    const [expected = []] = exponentialsOf([[...scores, 0, 0, 0]], 5, 8);
    const anything = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e30, -1e30, 90];
    for (const value of anything) {
      const past = [value, -value, 7];
      for (const row of exponentialsOf(
        [
          [...scores, ...past],
          [...scores, ...past],
        ],
        5,
        8,
      )) {
        expect(row.slice(0, 5)).toEqual(expected.slice(0, 5));
        for (const each of row.slice(5)) {
          expect(each).toBeGreaterThanOrEqual(1e-20);
          expect(each).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});
