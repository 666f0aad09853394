import type { Dateline, Segmented, Token } from '../model/document.js';
import type { Span } from '../model/span.js';
import { findFullDates } from '../recognise/dates/full-dates.js';

/** How far down an article its date may stand. */
const SEARCHED = 2_000;
/** A line with no more words than this is a byline or a date line, not a paragraph. */
const SHORT_LINE = 14;
const CAPTION =
  /\b(?:photo|image|picture|credit)s?\b ?[:/]|\b(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Xinhua|Anadolu)(?:\/| Photo| Images|\))/i;
/**
 * What every year holds: a digit, or a part of `nineteen ninety`, `twenty ten`, `two thousand`. Lines without are
 * not searched for dates; those with a soft hyphen or the like, which may stand inside such a word, are.
 */
const YEAR_PART = /[\d\u00ad\u200b-\u200d\u2060\ufeff]|teen|twent|thousand/i;
/** A picture from the files is older than the story. */
const ARCHIVE = /\b(?:file|archive|undated)\b/i;

/**
 * The day an article says it is of, `YYYY-MM-DD`, or null. A date in the text is the document's only where the
 * text says so by its place near the top: in the dateline (`LONDON, Jan. 25, 2024 (Agency) –`), on a short
 * line of its own such as a byline or `Published 25 January 2024`, or in the caption of a picture that is not
 * from the files. The dateline is believed before the byline, the byline before the caption. Year, month and
 * day must all be written; a date in a paragraph is what the story tells of, and never the document's.
 */
export function findDocumentDate(document: Segmented, dateline: Dateline | null): string | null {
  const filed = dateline && dateIn(document.tokens, dateline);
  if (filed) return filed;
  const lines = topLines(document);
  const numbered = lines.filter(({ text }) => YEAR_PART.test(text));
  for (const line of numbered) {
    const day = line.tokens.length <= SHORT_LINE && !/[?!]$/.test(line.text) ? dateOf(line) : null;
    if (day !== null) return day;
  }
  for (const line of numbered) {
    const day = CAPTION.test(line.text) && !ARCHIVE.test(line.text) ? dateOf(line) : null;
    if (day !== null) return day;
  }
  return null;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly tokens: readonly Token[];
}

function topLines({ text, tokens }: Segmented): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let first = 0;
  for (const line of topOf(text).split('\n')) {
    const end = start + line.length;
    let last = first;
    while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    if (last > first) lines.push({ text: line.trimEnd(), start, tokens: tokens.slice(first, last) });
    first = last;
    start = end + 1;
  }
  return lines;
}

/** The whole lines at the top: the beginning of a paragraph would pass for a short line. */
function topOf(text: string): string {
  return text.length <= SEARCHED ? text : text.slice(0, Math.max(text.lastIndexOf('\n', SEARCHED), 0));
}

/** The first full date of a line. */
function dateOf({ start, text, tokens }: Line): string | null {
  return dateIn(tokens, { start, end: start + text.length });
}

function dateIn(tokens: readonly Token[], { start, end }: Span): string | null {
  const own = tokens.filter((token) => token.start >= start && token.end <= end);
  return findFullDates(own)[0]?.day ?? null;
}
