import type { Span } from '../model/span.js';
import { type Cardinal, exact } from './cardinal.js';
import type { NumberTokens } from './number-tokens.js';

/** A number as written, in digits, in words or both; its own characters without what touches them. */
export interface Numeral extends Span {
  /** The tokens it covers, half-open. Its last token may go on after it: see `suffix`. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly value: number;
  /** Upper end of a vague plural: "thousands" are 1,000 to 10,000. */
  readonly max: number | null;
  /** `plural` for words such as "dozens" and "thousands", which name no number. */
  readonly form: 'digits' | 'words' | 'plural';
  /** The last scale word's value, or 1: in "3 to 4 million" the first number takes it over. */
  readonly scale: number;
  /** Letters that touch the digits: `US` in `US5m`, `kW` in `10kW`. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether its digits are written as no year, code or day is: with separators or a decimal part. */
  readonly marked: boolean;
}

const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** The numeral of what was read from the tokens' start. */
export function numeralAt(
  tokens: NumberTokens,
  endToken: number,
  form: Numeral['form'],
  { value, scale }: Pick<Cardinal, 'value' | 'scale'>,
): Numeral {
  return {
    firstToken: tokens.from,
    endToken,
    start: tokens.startOf(tokens.from),
    end: tokens.endBefore(endToken),
    value: exact(value),
    max: null,
    form,
    scale,
    prefix: '',
    suffix: '',
    marked: form !== 'digits',
  };
}

/** Reads the letter that touches the digits as a scale, as money and counts write it: `$5m`, `4M people`. */
export function applyScaleLetter(numeral: Numeral): Numeral {
  if (numeral.suffix === '') return numeral;
  const scale = SCALE_LETTERS.get(numeral.suffix.toLowerCase());
  if (scale === undefined) return numeral;
  return {
    ...numeral,
    value: exact(numeral.value * scale),
    scale,
    suffix: '',
    end: numeral.end + numeral.suffix.length,
    marked: true,
  };
}

/** `1/2`, `3/4`, `7/16`: a fraction of the kind that measures are given in, or null. */
export function slashedFraction(numerator: string, denominator: string): number | null {
  if (!/^\d{1,2}$/.test(numerator) || !/^(?:[234568]|10|16|32)$/.test(denominator)) return null;
  const value = Number(numerator) / Number(denominator);
  return value > 0 && value < 1 ? value : null;
}
