import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { bytes, createKernel, floats, integers, ROW_BLOCK, toBlocks } from '../../src/tag/kernel.js';
import { createPartTable, partBytes } from '../../src/tag/part-table.js';
import { createWindowTable } from '../../src/tag/window-table.js';
import { features, keys, randomise, SOME, seed } from '../support/kernel.js';
import { partRow, windowRow } from '../support/tables.js';

const MANY = { ...SOME, numRuns: 200 };
const STEP = 0.013;
const width = fc.integer({ min: 1, max: 67 });
const keysAndFeatures = keys.chain((rowKeys) => fc.tuple(fc.constant(rowKeys), features(rowKeys)));

function randomBytes(length: number, from: number): Int8Array {
  const random = createRandom(from);
  return Int8Array.from({ length }, () => Math.floor(random.next() * 256) - 128);
}

describe('addWindowRows', () => {
  interface Table {
    readonly rowKeys: Uint32Array;
    readonly masks: Uint8Array;
    readonly values: Int8Array;
    readonly tags: number;
    readonly places: number;
  }

  /** Adds to rows of `before`, one a place; returns the tags of each after it, and sees that nothing else changes. */
  function addTo(before: readonly number[][], words: readonly number[], table: Table): number[][] {
    const { rowKeys, masks, values, tags, places } = table;
    const columns = toBlocks(tags, ROW_BLOCK);
    const { starts, firsts } = createWindowTable(rowKeys, masks, values);
    const { addWindowRows, regions } = createKernel({
      features: integers(words.length),
      room: integers(words.length),
      starts: integers(starts.length),
      keys: integers(rowKeys.length),
      masks: bytes(masks.length),
      firsts: integers(firsts.length),
      out: floats(places * columns + 4),
      rows: bytes(values.length),
    });
    regions.features.values.set(words);
    regions.starts.values.set(starts);
    regions.keys.values.set(rowKeys);
    regions.masks.values.set(masks);
    regions.firsts.values.set(firsts);
    regions.rows.values.set(values);
    regions.out.values.fill(5);
    before.forEach((row, at) => {
      regions.out.values.set(row, at * columns);
    });
    addWindowRows(
      regions.features.address,
      words.length,
      regions.starts.address,
      regions.keys.address,
      regions.masks.address,
      regions.firsts.address,
      regions.rows.address,
      tags,
      STEP,
      regions.out.address,
      columns,
      places,
      regions.room.address,
    );
    expect([...regions.out.values.subarray(places * columns)]).toEqual([5, 5, 5, 5]);
    expect([regions.rows.values, regions.keys.values, regions.firsts.values]).toEqual([
      values,
      rowKeys,
      firsts,
    ]);
    expect([...new Uint8Array(regions.masks.values)]).toEqual([...masks]);
    return before.map((row, at) => [...regions.out.values.subarray(at * columns, at * columns + row.length)]);
  }

  /** By the definition: the exact sum of a place's rows, times the step, in 32 bits; the last place's row is the first. */
  function expectedRows(before: readonly number[][], words: readonly number[], table: Table): number[][] {
    const { rowKeys, masks, values, tags, places } = table;
    return before.map((row, at) => {
      const rows = words
        .map((word) => windowRow(rowKeys, masks, word, places - 1 - at))
        .filter((each) => each !== -1);
      return row.map((value, tag) => {
        const sum = rows.reduce((total, each) => total + (values[each * tags + tag] ?? NaN), 0);
        return Math.fround(value + Math.fround(Math.fround(STEP) * sum));
      });
    });
  }

  /** Rows of random bytes for the places that keys have. */
  function tableOf(
    rowKeys: Uint32Array,
    masks: Uint8Array,
    tags: number,
    places: number,
    from: number,
  ): Table {
    const last = createWindowTable(rowKeys, masks, new Int8Array(0)).firsts.at(-1) ?? 0;
    return { rowKeys, masks, values: randomBytes(last * tags, from), tags, places };
  }

  function beforeOf({ places, tags }: Table, from: number): number[][] {
    return Array.from({ length: places }, (_, at) => [...randomise(new Float32Array(tags), from + at)]);
  }

  it('adds for each place the rows of the features that have one there, from the last place to the first', () => {
    fc.assert(
      fc.property(
        keysAndFeatures,
        fc.array(fc.nat(255), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 1, max: 33 }),
        fc.integer({ min: 1, max: 8 }),
        seed,
        ([rowKeys, words], choice, tags, places, from) => {
          const masks = Uint8Array.from(
            choice.slice(0, rowKeys.length),
            (mask) => mask & ((1 << places) - 1),
          );
          const table = tableOf(rowKeys, masks, tags, places, from);
          const before = beforeOf(table, from);
          expect(addTo(before, words, table)).toEqual(expectedRows(before, words, table));
        },
      ),
      MANY,
    );
  });

  it('adds the rows of a key at its places alone, in the order in which they are kept', () => {
    const table = {
      rowKeys: Uint32Array.of(4, 5, 0xffffffff),
      masks: Uint8Array.of(0b11111, 0b10010, 0b00001),
      values: Int8Array.of(1, 1, 1, 1, 1, 100, 50, 7),
      tags: 1,
      places: 5,
    };
    const sumsOf = (...words: readonly number[]) =>
      addTo([[0], [0], [0], [0], [0]], words, table).map(([sum = NaN]) => Math.round(sum / STEP));
    expect(sumsOf(5)).toEqual([50, 0, 0, 100, 0]);
    expect(sumsOf(0xffffffff)).toEqual([0, 0, 0, 0, 7]);
    expect(sumsOf(5, 6, 4, 5, 0xffffffff)).toEqual([101, 1, 1, 201, 8]);
  });

  it('leaves all as it is where no feature has a row, and where there is no feature', () => {
    const table = tableOf(Uint32Array.of(3, 6), Uint8Array.of(0b11111, 0), 2, 5, 1);
    const before = Array.from({ length: 5 }, () => [Number.POSITIVE_INFINITY, -0]);
    for (const words of [[4, 6, 0xffffffff], []]) expect(addTo(before, words, table)).toEqual(before);
  });

  it.each([127, -128])('does not overflow with 255 features whose weights are %d', (weight) => {
    const table = {
      rowKeys: Uint32Array.of(7),
      masks: Uint8Array.of(0b11),
      values: new Int8Array(18).fill(weight),
      tags: 9,
      places: 2,
    };
    const before = [0, 1].map(() => new Array<number>(9).fill(0));
    const words = new Array<number>(255).fill(7);
    expect(addTo(before, words, table)).toEqual(expectedRows(before, words, table));
  });
});

describe('addParts', () => {
  /** What is written over other numbers; sees that nothing else changes. */
  function partsOf(
    words: readonly number[],
    rowKeys: Uint32Array,
    scales: Uint8Array,
    nibbles: Uint8Array,
    numbers: number,
    step = STEP,
  ): number[] {
    const length = toBlocks(numbers, 32);
    const { starts } = createPartTable(rowKeys, scales, nibbles);
    const { addParts, regions } = createKernel({
      features: integers(words.length),
      starts: integers(starts.length),
      keys: integers(rowKeys.length),
      scales: bytes(scales.length),
      out: floats(length + 4),
      rows: bytes(nibbles.length),
    });
    regions.features.values.set(words);
    regions.starts.values.set(starts);
    regions.keys.values.set(rowKeys);
    regions.scales.values.set(scales);
    regions.rows.values.set(nibbles);
    regions.out.values.fill(Number.NaN, 0, length).fill(5, length);
    addParts(
      regions.features.address,
      words.length,
      regions.starts.address,
      regions.keys.address,
      regions.scales.address,
      regions.rows.address,
      partBytes(numbers),
      step,
      regions.out.address,
      length,
    );
    expect([...regions.out.values.subarray(length)]).toEqual([5, 5, 5, 5]);
    expect([...new Uint8Array(regions.rows.values)]).toEqual([...nibbles]);
    expect([...new Uint8Array(regions.scales.values)]).toEqual([...scales]);
    expect(regions.keys.values).toEqual(rowKeys);
    return [...regions.out.values.subarray(0, numbers)];
  }

  it('adds up the rows of the features that have one, of any width, each by its scale, in place of what was there', () => {
    fc.assert(
      fc.property(keysAndFeatures, width, seed, ([rowKeys, words], numbers, from) => {
        const scales = new Uint8Array(randomBytes(rowKeys.length, from));
        const nibbles = new Uint8Array(randomBytes(rowKeys.length * partBytes(numbers), from + 1));
        const rows = words
          .map((word) => rowKeys.indexOf(word))
          .filter((row) => row !== -1)
          .map((row) => partRow(nibbles, scales, row, numbers));
        const expected = Array.from({ length: numbers }, (_, i) => {
          const sum = rows.reduce((total, row) => total + (row[i] ?? NaN), 0);
          return Math.fround(Math.fround(STEP) * sum);
        });
        expect(partsOf(words, rowKeys, scales, nibbles, numbers)).toEqual(expected);
      }),
      MANY,
    );
  });

  it('adds rows of an odd width, and nothing for a key without one', () => {
    // 8 is nothing; the upper half of a row's last byte is room.
    const nibbles = Uint8Array.of(0x9f, 0x08, 0x71, 0xf1);
    const sumsOf = (...words: readonly number[]) =>
      partsOf(words, Uint32Array.of(3, 0xffffffff), Uint8Array.of(2, 10), nibbles, 3, 0.5);
    expect(sumsOf(7)).toEqual([0, 0, 0]);
    expect(sumsOf()).toEqual([0, 0, 0]);
    expect(sumsOf(3)).toEqual([7, 1, 0]);
    expect(sumsOf(3, 7, 0xffffffff)).toEqual([-28, -4, -35]);
  });

  it.each([
    [0x00, -8],
    [0xff, 7],
  ])('does not overflow with 255 features of the largest scale whose bytes are %d', (byte, number) => {
    const words = new Array<number>(255).fill(3);
    const sums = partsOf(
      words,
      Uint32Array.of(3),
      Uint8Array.of(255),
      new Uint8Array(20).fill(byte),
      40,
      0.5,
    );
    expect(sums).toEqual(new Array(40).fill((number * 255 * 255) / 2));
  });
});
