import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { packSections, type Section, unpackSections } from '../../src/tag/sections.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

const SECTIONS = {
  bytes: Uint8Array.of(1, 2, 255),
  small: Int8Array.of(-128, 127),
  words: Uint16Array.of(65_535),
  signed: Int16Array.of(-3),
  keys: Uint32Array.of(0, 0xffffffff),
  weights: Float32Array.of(0.5, -1.25, Number.POSITIVE_INFINITY),
  none: new Float32Array(0),
} satisfies Record<string, Section>;
const TYPES = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Float32Array] as const;
const INFO = { labels: ['person', 'Ort'] };
const FILE = packSections('test/1', INFO, SECTIONS);

function readAll(file: Uint8Array): { info: unknown; sections: Section[] } {
  const { info, get } = unpackSections(file, 'test/1', 'a.bin');
  const sections = Object.entries(SECTIONS).map(([name, array]) =>
    get(name, TYPES.find((type) => array instanceof type) as typeof Uint8Array),
  );
  return { info, sections };
}

describe('a file of sections', () => {
  it('gives back what was packed, however it lies in memory', () => {
    for (const shift of [0, 1, 4, 8]) {
      const moved = Buffer.alloc(FILE.length + shift);
      moved.set(FILE, shift);
      expect(readAll(moved.subarray(shift))).toEqual({ info: INFO, sections: Object.values(SECTIONS) });
    }
  });

  it('copies nothing where the bytes lie well', () => {
    const { get } = unpackSections(FILE, 'test/1', 'a.bin');
    expect(get('weights', Float32Array).buffer).toBe(FILE.buffer);
  });

  it('is refused, cut off anywhere', () => {
    for (let length = 0; length < FILE.length - 8; length++)
      expect(() => readAll(FILE.slice(0, length)), `${length} bytes`).toThrow(ModelError);
  });

  it('is refused or read, and nothing else, whatever byte is damaged', () => {
    const change = fc.tuple(fc.nat(FILE.length - 1), fc.nat(255));
    fc.assert(
      fc.property(change, ([at, value]) => {
        const damaged = FILE.slice();
        damaged[at] = value;
        try {
          readAll(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      DETERMINISTIC,
    );
  });

  it.each([
    ['another kind of file', 'test/2', 'a.bin is of kind test/1, and this version of namedrop reads test/2.'],
    ['a section that is not there', 'test/1', 'a.bin has no section more.'],
  ])('says of %s what it is', (_title, kind, message) => {
    expect(() => unpackSections(FILE, kind, 'a.bin').get('more', Uint8Array)).toThrow(message);
  });

  it('gives no section as another type of array', () => {
    const { get } = unpackSections(FILE, 'test/1', 'a.bin');
    expect(() => get('keys', Uint8Array)).toThrow('a.bin has no section keys.');
  });

  it.each([[''], ['PK\x03\x04 a zip file'], ['just some text']])('%j is no model file', (content) => {
    expect(() => unpackSections(Buffer.from(content, 'latin1'), 'test/1', 'a.bin')).toThrow(
      'a.bin is not a namedrop model file.',
    );
  });
});
