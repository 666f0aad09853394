import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInverseOffsetMap, createOffsetMap } from '../../src/model/offsets.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';

/** Any text, lone surrogates included, cut anywhere but inside a pair. */
const textAndCut = arbitraryText.chain((text) =>
  fc.nat(text.length).map((offset) => ({ text, offset: splitsPair(text, offset) ? offset - 1 : offset })),
);

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}

describe('createOffsetMap', () => {
  it('counts code points as an iteration of the text before does', () => {
    fc.assert(
      fc.property(textAndCut, ({ text, offset }) => {
        expect(createOffsetMap(text, 'codepoint')(offset)).toBe([...text.slice(0, offset)].length);
      }),
      DETERMINISTIC,
    );
  });

  it('counts the bytes that an encoder writes', () => {
    fc.assert(
      fc.property(textAndCut, ({ text, offset }) => {
        expect(createOffsetMap(text, 'utf8')(offset)).toBe(Buffer.byteLength(text.slice(0, offset), 'utf8'));
      }),
      DETERMINISTIC,
    );
  });

  it('leaves UTF-16 as it is', () => {
    fc.assert(
      fc.property(textAndCut, ({ text, offset }) => {
        expect(createOffsetMap(text, 'utf16')(offset)).toBe(offset);
      }),
      DETERMINISTIC,
    );
  });

  it.each([
    ['plain', 'ab', [0, 1, 2], [0, 1, 2]],
    ['two bytes', 'éb', [0, 1, 2], [0, 2, 3]],
    ['three bytes', 'a€b', [0, 1, 2, 3], [0, 1, 4, 5]],
    ['a pair', 'a👍b', [0, 1, 2, 2, 3], [0, 1, 5, 5, 6]],
    ['a lone high surrogate', '\ud83db', [0, 1, 2], [0, 3, 4]],
    ['a lone low surrogate', 'a\udc4db', [0, 1, 2, 3], [0, 1, 4, 5]],
    ['surrogates the wrong way round', '\udc4d\ud83d', [0, 1, 2], [0, 3, 6]],
    ['a lone surrogate at the end', 'a\ud83d', [0, 1, 2], [0, 1, 4]],
    ['nothing', '', [0], [0]],
  ])('%s: every offset', (_, text, codepoints, bytes) => {
    const offsets = Array.from({ length: text.length + 1 }, (_unused, offset) => offset);
    expect(offsets.map(createOffsetMap(text, 'codepoint'))).toEqual(codepoints);
    expect(offsets.map(createOffsetMap(text, 'utf8'))).toEqual(bytes);
  });
});

describe('createInverseOffsetMap', () => {
  it.each(['codepoint', 'utf16', 'utf8'] as const)('is the way back from %s', (unit) => {
    fc.assert(
      fc.property(textAndCut, ({ text, offset }) => {
        expect(createInverseOffsetMap(text, unit)(createOffsetMap(text, unit)(offset))).toBe(offset);
      }),
      DETERMINISTIC,
    );
  });

  it('is null outside of the text and inside a character', () => {
    const fromBytes = createInverseOffsetMap('a€b', 'utf8');
    expect([-1, 2, 3, 6, 0.5, Number.NaN].map(fromBytes)).toEqual(Array(6).fill(null));
  });
});
