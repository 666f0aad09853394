import type { FigureKind } from '../../model/candidate.js';
import type { Span } from '../../model/span.js';
import { applyScaleLetter, type Numeral } from '../numeral.js';
import { sayNumeral } from './label.js';
import { type MeasureUnit, readMeasure } from './measure.js';
import { readMoney } from './money.js';
import { readPercent } from './percent.js';
import type { Scope } from './scope.js';

/** A number with the unit written on it, before bounds, ranges and counted nouns are looked at. */
export interface Amount extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: Extract<FigureKind, 'count' | 'money' | 'percent' | 'measure'>;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string | null;
  /** The number in a label, as the article writes it; the two ends of a range. */
  readonly said: readonly string[];
  /** What a label has before and after the number: `$` and nothing, nothing and ` km`. */
  readonly before: string;
  readonly after: string;
  readonly measure: MeasureUnit | null;
  /** The sign or name that more than one currency has, where nothing in the document decided. */
  readonly guess: string | null;
  readonly number: Span;
  readonly numeral: Numeral;
}

/** What a reader of units adds to a number. */
export type UnitReading = Omit<
  Amount,
  'number' | 'numeral' | 'value' | 'max' | 'said' | 'measure' | 'guess'
> &
  Partial<Pick<Amount, 'value' | 'said' | 'measure' | 'guess' | 'numeral'>>;
/** Reads the unit around a number, or null where it carries none of its kind. */
export type UnitReader = (scope: Scope, numeral: Numeral) => UnitReading | null;

/** Currency before measure: "5m" after a sign is millions, without one it may be metres. */
const READERS: readonly UnitReader[] = [readMoney, readPercent, readMeasure];
/** The longest sign before a number, in tokens: `US $`. */
export const LONGEST_SIGN = 3;

/** Reads the number at `at`, or the one behind the currency sign at `at`, with its unit. */
export function readAmount(scope: Scope, at: number): Amount | null {
  for (let ahead = 0; ahead <= LONGEST_SIGN; ahead++) {
    const numeral = scope.numerals.get(at + ahead);
    if (numeral === undefined) continue;
    const amount = unitedAmount(scope, numeral);
    return ahead === 0 || amount?.firstToken === at ? amount : null;
  }
  return null;
}

/** The number with its unit, read once though asked for from each token that could be its sign. */
function unitedAmount(scope: Scope, numeral: Numeral): Amount | null {
  const known = scope.united.get(numeral.firstToken);
  if (known !== undefined) return known;
  const amount = amountOf(scope, numeral);
  scope.united.set(numeral.firstToken, amount);
  return amount;
}

function amountOf(scope: Scope, numeral: Numeral): Amount | null {
  for (const read of READERS) {
    const reading = read(scope, numeral);
    if (reading !== null) return complete(scope, numeral, reading);
  }
  if (numeral.prefix !== '') return null;
  const bare = isScaled(numeral) ? applyScaleLetter(numeral) : numeral;
  if (bare.suffix !== '') return null;
  const { firstToken, endToken, start, end } = bare;
  return complete(scope, bare, {
    firstToken,
    endToken,
    start,
    end,
    kind: 'count',
    unit: null,
    before: '',
    after: '',
  });
}

/** `4m` and `37K`, but not the `4K` of a screen, nor a t, which is no thousand and no trillion by itself. */
function isScaled({ suffix, value }: Numeral): boolean {
  return suffix === 'K' ? value >= 10 : suffix.toLowerCase() !== 't';
}

function complete(scope: Scope, written: Numeral, reading: UnitReading): Amount {
  const numeral = reading.numeral ?? written;
  // One by one, as a spread of readings with different keys takes several times as long.
  return {
    firstToken: reading.firstToken,
    endToken: reading.endToken,
    start: reading.start,
    end: reading.end,
    kind: reading.kind,
    value: reading.value ?? numeral.value,
    max: numeral.max,
    unit: reading.unit,
    said: reading.said ?? [sayNumeral(scope.text, numeral)],
    before: reading.before,
    after: reading.after,
    measure: reading.measure ?? null,
    guess: reading.guess ?? null,
    number: { start: numeral.start, end: numeral.end },
    numeral,
  };
}
