import { InputError, messageOf } from '../errors.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceDocument } from '../model/document.js';
import { joinChunks } from './chunks.js';
import { readRows } from './csv.js';
import { readLines } from './lines.js';
import { readRecordDate } from './record-date.js';
import { createStreamDecoder, type StreamDecoder } from './stream-decoder.js';
import { documentFromText } from './text.js';

export const RECORD_FORMATS = ['ndjson', 'csv', 'tsv'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

export interface RecordFields {
  /** The field or column with the article's text. */
  readonly text: string;
  /** The one with its id, which stands in `source.path`. */
  readonly id: string;
  /** The one with its date, or null where none was named. */
  readonly date: string | null;
}

/** One article of a file of articles, or why a record is none. */
export type ArticleRecord =
  | { readonly document: SourceDocument }
  | { readonly path: string; readonly error: InputError };

/**
 * Reads articles that are records of a stream: JSON objects, one a line, or the rows of a table with a
 * header. Holds one record at a time. A record without an id is called by its number: `name#3`.
 *
 * @throws InputError where a table lacks the columns asked for
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  format: RecordFormat,
  fields: RecordFields,
  name: string,
): AsyncGenerator<ArticleRecord> {
  const records = format === 'ndjson' ? objectRecords(chunks) : tableRecords(chunks, format, fields);
  let number = 0;
  for await (const record of records) {
    number++;
    yield toArticle(record, fields, `${name}#${number}`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** A record's fields, and what to know of how its bytes were read. */
interface DecodedRecord {
  readonly record: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

function toArticle(
  decoded: DecodedRecord | InputError,
  fields: RecordFields,
  fallback: string,
): ArticleRecord {
  if (decoded instanceof InputError) return { path: fallback, error: decoded };
  const { record } = decoded;
  const id = record[fields.id];
  const path = typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : fallback;
  const text = record[fields.text];
  if (typeof text === 'string') return { document: toDocument(text, path, decoded, fields) };
  const reason = `has no text in the field '${fields.text}'`;
  return { path, error: new InputError(reason, 'Name the field with --text-field.') };
}

function toDocument(
  text: string,
  path: string,
  { record, diagnostics }: DecodedRecord,
  fields: RecordFields,
): SourceDocument {
  const read = documentFromText(text, path);
  const document = { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  if (fields.date === null) return document;
  const dated = readRecordDate(record[fields.date], fields.date);
  return {
    ...document,
    metadata: { ...document.metadata, date: dated.date },
    diagnostics: [...document.diagnostics, ...dated.diagnostics],
  };
}

async function* objectRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedRecord | InputError> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const line of readLines(chunks)) {
    if (line === null) yield new InputError('is too long a line');
    else if (line.some((byte) => byte > 0x20)) yield parseObject(() => decoder.decode(line));
  }
}

function parseObject(decodeLine: () => string): DecodedRecord | InputError {
  try {
    const value: unknown = JSON.parse(decodeLine());
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { record: value as Fields, diagnostics: [] };
    return new InputError('is JSON, but no object');
  } catch (error) {
    return new InputError(`is not JSON: ${messageOf(error)}`);
  }
}

async function* tableRecords(
  chunks: AsyncIterable<Uint8Array>,
  format: RecordFormat,
  fields: RecordFields,
): AsyncGenerator<DecodedRecord | InputError> {
  const { pieces, diagnosticsOf } = decodeAll(chunks);
  let header: readonly string[] | null = null;
  for await (const row of readRows(pieces, format === 'csv' ? ',' : '\t')) {
    if (header === null) {
      if (!row.includes(fields.text)) throw missingColumn(fields.text, '--text-field', row);
      if (fields.date !== null && !row.includes(fields.date))
        throw missingColumn(fields.date, '--date-field', row);
      header = row;
    } else if (row.length === header.length) {
      const record = Object.fromEntries(header.map((column, i) => [column, row[i]]));
      yield { record, diagnostics: diagnosticsOf(record[fields.text] ?? '') };
    } else if (row.length > 1 || row[0] !== '') {
      yield new InputError(`has ${row.length} columns where the header has ${header.length}`);
    }
  }
}

function missingColumn(column: string, option: string, header: readonly string[]): InputError {
  const found = header.slice(0, 20).join(', ').slice(0, 200);
  return new InputError(`has no column '${column}'`, `Name the column with ${option}; there are: ${found}.`);
}

function decodeAll(chunks: AsyncIterable<Uint8Array>): {
  readonly pieces: AsyncIterable<string>;
  readonly diagnosticsOf: StreamDecoder['diagnosticsOf'];
} {
  let decoder: StreamDecoder | null = null;
  async function* decodePieces(): AsyncGenerator<string> {
    for await (const chunk of joinChunks(chunks)) {
      decoder ??= await createStreamDecoder(chunk);
      yield decoder.decode(chunk, false);
    }
    if (decoder !== null) yield decoder.decode(new Uint8Array(), true);
  }
  return { pieces: decodePieces(), diagnosticsOf: (text) => decoder?.diagnosticsOf(text) ?? [] };
}
