import { describe, expect, it } from 'vitest';
import { createStreamDecoder } from '../../src/read/stream-decoder.js';

const FIRST = Buffer.from('Genève and Paris.\n');

async function decodeAll(...chunks: readonly Uint8Array[]) {
  const decoder = await createStreamDecoder(chunks[0] ?? new Uint8Array());
  const texts = [
    ...chunks.map((chunk) => decoder.decode(chunk, false)),
    decoder.decode(new Uint8Array(), true),
  ];
  return texts.map((text) => ({ text, rules: decoder.diagnosticsOf(text).map(({ rule }) => rule) }));
}

describe('createStreamDecoder', () => {
  it('tells which texts lost characters that are not of the encoding of the first chunk', async () => {
    expect(await decodeAll(FIRST, Buffer.from('José left.\n', 'latin1'), Buffer.from('Gone.'))).toEqual([
      { text: 'Genève and Paris.\n', rules: [] },
      { text: 'Jos\ufffd left.\n', rules: ['encoding/damaged'] },
      { text: 'Gone.', rules: [] },
      { text: '', rules: [] },
    ]);
  });

  it('finds no damage in a U+FFFD that was written so, nor in a character over two chunks', async () => {
    const [head, tail] = [Buffer.from([0xc3]), Buffer.from([0xa9])];
    expect(await decodeAll(FIRST, Buffer.from('Jos\ufffd\n'), head, tail)).toEqual([
      { text: 'Genève and Paris.\n', rules: [] },
      { text: 'Jos\ufffd\n', rules: [] },
      { text: '', rules: [] },
      { text: 'é', rules: [] },
      { text: '', rules: [] },
    ]);
  });

  it('tells of a last character that is cut off', async () => {
    expect(await decodeAll(FIRST, Buffer.from([0xc3]))).toMatchObject([
      { rules: [] },
      { text: '' },
      { text: '\ufffd', rules: ['encoding/damaged'] },
    ]);
  });

  it('says of every text that the encoding is a guess', async () => {
    const latin = Buffer.from('José met André at the café in Orléans.\n', 'latin1');
    const decoded = await decodeAll(latin, latin);
    expect(decoded.map(({ rules }) => rules)).toEqual(Array(3).fill(['encoding/guessed']));
  });
});
