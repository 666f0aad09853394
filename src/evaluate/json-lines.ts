import { InputError, messageOf } from '../errors.js';
import { createInverseOffsetMap, type InverseOffsetMap, type OffsetUnit } from '../model/offsets.js';
import { type GoldDocument, type GoldMention, trimSpan, withoutOverlaps } from './gold.js';

type Fields = Readonly<Record<string, unknown>>;

/** Where the tools keep a record's marks: spaCy's examples, Prodigy's tasks, doccano's exports of then and now. */
const MARK_FIELDS = ['entities', 'spans', 'label', 'labels'] as const;
const UNITS: readonly unknown[] = ['codepoint', 'utf16', 'utf8'] satisfies OffsetUnit[];
const SHAPES =
  'A record is one line: {"text": "…", "entities": [{"start": 0, "end": 5, "label": "PER"}]}; doccano\'s "label": [[0, 5, "PER"]] and spaCy\'s "spans" are read too.';

/**
 * Reads JSON lines, a document a line: `text`, and its names under `entities`, `spans`, `label` or `labels`, each
 * `{start, end, label}` or `[start, end, label]`. Offsets are half-open and count code points, as Python's tools do;
 * a record with `"offsetUnit": "utf16"` (or `"utf8"`) counts those. White space at a name's ends is left out of it,
 * and of overlapping names the outermost is kept. `id` is the document's id; without one it is `name#3`.
 *
 * @param name stands in document ids and in error messages
 * @throws InputError where a line is something else, or an offset is outside of its text
 */
export function readJsonLines(content: string, name: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    documents.push(readRecord(line, `${name}#${documents.length + 1}`, `${name}:${index + 1}`));
  });
  return documents;
}

function readRecord(line: string, fallbackId: string, where: string): GoldDocument {
  const record = parse(line, where);
  const { text, id, offsetUnit = 'codepoint' } = record;
  if (typeof text !== 'string') throw new InputError(`${where}: expected a string in "text"`, SHAPES);
  const field = MARK_FIELDS.find((each) => record[each] !== undefined);
  const marks = field === undefined ? undefined : record[field];
  if (!Array.isArray(marks)) {
    const problem = field === undefined ? 'found none of them' : `"${field}" is no list`;
    throw new InputError(
      `${where}: expected a list in "entities", "spans", "label" or "labels", ${problem}`,
      SHAPES,
    );
  }
  if (!isUnit(offsetUnit)) {
    throw new InputError(
      `${where}: expected "offsetUnit" to be codepoint, utf16 or utf8, found ${JSON.stringify(offsetUnit)}`,
      'Leave it out where offsets count code points.',
    );
  }
  const toUtf16 = createInverseOffsetMap(text, offsetUnit);
  const mentions = marks.map((mark: unknown, i) => readMark(mark, text, toUtf16, `${where}: ${field}[${i}]`));
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : fallbackId,
    text,
    mentions: withoutOverlaps(mentions),
  };
}

function parse(line: string, where: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(
      `${where}: expected a JSON object, found what is no JSON (${messageOf(error)})`,
      SHAPES,
    );
  }
  if (!isObject(value)) throw new InputError(`${where}: expected a JSON object`, SHAPES);
  return value;
}

function readMark(mark: unknown, text: string, toUtf16: InverseOffsetMap, where: string): GoldMention {
  const [from, to, label] = Array.isArray(mark)
    ? (mark as unknown[])
    : isObject(mark)
      ? [mark.start, mark.end, mark.label]
      : [];
  if (typeof from !== 'number' || typeof to !== 'number' || typeof label !== 'string' || label === '') {
    throw new InputError(
      `${where}: expected a start, an end and a label, found ${JSON.stringify(mark).slice(0, 60)}`,
      SHAPES,
    );
  }
  const start = toUtf16(from);
  const end = toUtf16(to);
  const span = start === null || end === null ? null : trimSpan(text, { start, end });
  if (span === null || span.start >= span.end) {
    throw new InputError(
      `${where}: ${from} to ${to} marks no characters of the text`,
      'Offsets are half-open and count code points; add "offsetUnit": "utf16" to a record that counts as JavaScript and Java do.',
    );
  }
  return { ...span, label };
}

function isUnit(value: unknown): value is OffsetUnit {
  return UNITS.includes(value);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
