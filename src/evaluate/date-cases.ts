import { addDays, addMonths, formatDay, parseDay } from '../recognise/dates/anchor/civil.js';
import { parseLines, readFields, readList } from './gold-file.js';

/** One date of a sentence with the value another annotation gives it. */
export interface DateCase {
  readonly sentence: string;
  /** The day to anchor to, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The expression as annotated, and where it begins in the sentence (UTF-16 units). */
  readonly text: string;
  readonly start: number;
  /** The kind of value, for the report: `when`, `from to`, `datetimeV2.date` … */
  readonly kind: string;
  /** TIMEX3 values that agree with the annotation; any one is agreement. */
  readonly values: readonly string[];
  /** Half-open interval that agrees, or null where the annotation gives none. */
  readonly interval: { readonly start: string; readonly end: string } | null;
}

interface GumRecord {
  readonly dateCreated: string;
  readonly text: string;
  readonly sentence: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** Reads the dates of GUM (TEI `date` and `time` elements), one JSON record a line. Source: https://gucorpling.org/gum/. */
export function readGumDates(lines: string): DateCase[] {
  return parseLines(lines).flatMap((line) => {
    const record = readFields<GumRecord>(line, { text: 'string', sentence: 'string', attrs: 'object' });
    const start = record.sentence.indexOf(record.text);
    const { when, from, to, notBefore, notAfter } = record.attrs;
    const first = from ?? notBefore;
    const last = to ?? notAfter;
    if (start === -1 || (when === undefined && (first === undefined || last === undefined))) return [];
    const interval =
      first !== undefined && last !== undefined ? { start: firstDay(first), end: dayAfter(last) } : null;
    return [
      {
        sentence: record.sentence,
        date: record.dateCreated,
        text: record.text,
        start,
        kind: Object.keys(record.attrs).sort().join(' '),
        values: when === undefined ? [] : [toTimexValue(when)],
        interval,
      },
    ];
  });
}

/** TEI writes a day without a year as `--10-17` and a time as `20:00:00`. */
function toTimexValue(when: string): string {
  return when.startsWith('--') ? `XXXX-${when.slice(2)}` : when;
}

interface RecognizersCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly RecognizersResult[];
}
interface RecognizersResult {
  readonly Text: string;
  readonly Start?: number;
  readonly TypeName?: string;
  readonly Resolution?: { readonly values?: readonly Readonly<Record<string, string>>[] };
}

/** Reads a specification of Recognizers-Text. Source: https://github.com/microsoft/Recognizers-Text, `Specs/DateTime`. */
export function readRecognizersCases(json: string): DateCase[] {
  return readList(JSON.parse(json)).flatMap((each) => {
    const { Input, Context, Results } = readFields<RecognizersCase>(each, {
      Input: 'string',
      Results: 'list',
    });
    return Results.flatMap((result) => {
      const { Text, Start, TypeName, Resolution } = readFields<RecognizersResult>(result, { Text: 'string' });
      const resolved = Resolution?.values ?? [];
      const start = Start ?? Input.toLowerCase().indexOf(Text.toLowerCase());
      if (start === -1 || resolved.length === 0) return [];
      const dated = resolved.find(({ start: from, end }) => from !== undefined && end !== undefined);
      return [
        {
          sentence: Input,
          date: Context?.ReferenceDateTime?.slice(0, 10) ?? null,
          text: Text,
          start,
          kind: TypeName ?? 'other',
          values: resolved.flatMap(({ timex, value }) => [timex, value].filter((one) => one !== undefined)),
          interval:
            dated?.start !== undefined && dated.end !== undefined
              ? { start: dated.start, end: dated.end }
              : null,
        },
      ];
    });
  });
}

/** The first day of a date given to the year, month or day. */
function firstDay(iso: string): string {
  const [year = '', month = '01', day = '01'] = iso.split('-');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The first day after a date given to the year, month or day; GUM's ends are inclusive. */
function dayAfter(iso: string): string {
  const day = parseDay(firstDay(iso));
  if (day === null) return iso;
  const parts = iso.split('-').length;
  if (parts === 3) return formatDay(addDays(day, 1));
  return formatDay(addMonths(day, parts === 1 ? 12 : 1));
}
