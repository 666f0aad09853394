import type { Extraction } from '../model/entity.js';
import { type OutputOptions, toOutput } from './convert.js';
import { type MentionRow, mentionRows } from './mentions.js';

/** The tools count in code points, whatever `--offsets` asks of our own formats. */
function annotationRows(extraction: Extraction, options: OutputOptions): MentionRow[] {
  return mentionRows(toOutput(extraction, { ...options, offsetUnit: 'codepoint' }));
}

/** doccano's JSONL for sequence labelling (https://doccano.github.io/doccano): `label` holds start, end, name. */
export function toDoccano(extraction: Extraction, options: OutputOptions): string {
  const label = annotationRows(extraction, options).map(({ type, mention }) => [
    mention.start,
    mention.end,
    type,
  ]);
  return `${JSON.stringify({ text: extraction.text, label, path: extraction.path })}\n`;
}

/**
 * A Label Studio task with predictions (https://labelstud.io/guide/predictions), for a labelling
 * interface with `<Labels name="label" toName="text">` and `<Text name="text" value="$text">`.
 */
export function toLabelStudio(extraction: Extraction, options: OutputOptions): string {
  const result = annotationRows(extraction, options).map(({ type, mention }, i) => ({
    id: `${i + 1}`,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start: mention.start, end: mention.end, text: mention.text, labels: [type] },
    score: mention.confidence,
  }));
  const task = {
    data: { text: extraction.text, path: extraction.path },
    predictions: [{ model_version: 'namedrop', result }],
  };
  return `${JSON.stringify(task, null, 2)}\n`;
}

/**
 * brat's two files (https://brat.nlplab.org/standoff.html): the text, and its annotations: `T` a span,
 * `N` the entry of a knowledge base that it stands for, `#` a note with what else is known.
 */
export function toBrat(extraction: Extraction, options: OutputOptions): [text: string, annotations: string] {
  const lines: string[] = [];
  let references = 0;
  let notes = 0;
  for (const [i, row] of annotationRows(extraction, options).entries()) {
    const span = `T${i + 1}`;
    lines.push(`${span}\t${capitalise(row.type)} ${fragments(row)}\t${onOneLine(row.mention.text)}`);
    const reference = referenceOf(row);
    if (reference !== null) {
      lines.push(`N${++references}\tReference ${span} ${reference}\t${onOneLine(row.name)}`);
    } else if (row.name !== row.mention.text) {
      lines.push(`#${++notes}\tAnnotatorNotes ${span}\t${onOneLine(row.name)}`);
    }
  }
  return [extraction.text, lines.map((line) => `${line}\n`).join('')];
}

/** A span may not hold a line end: it is written as its pieces before and after. */
function fragments({ mention }: MentionRow): string {
  let start = mention.start;
  return mention.text
    .split(/(\r?\n|\r)/)
    .flatMap((piece, i) => {
      const from = start;
      start += [...piece].length;
      return i % 2 === 0 && piece !== '' ? [`${from} ${start}`] : [];
    })
    .join(';');
}

function referenceOf({ date, place }: MentionRow): string | null {
  if (date !== null) return `TIMEX3:${date.value}`;
  const geonamesId = place?.location?.geonamesId ?? null;
  return geonamesId === null ? null : `GeoNames:${geonamesId}`;
}

function onOneLine(text: string): string {
  return text.replace(/\r?\n|[\r\t]/g, ' ');
}

function capitalise(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}
