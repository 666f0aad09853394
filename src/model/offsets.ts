export const OFFSET_UNITS = ['codepoint', 'utf16', 'utf8'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Translates an offset in UTF-16 code units, 0 to the text's length, into another unit. */
export type OffsetMap = (offset: number) => number;

const identity: OffsetMap = (offset) => offset;

/**
 * Builds the translation for one text. A lone surrogate counts as one code point and as the three
 * bytes of the replacement character, which is what an encoder writes for it.
 */
export function createOffsetMap(text: string, unit: OffsetUnit): OffsetMap {
  if (unit === 'utf16') return identity;
  const firstWide = text.search(unit === 'utf8' ? /[\u0080-\uffff]/ : /[\ud800-\udfff]/);
  if (firstWide === -1) return identity;

  // Both units agree with UTF-16 before the first wide character, so the table starts there.
  const table = new Uint32Array(text.length - firstWide + 1);
  let count = firstWide;
  for (let i = firstWide; i < text.length; i++) {
    table[i - firstWide] = count;
    const code = text.codePointAt(i) as number;
    count += unit === 'codepoint' ? 1 : utf8Length(code);
    if (code > 0xffff) {
      i++;
      table[i - firstWide] = count;
    }
  }
  table[text.length - firstWide] = count;
  return (offset) => (offset < firstWide ? offset : (table[offset - firstWide] ?? count));
}

/** Translates an offset in another unit back to UTF-16; null outside of the text, or inside a character's bytes. */
export type InverseOffsetMap = (offset: number) => number | null;

/** Builds the way back of `createOffsetMap`. */
export function createInverseOffsetMap(text: string, unit: OffsetUnit): InverseOffsetMap {
  const toUnit = createOffsetMap(text, unit);
  const table = new Int32Array(toUnit(text.length) + 1).fill(-1);
  // Ascending, as both halves of a surrogate pair may lead to the end of their character.
  for (let i = 0; i <= text.length; i++) table[toUnit(i)] = i;
  return (offset) => {
    const index = table[offset] ?? -1;
    return index === -1 ? null : index;
  };
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
