import { isCalendarDay } from '../model/day.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** Characters of a value that a message shows. */
const SHOWN = 40;

/**
 * Reads the date of a record: a day (`2024-01-26`) or an ISO 8601 time, of which the day is taken as written.
 * An empty value is no date. One that is neither gives no date and a warning, as the text may still have one.
 *
 * @param value what the field `name` holds; undefined where the record has no such field
 */
export function readRecordDate(
  value: unknown,
  name: string,
): { readonly date: string | null; readonly diagnostics: readonly Diagnostic[] } {
  if (value === null || value === '') return { date: null, diagnostics: [] };
  if (value === undefined) return without(`The record has no field '${name}' with its date.`);
  if (typeof value === 'string') {
    const day = value.slice(0, 10);
    if (isCalendarDay(day) && /^(?:[T ]|$)/.test(value.slice(10))) return { date: day, diagnostics: [] };
  }
  const shown = String(JSON.stringify(value)).slice(0, SHOWN);
  return without(
    `The date ${shown} in the field '${name}' is no day such as 2024-01-26, and was left aside.`,
  );
}

function without(message: string): ReturnType<typeof readRecordDate> {
  return { date: null, diagnostics: [{ severity: 'warning', rule: 'metadata/date', message, span: null }] };
}
