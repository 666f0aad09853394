import { InputError } from '../errors.js';
import { createInverseOffsetMap, type InverseOffsetMap } from '../model/offsets.js';
import { type Span, sliceSpan } from '../model/span.js';
import { type GoldDocument, type GoldMention, trimSpan, withoutOverlaps } from './gold.js';

const SHAPE = 'A text-bound annotation is: T1, a tab, Person 0 5 (or 0 5;9 14), a tab, the text it covers.';

/**
 * Reads brat's annotations of a text (https://brat.nlplab.org/standoff.html): its `T` lines, whose offsets are
 * half-open and count code points. brat cannot mark a line break, so a name that runs over one is given in
 * fragments: it is one name from the first fragment to the last. So is a truly discontinuous one ("North and South
 * Korea"), as in brat's own converter to columns; and, as there, of overlapping names the outermost is kept.
 *
 * @param id of the document
 * @param name of the annotation file, for error messages
 * @throws InputError where a `T` line has another form, or its offsets do not cover the text that it repeats
 */
export function readBrat(text: string, annotations: string, id: string, name: string): GoldDocument {
  const toUtf16 = createInverseOffsetMap(text, 'codepoint');
  const mentions = annotations
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.startsWith('T') ? [readTextBound(line, text, toUtf16, `${name}:${index + 1}`)] : [],
    );
  return { id, text, mentions: withoutOverlaps(mentions) };
}

function readTextBound(line: string, text: string, toUtf16: InverseOffsetMap, where: string): GoldMention {
  const [, annotation = '', reference] = line.split('\t');
  const [, label, offsets = ''] = /^(\S+) (.+)$/.exec(annotation) ?? [];
  const fragments = offsets.split(';').map((each) => readFragment(each, toUtf16));
  const spans = fragments.filter((span) => span !== null);
  const whole = trimSpan(text, { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
  if (label === undefined || reference === undefined || spans.length < fragments.length || isEmpty(whole)) {
    throw new InputError(
      `${where}: expected a label and offsets within the text, found ${JSON.stringify(line.slice(0, 60))}`,
      SHAPE,
    );
  }
  const covered = spans.map((span) => sliceSpan(text, span)).join(' ');
  if (squeeze(covered) !== squeeze(reference)) {
    throw new InputError(
      `${where}: expected ${JSON.stringify(reference)}, but the offsets cover ${JSON.stringify(covered)}`,
      'Offsets count code points of the .txt file beside it, where a line end in CRLF counts two.',
    );
  }
  return { ...whole, label };
}

function readFragment(offsets: string, toUtf16: InverseOffsetMap): Span | null {
  const [, from, to] = /^(\d+) (\d+)$/.exec(offsets) ?? [];
  const start = toUtf16(Number(from));
  const end = toUtf16(Number(to));
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}

/** The text is repeated on one line, so white space may differ. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
