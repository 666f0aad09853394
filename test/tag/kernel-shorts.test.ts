import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createKernel, floats, shorts } from '../../src/tag/kernel.js';
import { blockLength, randomise, rowLength, SOME, seed } from '../support/kernel.js';

const short = fc.oneof(fc.constantFrom(-32_768, -1, 0, 1, 32_767), fc.integer({ min: -32_768, max: 32_767 }));

describe('quantise', () => {
  /** The nearest whole number, of two the even one, within 16 bits. */
  function nearestShort(value: number): number {
    const floor = Math.floor(value);
    const rest = value - floor;
    const nearest = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
    return Math.max(-32_768, Math.min(32_767, nearest));
  }

  it('gives the nearest whole numbers, and the largest there is for larger ones', () => {
    const scale = fc.constantFrom(0.5, 1, 3, 1_000, 32_759, 1e6);
    fc.assert(
      fc.property(rowLength, seed, scale, (size, from, factor) => {
        const { quantise, regions } = createKernel({ x: floats(size), out: shorts(size + 8) });
        const x = randomise(regions.x.values, from);
        x.set([0.5, 1.5, -0.5, -2.5, 1e9, -1e9, 0, 1]);
        regions.x.values.set(x);
        regions.out.values.fill(77);
        quantise(regions.x.address, size, factor, regions.out.address);
        const expected = [...x].map((value) => nearestShort(Math.fround(value * Math.fround(factor))) + 0);
        expect([...regions.out.values]).toEqual([...expected, ...new Array(8).fill(77)]);
        expect(regions.x.values).toEqual(x);
      }),
      SOME,
    );
  });

  it('makes 0 of nothing, whatever the scale', () => {
    const { quantise, regions } = createKernel({ x: floats(8), out: shorts(8) });
    regions.out.values.fill(77);
    quantise(regions.x.address, 8, Number.POSITIVE_INFINITY, regions.out.address);
    expect(regions.out.values).toEqual(new Int16Array(8));
  });
});

describe('addShort', () => {
  it('adds number by number, and what is too large for 16 bits comes round', () => {
    fc.assert(
      fc.property(
        blockLength,
        fc.array(fc.tuple(short, short), { minLength: 144, maxLength: 144 }),
        (size, pairs) => {
          const { addShort, regions } = createKernel({ x: shorts(size), out: shorts(size + 16) });
          regions.x.values.set(pairs.slice(0, size).map(([x]) => x));
          regions.out.values.set(pairs.slice(0, size).map(([, out]) => out));
          const x = regions.x.values.slice();
          addShort(regions.x.address, size, regions.out.address);
          const expected = new Int16Array(size + 16);
          expected.set(pairs.slice(0, size).map(([one, other]) => one + other));
          expect([regions.out.values, regions.x.values]).toEqual([expected, x]);
        },
      ),
      SOME,
    );
  });

  it('has a sum right that came round on the way', () => {
    const { addShort, regions } = createKernel({ x: shorts(16), out: shorts(16) });
    for (const value of [30_000, 30_000, -32_768, 5]) {
      regions.x.values.fill(value);
      addShort(regions.x.address, 16, regions.out.address);
    }
    expect(regions.out.values).toEqual(new Int16Array(16).fill(27_237));
  });
});

describe('rectify', () => {
  it('makes 0 of what is below it, and leaves the rest', () => {
    fc.assert(
      fc.property(rowLength, fc.array(short, { minLength: 80, maxLength: 80 }), (size, numbers) => {
        const { rectify, regions } = createKernel({ out: shorts(80) });
        regions.out.values.set(numbers);
        rectify(regions.out.address, size);
        const expected = numbers.map((value, i) => (i < size && value < 0 ? 0 : value));
        expect([...regions.out.values]).toEqual(expected);
      }),
      SOME,
    );
  });
});

describe('multiplyShort', () => {
  it('adds the exact sum for each row of the matrix, times the step', () => {
    const rows = fc.integer({ min: 1, max: 6 }).map((blocks) => blocks * 4);
    fc.assert(
      fc.property(rowLength, rows, seed, fc.constantFrom(1, 0.001, 3.1e-9), (size, columns, from, step) => {
        const { multiplyShort, regions } = createKernel({
          x: shorts(size),
          matrix: shorts(size * columns),
          out: floats(columns + 4),
        });
        const random = createRandom(from);
        const whole = (most: number) => Math.round(most * (2 * random.next() - 1));
        // So that no sum is too large for 32 bits.
        const x = regions.x.values.map(() => whole(32_767));
        const matrix = regions.matrix.values.map(() => whole(Math.min(32_767, 65_535 / size)));
        regions.x.values.set(x);
        regions.matrix.values.set(matrix);
        const expected = randomise(regions.out.values, from + 1);
        for (let column = 0; column < columns; column++) {
          const row = matrix.subarray(column * size, (column + 1) * size);
          const sum = row.reduce((before, value, i) => before + value * (x[i] ?? 0), 0);
          const product = Math.fround(Math.fround(step) * Math.fround(sum));
          expected[column] = Math.fround((expected[column] ?? 0) + product);
        }
        const { address } = regions.out;
        multiplyShort(regions.x.address, size, regions.matrix.address, columns, step, address);
        expect(regions.out.values).toEqual(expected);
        expect([regions.x.values, regions.matrix.values]).toEqual([x, matrix]);
      }),
      SOME,
    );
  });

  it('has the largest sums right that weights of up to 65,535 can give', () => {
    const { multiplyShort, regions } = createKernel({ x: shorts(8), matrix: shorts(4 * 8), out: floats(4) });
    regions.x.values.fill(32_767);
    regions.matrix.values.set([32_767, 32_767, 1], 0);
    regions.matrix.values.set([-32_767, -1, -32_767], 8);
    regions.matrix.values.set([32_767, -32_767, 1, 0, 0, 0, 0, 2], 16);
    multiplyShort(regions.x.address, 8, regions.matrix.address, 4, 1, regions.out.address);
    const largest = Math.fround(65_535 * 32_767);
    expect([...regions.out.values]).toEqual([largest, -largest, 3 * 32_767, 0]);
  });
});
