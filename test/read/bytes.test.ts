import { describe, expect, it } from 'vitest';
import { documentFromBytes } from '../../src/read/bytes.js';

const QUOTE =
  'The minister said: “We met José Albares in Genève — it’s fine”, and left for Iraq on the day after.';

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const WINDOWS_1252 = Buffer.from(
  QUOTE.replace('“', '\x93').replace('”', '\x94').replace('—', '\x97').replace('’', '\x92'),
  'latin1',
);

describe('documentFromBytes', () => {
  it.each([
    ['UTF-8', Buffer.from(QUOTE), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${QUOTE}`), []],
    ['UTF-16LE with a mark', utf16(`\ufeff${QUOTE}`, false), []],
    ['UTF-16BE with a mark', utf16(`\ufeff${QUOTE}`, true), []],
    ['UTF-16LE without a mark', utf16(QUOTE, false), ['encoding/guessed']],
    ['UTF-16BE without a mark', utf16(QUOTE, true), ['encoding/guessed']],
    ['windows-1252', WINDOWS_1252, ['encoding/guessed']],
  ])('reads %s', async (_name, bytes, rules) => {
    const { text, diagnostics } = await documentFromBytes(bytes, 'a.txt');
    expect(text).toBe(QUOTE);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
  });

  it('reads windows-1252 whose first 64 KB are ASCII', async () => {
    const start = 'The ministers met again. '.repeat(3000);
    const bytes = Buffer.concat([Buffer.from(start), WINDOWS_1252]);
    const { text, diagnostics } = await documentFromBytes(bytes, 'a.txt');
    expect(text).toBe(start + QUOTE);
    expect(diagnostics).toMatchObject([
      { rule: 'encoding/guessed', message: expect.stringContaining('windows-1252') },
    ]);
  });

  it('keeps line ends, NUL bytes and a second byte order mark', async () => {
    const text = 'Paris\r\nand\0 Rome\rand \ufeffOslo\n';
    expect((await documentFromBytes(Buffer.from(`\ufeff${text}`), 'a.txt')).text).toBe(text);
  });

  it('reads nothing as nothing', async () => {
    expect(await documentFromBytes(new Uint8Array(), 'a.txt')).toMatchObject({ text: '', diagnostics: [] });
  });

  it('reads UTF-8 with a damaged byte as UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(QUOTE.repeat(20)), Buffer.from([0xff]), Buffer.from(QUOTE)]);
    const { text, diagnostics } = await documentFromBytes(bytes, 'a.txt');
    expect(text).toBe(`${QUOTE.repeat(20)}\ufffd${QUOTE}`);
    expect(diagnostics).toMatchObject([{ rule: 'encoding/damaged', severity: 'warning' }]);
  });

  it.each([
    ['a PDF file', Buffer.from('%PDF-1.7\n')],
    ['a gzip archive', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['binary data', Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 89) % 256))],
  ])('refuses %s', async (name, bytes) => {
    await expect(documentFromBytes(bytes, 'a.txt')).rejects.toMatchObject({
      name: 'InputError',
      message: `is ${name}, not text`,
    });
  });
});
