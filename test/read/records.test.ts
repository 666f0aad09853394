import { describe, expect, it } from 'vitest';
import { CHUNK } from '../../src/read/chunks.js';
import { type RecordFields, type RecordFormat, readRecords } from '../../src/read/records.js';

const FIELDS: RecordFields = { text: 'text', id: 'id', date: null };

/** The texts of the records, and the rules of their diagnostics. */
async function read(format: RecordFormat, pieces: readonly Buffer[], fields: Partial<RecordFields> = {}) {
  async function* chunks() {
    yield* pieces;
  }
  const found: [text: string, rules: string[]][] = [];
  for await (const record of readRecords(chunks(), format, { ...FIELDS, ...fields }, '-')) {
    if (!('document' in record)) throw record.error;
    found.push([record.document.text, record.document.diagnostics.map(({ rule }) => rule)]);
  }
  return found;
}

describe('the encoding of a table', () => {
  it('is said to be a guess in every record', async () => {
    const table = Buffer.from('id,text\n1,José met André in Orléans.\n2,Paris.\n', 'latin1');
    expect(await read('csv', [table])).toEqual([
      ['José met André in Orléans.', ['encoding/guessed']],
      ['Paris.', ['encoding/guessed']],
    ]);
  });

  it('is said to be damaged in the records that lost a character', async () => {
    const start = Buffer.from(`id,text\n0,${'Paris. '.repeat(CHUNK / 7)}\n`);
    const found = await read('csv', [start, Buffer.from('1,José left.\n2,Gone.\n', 'latin1')]);
    expect(found.slice(1)).toEqual([
      ['Jos\ufffd left.', ['encoding/damaged']],
      ['Gone.', []],
    ]);
  });
});

it('warns of markup and of a date that is none', async () => {
  const text = '<html><p>Berlin</p></html>';
  const lines = Buffer.from(`${JSON.stringify({ text, day: 'yesterday' })}\n`);
  expect(await read('ndjson', [lines])).toEqual([[text, ['format/markup']]]);
  expect(await read('ndjson', [lines], { date: 'day' })).toEqual([
    [text, ['format/markup', 'metadata/date']],
  ]);
});
