import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentPart, PART, readInParts, splitText } from '../../src/read/parts.js';
import { createFolder } from '../support/folder.js';

async function* bytesOf(text: string, size: number, encoding?: 'latin1'): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, encoding);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(parts: AsyncIterable<DocumentPart>): Promise<DocumentPart[]> {
  const all: DocumentPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** The rules of the diagnostics of each part. */
async function rulesOf(text: string, encoding?: 'latin1'): Promise<string[][]> {
  const parts = await collect(splitText(bytesOf(text, 1 << 16, encoding), 'a.txt'));
  return parts.map(({ document }) => document.diagnostics.map(({ rule }) => rule));
}

const PARAGRAPH = `${'Genève, 4 July 2012. '.repeat(20)}\n\n`;
const LONG = PARAGRAPH.repeat(Math.ceil((2.9 * PART) / PARAGRAPH.length));

describe('splitText', () => {
  it('leaves a text that fits as it is', async () => {
    const [part, ...others] = await collect(splitText(bytesOf('Café', 1), '-'));
    expect(others).toEqual([]);
    expect(part).toMatchObject({ isFirst: true, document: { path: '-', text: 'Café', diagnostics: [] } });
    expect(part?.sha256).toBe(createHash('sha256').update('Café').digest('hex'));
    expect(part?.document.sha256).toBe(part?.sha256);
  });

  it('takes an empty stream for an empty text', async () => {
    expect(await collect(splitText(bytesOf('', 1), '-'))).toMatchObject([
      { isFirst: true, document: { text: '' } },
    ]);
  });

  it.each([1000, 1 << 16, 1 << 22])('cuts a long one at paragraphs, in chunks of %i bytes', async (size) => {
    const parts = await collect(splitText(bytesOf(LONG, size), 'a.txt'));
    const texts = parts.map(({ document }) => document.text);
    expect(texts.join('')).toBe(LONG);
    expect(texts.map((text) => text.endsWith('\n\n'))).toEqual([true, true, true]);
    expect(parts.map(({ document }) => document.path)).toEqual(['a.txt#1', 'a.txt#2', 'a.txt#3']);
    expect(parts.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
    expect(parts.map(({ sha256 }) => sha256)).toEqual([
      null,
      null,
      createHash('sha256').update(LONG).digest('hex'),
    ]);
    expect(parts[1]?.document.diagnostics).toMatchObject([
      { rule: 'document/part', message: expect.stringContaining(`begins at character ${texts[0]?.length} `) },
    ]);
  });

  it('never cuts inside a character', async () => {
    const text = '😀'.repeat(1.2 * PART);
    const texts = (await collect(splitText(bytesOf(text, 99_999), 'a.txt'))).map(
      ({ document }) => document.text,
    );
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join('')).toBe(text);
    expect(texts.every((part) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part))).toBe(true);
  });

  it('reads what is no UTF-8 as a whole file with it is read, wherever that begins', async () => {
    const text = `${'The ministers met again. '.repeat(20_000)}José Albares was there.`;
    const [part] = await collect(splitText(bytesOf(text, 1 << 16, 'latin1'), '-'));
    expect(part?.document.text).toBe(text);
    expect(part?.document.diagnostics).toMatchObject([{ rule: 'encoding/guessed' }]);
  });

  it('warns in the parts that lost characters of another encoding', async () => {
    const ascii = LONG.replaceAll('è', 'e');
    const text = `${ascii}José Albares was there.`;
    expect(await rulesOf(text, 'latin1')).toEqual([
      ['document/part'],
      ['document/part'],
      ['encoding/damaged', 'document/part'],
    ]);
  });

  it('warns of markup, in the part that has it', async () => {
    expect(await rulesOf('<html><p>Berlin</p></html>')).toEqual([['format/markup']]);
    expect(await rulesOf(`<html>${LONG}`)).toEqual([
      ['format/markup', 'document/part'],
      ['document/part'],
      ['document/part'],
    ]);
  });

  it('refuses a binary file', async () => {
    await expect(collect(splitText(bytesOf('%PDF-1.7', 3), 'a.txt'))).rejects.toThrow(
      'is a PDF file, not text',
    );
  });
});

describe('readInParts', () => {
  it('reads a file', async () => {
    const folder = createFolder({ 'a.txt': LONG });
    const parts = await collect(readInParts(join(folder, 'a.txt')));
    expect(parts.map(({ document }) => document.text).join('')).toBe(LONG);
  });
});
