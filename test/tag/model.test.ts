import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import {
  type ModelSource,
  NETWORK_PLACES,
  networkShape,
  packModel,
  unpackModel,
} from '../../src/tag/model.js';
import { partBytes } from '../../src/tag/part-table.js';
import { packSections } from '../../src/tag/sections.js';
import { modelSource } from '../support/model.js';

const NAME = 'mine.bin';
const DAMAGED = 'The parts of mine.bin do not fit together.';
const SMALL = { labels: ['person'], networks: 2, width: 2, hidden: 3 };

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
    expect([model.parts.keys, model.parts.scales, model.parts.nibbles]).toEqual([
      source.sections.partKeys,
      source.sections.partScales,
      source.sections.partNibbles,
    ]);
    expect([0, 1, 2].map((bucket) => model.parts.starts[bucket])).toEqual([0, 2, 2]);
  });

  it('knows at which places of the window a word feature has weights', () => {
    const { wordRows } = unpackModel(fileWith({}), NAME);
    const { wordRowKeys, wordRowPlaces, wordRowWeights } = modelSource(SMALL).sections;
    expect([wordRows.keys, wordRows.masks, wordRows.values]).toEqual([
      wordRowKeys,
      wordRowPlaces,
      wordRowWeights,
    ]);
    expect([...wordRows.firsts]).toEqual([0, 1, 3, 8, 10, 11]);
    expect([0, 1, 2, 0x7fff, 0x8000].map((bucket) => wordRows.starts[bucket])).toEqual([0, 1, 3, 3, 4]);
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
    expect(() => unpackModel(packSections('names/3', info, others), NAME)).toThrow(
      `mine.bin has no section ${name}.`,
    );
  });

  it.each(['wordRowKeys', 'rowKeys', 'partKeys'] as const)('refuses %s out of order', (name) => {
    const keys = modelSource(SMALL).sections[name].toReversed();
    expect(() => unpackModel(fileWith({ [name]: keys }), NAME)).toThrow(DAMAGED);
  });

  it.each([
    ['fewer rows than its places say', 0, 0b00101],
    ['more rows than its places say', 2, 0b11101],
    ['a place outside the window', 0, 0b100000],
  ])('refuses %s', (_title, feature, mask) => {
    const wordRowPlaces = modelSource(SMALL).sections.wordRowPlaces.with(feature, mask);
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
    { ...modelSource(SMALL).info, hidden: 2 },
    { ...modelSource(SMALL).info, width: 3 },
    { ...modelSource(SMALL).info, labels: ['person', 'place'] },
  ])('refuses a file that says %j of itself', (info) => {
    const file = packSections('names/3', info, { ...modelSource(SMALL).sections });
    expect(() => unpackModel(file, NAME)).toThrow(DAMAGED);
  });

  it.each(['rowStep', 'partStep', 'windowStep', 'outputStep', 'unitStep'] as const)(
    'refuses a file without %s, and one that is no number',
    (step) => {
      const { info, sections } = modelSource(SMALL);
      for (const value of [undefined, null, '0.1'])
        expect(() =>
          unpackModel(packSections('names/3', { ...info, [step]: value }, { ...sections }), NAME),
        ).toThrow(DAMAGED);
    },
  );

  /** A file of networks of the size, which has just as many numbers in each section as it says. */
  function fileOfSize(size: Partial<typeof SMALL>): Uint8Array {
    const { info, sections } = modelSource(SMALL);
    const { networks, width, hidden } = { ...SMALL, ...size };
    const shape = networkShape({ networks, width, hidden, labels: SMALL.labels });
    return packModel({
      info: { ...info, networks, width, hidden },
      sections: {
        ...sections,
        partNibbles: new Uint8Array(2 * partBytes(networks * width)),
        projection: new Float32Array(VECTOR_SIZE * networks * width),
        window: new Int16Array(networks * NETWORK_PLACES * shape.unitSize * shape.inputSize),
        hiddenBias: new Float32Array(networks * hidden),
        output: new Int16Array(shape.columns * shape.layerSize),
      },
    });
  }

  it.each([
    { networks: 0 },
    { networks: 0.5, hidden: 2 },
    { width: 0 },
    { hidden: 0 },
    { width: 2.5 },
    { hidden: 2.5 },
  ])('refuses a network of the size %j, however well all fits', (size) => {
    expect(() => unpackModel(fileOfSize(size), NAME)).toThrow(DAMAGED);
  });

  it.each([{}, { networks: 1 }, { width: 9, hidden: 17 }])('reads networks of the size %j', (size) => {
    expect(unpackModel(fileOfSize(size), NAME).info).toMatchObject(size);
  });

  it('refuses a lexicon, and models of other versions', () => {
    for (const kind of ['lexicon/1', 'names/1', 'names/2'])
      expect(() => unpackModel(packSections(kind, {}, {}), NAME)).toThrow(
        `mine.bin is of kind ${kind}, and this version of namedrop reads names/3.`,
      );
  });

  it('refuses what is missing with an error of its own kind', () => {
    expect(() => unpackModel(fileWith({ output: new Int16Array(0) }), NAME)).toThrow(ModelError);
  });
});

it('networkShape has room up to whole blocks for each network', () => {
  const shapes = [
    { networks: 1, width: 1, hidden: 1, labels: ['a'] },
    { networks: 2, width: 8, hidden: 16, labels: ['a', 'b'] },
    { networks: 3, width: 9, hidden: 17, labels: ['a', 'b', 'c', 'd'] },
  ].map(networkShape);
  expect(shapes).toEqual([
    { inputSize: 8, unitSize: 16, layerSize: 16, columns: 8 },
    { inputSize: 8, unitSize: 16, layerSize: 32, columns: 16 },
    { inputSize: 16, unitSize: 32, layerSize: 96, columns: 24 },
  ]);
});
