import { InputError } from '../errors.js';
import type { Extraction } from '../model/entity.js';
import { readFields } from './gold-file.js';
import { numbersOf, type Quantity, quantitiesOf } from './quantities.js';

/** A case of Recognizers-Text's specs, https://github.com/microsoft/Recognizers-Text. Ends are inclusive there. */
export interface SpecCase {
  readonly text: string;
  readonly results: readonly SpecResult[];
}

export interface SpecResult {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly unit: string | null;
  /** `number`, `currency`, `dimension` … */
  readonly type: string;
}

/** How ours stands to one result of the specs, or to none. */
export type Agreement = 'agreed' | 'other-value' | 'other-unit' | 'not-found' | 'extra';

export type SpecAgreement = Readonly<Record<Agreement, number>>;

interface WrittenCase {
  readonly Input: string;
  readonly Results?: readonly WrittenResult[];
}
interface WrittenResult {
  readonly Text: string;
  readonly TypeName?: string;
  readonly Start?: number;
  readonly End?: number;
  readonly Resolution?: { readonly value?: string | null; readonly unit?: string };
}

/** Reads a spec file's JSON, already parsed. @throws InputError where it is something else; the message does not repeat the path */
export function readSpec(json: unknown): SpecCase[] {
  if (!Array.isArray(json)) throw new InputError('holds no list of cases');
  return json.map((each: unknown) => {
    const { Input: text, Results: results = [] } = readFields<WrittenCase>(each, { Input: 'string' });
    return {
      text,
      results: results.map((result) => {
        const { Text, TypeName, Start, End, Resolution } = readFields<WrittenResult>(result, {
          Text: 'string',
        });
        const start = Start ?? Math.max(0, text.toLowerCase().indexOf(Text.toLowerCase()));
        return {
          start,
          end: End === undefined ? start + Text.length : End + 1,
          value: Resolution?.value ?? null,
          unit: Resolution?.unit ?? null,
          type: TypeName ?? '',
        };
      }),
    };
  });
}

/**
 * Compares figures with the specs: by overlap, then value, then unit. Our spans are longer by bounds and
 * nouns. Specs of plain numbers are compared with the numbers read, of which only some are figures.
 */
export function compareSpec(
  cases: readonly SpecCase[],
  extract: (text: string) => Extraction,
): SpecAgreement {
  const counts = { agreed: 0, 'other-value': 0, 'other-unit': 0, 'not-found': 0, extra: 0 };
  const isNumbers = cases.some(({ results }) => results.some(({ type }) => type === 'number'));
  for (const { text, results } of cases) {
    const extraction = extract(text);
    const left = new Set(isNumbers ? numbersOf(extraction) : quantitiesOf(extraction, 'all'));
    for (const result of results) {
      const ours = [...left].filter(({ start, end }) => start < result.end && result.start < end);
      const same = ours.find((quantity) => compare(result, quantity) === 'agreed') ?? ours[0];
      const kind = same === undefined ? 'not-found' : compare(result, same);
      if (same !== undefined) left.delete(same);
      counts[kind]++;
    }
    counts.extra += left.size;
  }
  return counts;
}

function compare({ value, unit }: SpecResult, ours: Quantity): Agreement {
  if (value !== null && !sameValue(value, ours) && !sameParts(value, unit, ours)) return 'other-value';
  return unit === null || sameUnit(unit, ours) ? 'agreed' : 'other-unit';
}

/** A spec's value is a number, a percentage ("100%") or an interval ("[20,30)"). */
function sameValue(written: string, { value, max }: Quantity): boolean {
  const interval = /^[[(]([^,]*),([^)\]]*)[)\]]$/.exec(written);
  if (interval === null) return max === null && isNear(Number(written.replace('%', '')), value);
  const [, low = '', high = ''] = interval;
  if (low !== '' && high !== '')
    return max !== null && isNear(Number(low), value) && isNear(Number(high), max);
  return max === null && isNear(Number(low === '' ? high : low), value);
}

/** Cents and pence, which the specs leave in the smaller unit. */
function sameParts(written: string, unit: string | null, { value }: Quantity): boolean {
  return /^(?:cent|penny|pence)$/i.test(unit ?? '') && isNear(Number(written), value * 100);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

const TEMPERATURES: ReadonlyMap<string, string> = new Map([
  ['C', 'celsius'],
  ['F', 'fahrenheit'],
  ['K', 'kelvin'],
]);

function sameUnit(unit: string, ours: Quantity): boolean {
  const name = (TEMPERATURES.get(unit) ?? unit).toLowerCase();
  return [name, name.replace(/ \(.*\)$/, ''), name.replace(/^united states /, '')].some((written) =>
    ours.hasUnit(written, 'without rates'),
  );
}
