import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { type ModelSource, packModel, unpackModel } from '../../src/tag/model.js';
import { packSections } from '../../src/tag/sections.js';
import { modelSource } from '../support/model.js';

const NAME = 'mine.bin';
const DAMAGED = 'The parts of mine.bin do not fit together.';
const SMALL = { labels: ['person'], networks: 2, width: 2, hidden: 3 };
/** Tags of the one label. */
const TAGS = 5;

/** A file whose sections are as they should be, but for those given. */
function fileWith(sections: Partial<ModelSource['sections']>): Uint8Array {
  const source = modelSource(SMALL);
  return packModel({ ...source, sections: { ...source.sections, ...sections } });
}

describe('unpackModel', () => {
  it.each([1, 2, 3])('gives back what was packed, with %d networks', (networks) => {
    const source = modelSource({ labels: ['person', 'weapon'], networks, width: 2, hidden: 3 });
    const model = unpackModel(packModel(source), NAME);
    expect(model.info).toEqual(source.info);
    for (const name of ['transitions', 'projection', 'window', 'hiddenBias', 'output'] as const)
      expect(model[name]).toEqual(source.sections[name]);
    const { rowKeys, rowWeights } = source.sections;
    expect([model.rows.keys, model.rows.values, model.rows.width]).toEqual([rowKeys, rowWeights, 9]);
    expect([0, 1, 2, 0xffff, 0x10000].map((bucket) => model.rows.starts[bucket])).toEqual([0, 1, 2, 2, 3]);
    const width = 2 * networks;
    const [known, unknown] = [new Float32Array(width), new Float32Array(width)];
    model.parts.add(9, known);
    model.parts.add(3, unknown);
    const bytes = [...source.sections.partNibbles.subarray(networks)];
    const nibbles = bytes.flatMap((byte) => [(byte & 15) - 8, (byte >> 4) - 8]);
    expect([...known]).toEqual(nibbles.map((nibble) => Math.fround(0.02 * 5 * nibble)));
    expect([...unknown]).toEqual(new Array(width).fill(0));
  });

  it('knows at which places of the window a word feature has weights', () => {
    const { wordRows } = unpackModel(fileWith({}), NAME);
    const sums = new Float32Array(5 * TAGS);
    wordRows.add(80_000, sums);
    const [, first, second] = rowsOf(modelSource(SMALL).sections.wordRowWeights);
    const none = new Array(TAGS).fill(0);
    expect(rowsOf(sums)).toEqual([first, none, none, none, second]);
  });

  const sections = Object.keys(modelSource(SMALL).sections) as (keyof ModelSource['sections'])[];
  it.each(sections)('refuses a file whose %s are too few or too many', (name) => {
    const whole = modelSource(SMALL).sections[name];
    const TypedArray = whole.constructor as new (values: readonly number[]) => typeof whole;
    for (const values of [[...whole].slice(0, -1), [...whole, whole.at(-1) ?? 0]])
      expect(() => unpackModel(fileWith({ [name]: new TypedArray(values) }), NAME)).toThrow(DAMAGED);
  });

  it.each(sections)('refuses a file without %s', (name) => {
    const { info, sections } = modelSource(SMALL);
    const { [name]: _left, ...others } = sections;
    expect(() => unpackModel(packSections('names/2', info, others), NAME)).toThrow(
      `mine.bin has no section ${name}.`,
    );
  });

  it.each(['wordRowKeys', 'rowKeys', 'partKeys'] as const)('refuses %s out of order', (name) => {
    const keys = modelSource(SMALL).sections[name].toReversed();
    expect(() => unpackModel(fileWith({ [name]: keys }), NAME)).toThrow(DAMAGED);
  });

  it.each([
    ['fewer rows than its places say', Uint8Array.of(0b00100, 0b11001)],
    ['more rows than its places say', Uint8Array.of(0b00100, 0b00001)],
    ['a place outside the window', Uint8Array.of(0b00100, 0b100001)],
  ])('refuses %s', (_title, wordRowPlaces) => {
    expect(() => unpackModel(fileWith({ wordRowPlaces }), NAME)).toThrow(DAMAGED);
  });

  it.each([
    null,
    {},
    { labels: 'person' },
    SMALL,
    { ...modelSource(SMALL).info, rowStep: '1' },
    { ...modelSource(SMALL).info, calibration: null },
    { ...modelSource(SMALL).info, networks: undefined },
    { ...modelSource(SMALL).info, networks: 1 },
    { ...modelSource(SMALL).info, networks: 3 },
  ])('refuses a file that says %j of itself', (info) => {
    const file = packSections('names/2', info, { ...modelSource(SMALL).sections });
    expect(() => unpackModel(file, NAME)).toThrow(DAMAGED);
  });

  it.each([
    { networks: 0 },
    { networks: 0.5 },
    { width: 0, hidden: 3 },
    { width: 2, hidden: 0 },
    { width: 2.5, hidden: 2 },
  ])('refuses a network of the size %j, however well all fits', (size) => {
    const source = modelSource({ ...SMALL, ...size });
    expect(() => unpackModel(packModel(source), NAME)).toThrow(DAMAGED);
  });

  it('refuses a lexicon, and models of other versions', () => {
    for (const kind of ['lexicon/1', 'names/1'])
      expect(() => unpackModel(packSections(kind, {}, {}), NAME)).toThrow(
        `mine.bin is of kind ${kind}, and this version of namedrop reads names/2.`,
      );
  });

  it('refuses what is missing with an error of its own kind', () => {
    expect(() => unpackModel(fileWith({ output: new Float32Array(0) }), NAME)).toThrow(ModelError);
  });
});

/** A row of tags each. */
function rowsOf(values: Int8Array | Float32Array): number[][] {
  return Array.from({ length: values.length / TAGS }, (_, row) => [
    ...values.subarray(row * TAGS, (row + 1) * TAGS),
  ]);
}
