import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/read/csv.js';
import { csvRow } from '../../src/write/table.js';

async function parse(text: string, separator = ',', size = text.length || 1): Promise<string[][]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: string[][] = [];
  for await (const row of readRows(pieces(), separator)) rows.push(row);
  return rows;
}

describe('readRows', () => {
  it.each([
    [
      'plain fields',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n"c",d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty fields',
      ',\n"",\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['quotes, separators and line ends in quotes', '"a ""b""","c,\nd"\n', [['a "b"', 'c,\nd']]],
    ['a quote inside a plain field', 'a 5" gun,b\n', [['a 5" gun', 'b']]],
    ['a last quoted field', 'a,"b"', [['a', 'b']]],
    ['nothing', '', []],
  ])('reads %s', async (_name, text, rows) => {
    expect(await parse(text)).toEqual(rows);
    expect(await parse(text, ',', 1)).toEqual(rows);
  });

  it('reads back what the writer of csv wrote, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '😀') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.integer({ min: 1, max: 7 }),
        async (rows, size) => {
          expect(await parse(rows.map(csvRow).join(''), ',', size)).toEqual(rows);
        },
      ),
    );
  });
});
