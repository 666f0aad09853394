import type { DateCandidate } from '../../model/candidate.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Described } from '../../model/document.js';
import { sliceSpan } from '../../model/span.js';

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/;

/** What a reader of a document's dates should know: those that could not be placed, and those of two readings. */
export function dateDiagnostics(document: Described, dates: readonly DateCandidate[]): Diagnostic[] {
  return [...unanchoredDates(document, dates), ...ambiguousDates(document, dates)];
}

/** Said once a document. */
function unanchoredDates(document: Described, dates: readonly DateCandidate[]): Diagnostic[] {
  if (document.date !== null) return [];
  const unanchored = dates.filter(({ value }) => value.type !== 'SET' && value.value.startsWith('XX'));
  const first = unanchored[0];
  if (first === undefined) return [];
  const message = `The day the document is of is not known, so ${unanchored.length} of its dates could not be placed: give it with --date.`;
  return [
    { severity: 'warning', rule: 'dates/unanchored', message, span: { start: first.start, end: first.end } },
  ];
}

/** `5/4/2024` is May 4 or 5 April. */
function ambiguousDates({ text }: Described, dates: readonly DateCandidate[]): Diagnostic[] {
  return dates.flatMap((date) => {
    const own = sliceSpan(text, date);
    const [, first, second] = NUMERIC.exec(own) ?? [];
    if (first === undefined || first === second || Number(first) > 12 || Number(second) > 12) return [];
    const message = `"${own}" could have the day or the month first; it was read as ${date.value.value}.`;
    return [
      { severity: 'info', rule: 'dates/ambiguous', message, span: { start: date.start, end: date.end } },
    ];
  });
}
