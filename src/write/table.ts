import type { Extraction } from '../model/entity.js';
import { sliceSpan } from '../model/span.js';
import { type OutputOptions, toOutput } from './convert.js';
import { type MentionRow, mentionRows } from './mentions.js';

/** The columns of `csv` and `tsv`: one row a mention. */
export const COLUMNS = [
  'path',
  'type',
  'id',
  'name',
  'text',
  'start',
  'end',
  'sentence',
  'confidence',
  'value',
  'unit',
  'country',
  'latitude',
  'longitude',
  'context',
] as const;

type Cell = string | number | null;

/** Fields in quotes where they need them (RFC 4180). */
export function toCsv(extraction: Extraction, options: OutputOptions): string {
  return rowsOf(extraction, options).map(csvRow).join('');
}

/** Tab, line ends and backslash are written `\t`, `\n`, `\r` and `\\`, as Miller and PostgreSQL read them. */
export function toTsv(extraction: Extraction, options: OutputOptions): string {
  return rowsOf(extraction, options).map(tsvRow).join('');
}

export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quote(String(cell ?? ''))).join(',')}\n`;
}

export function tsvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => escapeTab(String(cell ?? ''))).join('\t')}\n`;
}

function rowsOf(extraction: Extraction, options: OutputOptions): Cell[][] {
  return mentionRows(toOutput(extraction, options)).map((row) => [
    extraction.path,
    row.type,
    row.id,
    row.name,
    row.mention.text,
    row.mention.start,
    row.mention.end,
    row.mention.sentence,
    row.mention.confidence,
    row.date?.value ?? row.figure?.value ?? null,
    row.figure?.unit ?? null,
    row.place?.country ?? null,
    row.place?.location?.latitude ?? null,
    row.place?.location?.longitude ?? null,
    contextOf(row, extraction),
  ]);
}

/** The sentence around a mention, on one line. */
function contextOf({ mention }: MentionRow, { text, sentences }: Extraction): string {
  const sentence = sentences[mention.sentence];
  return sentence === undefined ? '' : sliceSpan(text, sentence).replace(/\s+/g, ' ').trim();
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

const TAB_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeTab(field: string): string {
  return field.replace(/[\\\t\n\r]/g, (char) => TAB_ESCAPES[char] ?? char);
}
