import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createKernel, KERNEL_BLOCK, toBlocks } from '../../src/tag/kernel.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

/** Lengths that the kernel takes. */
const length = fc.integer({ min: 1, max: 9 }).map((blocks) => blocks * KERNEL_BLOCK);
const seed = fc.nat(1_000_000);
const SOME = { ...DETERMINISTIC, numRuns: 60 };

/** Fills the array with numbers between -1 and 1; returns a copy. */
function randomise(values: Float32Array, from: number): Float32Array {
  const random = createRandom(from);
  values.set(values.map(() => random.next() * 2 - 1));
  return values.slice();
}

describe('multiply', () => {
  it('adds each row of the matrix times its factor, in order, in 32 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), length, seed, (rows, columns, from) => {
        const { multiply, regions } = createKernel({ x: rows, matrix: rows * columns, out: columns });
        const x = randomise(regions.x.values, from);
        const matrix = randomise(regions.matrix.values, from + 1);
        const expected = randomise(regions.out.values, from + 2);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const product = Math.fround((x[row] ?? 0) * (matrix[row * columns + column] ?? 0));
            expected[column] = Math.fround((expected[column] ?? 0) + product);
          }
        }
        multiply(regions.x.address, rows, regions.matrix.address, columns, regions.out.address);
        expect(regions.out.values).toEqual(expected);
        expect([regions.x.values, regions.matrix.values]).toEqual([x, matrix]);
      }),
      SOME,
    );
  });

  it('adds to what is there, again at each call', () => {
    const { multiply, regions } = createKernel({ x: 1, matrix: 16, out: 16 });
    regions.x.values.fill(3);
    regions.matrix.values.fill(0.5);
    regions.out.values.fill(1);
    for (const sum of [2.5, 4, 5.5]) {
      multiply(regions.x.address, 1, regions.matrix.address, 16, regions.out.address);
      expect(regions.out.values).toEqual(new Float32Array(16).fill(sum));
    }
  });

  it('works within a region, from a row of it into a row of another', () => {
    const { multiply, regions } = createKernel({ x: 4, matrix: 2 * 16, out: 3 * 16 });
    regions.x.values.set([9, 9, 2, 3]);
    regions.matrix.values.fill(1, 0, 16).fill(10, 16);
    multiply(regions.x.address + 2 * 4, 2, regions.matrix.address, 16, regions.out.address + 16 * 4);
    const [before, row, after] = [0, 16, 32].map((from) => regions.out.values.subarray(from, from + 16));
    expect(row).toEqual(new Float32Array(16).fill(32));
    expect([before, after]).toEqual([new Float32Array(16), new Float32Array(16)]);
  });
});

describe('add', () => {
  it('adds number by number', () => {
    fc.assert(
      fc.property(length, seed, (size, from) => {
        const { add, regions } = createKernel({ x: size, out: size });
        const x = randomise(regions.x.values, from);
        const expected = randomise(regions.out.values, from + 1).map((value, i) => value + (x[i] ?? 0));
        add(regions.x.address, size, regions.out.address);
        expect([regions.out.values, regions.x.values]).toEqual([expected, x]);
      }),
      SOME,
    );
  });
});

describe('rectify', () => {
  it('makes 0 of what is below it, and leaves the rest', () => {
    fc.assert(
      fc.property(length, seed, (size, from) => {
        const { rectify, regions } = createKernel({ out: size });
        const expected = randomise(regions.out.values, from).map((value) => (value > 0 ? value : 0));
        rectify(regions.out.address, size);
        expect(regions.out.values).toEqual(expected);
      }),
      SOME,
    );
  });
});

describe('createKernel', () => {
  it.each([
    [{ a: 1, b: 17, c: 16, d: 3 }],
    // Just a page of memory, and a number more.
    [{ a: 16_368, b: 16, c: 0, d: 0 }],
    [{ a: 16_368, b: 16, c: 0, d: 1 }],
  ])('lays out regions of %j that do not overlap, each in whole blocks', (lengths) => {
    const { add, rectify, regions } = createKernel(lengths);
    const names = ['a', 'b', 'c', 'd'] as const;
    for (const name of names) {
      expect(regions[name].values).toEqual(new Float32Array(lengths[name]));
      expect(regions[name].address % (KERNEL_BLOCK * 4)).toBe(0);
    }
    const others = (own: string) => names.filter((name) => name !== own && lengths[name] > 0);
    for (const name of names.filter((name) => lengths[name] > 0)) {
      for (const other of names) regions[other].values.fill(-1);
      rectify(regions[name].address, toBlocks(lengths[name]));
      add(regions[name].address, toBlocks(lengths[name]), regions[name].address);
      expect(regions[name].values).toEqual(new Float32Array(lengths[name]));
      for (const other of others(name))
        expect(regions[other].values).toEqual(new Float32Array(lengths[other]).fill(-1));
    }
  });

  it('gives each kernel a memory of its own', () => {
    const [one, other] = [createKernel({ out: 16 }), createKernel({ out: 16 })];
    one.regions.out.values.fill(-1);
    other.regions.out.values.fill(-1);
    one.rectify(one.regions.out.address, 16);
    expect(other.regions.out.values).toEqual(new Float32Array(16).fill(-1));
  });
});

it('toBlocks rounds up to whole blocks', () => {
  expect([0, 1, 15, 16, 17, 100].map(toBlocks)).toEqual([0, 16, 16, 16, 32, 112]);
});
