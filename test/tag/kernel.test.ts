import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytes,
  createKernel,
  floats,
  integers,
  type Region,
  ROW_BLOCK,
  shorts,
  toBlocks,
} from '../../src/tag/kernel.js';
import { blockLength, randomise, rowLength, SOME, seed } from '../support/kernel.js';

describe('multiply', () => {
  it('adds each row of the matrix times its factor, in order, in 32 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), blockLength, seed, (rows, columns, from) => {
        const { multiply, regions } = createKernel({
          x: floats(rows),
          matrix: floats(rows * columns),
          out: floats(columns),
        });
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
    const { multiply, regions } = createKernel({ x: floats(1), matrix: floats(16), out: floats(16) });
    regions.x.values.fill(3);
    regions.matrix.values.fill(0.5);
    regions.out.values.fill(1);
    for (const sum of [2.5, 4, 5.5]) {
      multiply(regions.x.address, 1, regions.matrix.address, 16, regions.out.address);
      expect(regions.out.values).toEqual(new Float32Array(16).fill(sum));
    }
  });

  it('works within a region, from a row of it into a row of another', () => {
    const { multiply, regions } = createKernel({ x: floats(4), matrix: floats(2 * 16), out: floats(3 * 16) });
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
      fc.property(rowLength, seed, (size, from) => {
        const { add, regions } = createKernel({ x: floats(size), out: floats(size) });
        const x = randomise(regions.x.values, from);
        const expected = randomise(regions.out.values, from + 1).map((value, i) => value + (x[i] ?? 0));
        add(regions.x.address, size, regions.out.address);
        expect([regions.out.values, regions.x.values]).toEqual([expected, x]);
      }),
      SOME,
    );
  });
});

describe('createKernel', () => {
  /** All bytes of a region, and what is after it up to the next. */
  function bytesOf(
    { values, address }: Region<Exclude<ArrayBufferView, DataView>>,
    blocks = false,
  ): Uint8Array {
    const length = blocks ? toBlocks(values.byteLength, 64) : values.byteLength;
    return new Uint8Array(values.buffer, address, length);
  }

  it.each([
    [{ a: 1, b: 17, c: 16, d: 3 }],
    // Just a page of memory, and a number more.
    [{ a: 16_368, b: 32, c: 0, d: 0 }],
    [{ a: 16_368, b: 32, c: 0, d: 1 }],
    [{ a: 16_369, b: 31, c: 65, d: 16_384 }],
  ])('lays out regions of %j that do not overlap, each in whole blocks', (lengths) => {
    const { rectify, regions } = createKernel({
      a: floats(lengths.a),
      b: shorts(lengths.b),
      c: bytes(lengths.c),
      d: integers(lengths.d),
    });
    const all = Object.values(regions);
    expect(regions.a.values).toEqual(new Float32Array(lengths.a));
    expect(regions.b.values).toEqual(new Int16Array(lengths.b));
    expect(regions.c.values).toEqual(new Int8Array(lengths.c));
    expect(regions.d.values).toEqual(new Uint32Array(lengths.d));
    for (const region of all) expect(region.address % 64).toBe(0);
    for (const region of all.filter(({ values }) => values.length > 0)) {
      for (const each of all) bytesOf(each, true).fill(0xff);
      rectify(region.address, bytesOf(region, true).length / 2);
      for (const each of all)
        expect(bytesOf(each).every((byte) => byte === (each === region ? 0 : 0xff))).toBe(true);
    }
  });

  it('gives each kernel a memory of its own', () => {
    const [one, other] = [createKernel({ out: shorts(16) }), createKernel({ out: shorts(16) })];
    one.regions.out.values.fill(-1);
    other.regions.out.values.fill(-1);
    one.rectify(one.regions.out.address, 16);
    expect(other.regions.out.values).toEqual(new Int16Array(16).fill(-1));
  });
});

it('toBlocks rounds up to whole blocks', () => {
  expect([0, 1, 15, 16, 17, 100].map((length) => toBlocks(length))).toEqual([0, 16, 16, 16, 32, 112]);
  expect([0, 1, 7, 8, 9, 21].map((length) => toBlocks(length, ROW_BLOCK))).toEqual([0, 8, 8, 8, 16, 24]);
});
