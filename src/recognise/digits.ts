/** A token of digits taken apart: `10kW` is 10 with the suffix `kW`, `US5m` is 5 with the prefix `US` and the suffix `m`. */
export interface Digits {
  readonly value: number;
  /** Where the digits start and end in the token. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  /** Whether separators group the digits, as in `1,500`: such a number is no year and no code. */
  readonly grouped: boolean;
  readonly decimal: boolean;
}

/** Longer runs are account numbers and hashes. */
const LONGEST = 40;
/** More digits are not added up exactly. */
const LONGEST_PLAIN = 15;
const PARTS = /^([^\d.,½¼¾⅐-⅞]{0,4})(\d+(?:[.,]\d+)*)?([½¼¾⅐-⅞]?)(\D{0,12}|[cdk]?m[23])$/u;
const FRACTION_SLASH = '\u2044';

/** Reads a token that holds digits, or null where they make no number: versions, addresses, `G7b2`. */
export function parseDigits(token: string): Digits | null {
  const plain = parsePlain(token);
  return plain === null ? parseParts(token) : { ...PLAIN, value: plain, end: token.length };
}

const PLAIN = { value: 0, start: 0, end: 0, prefix: '', suffix: '', grouped: false, decimal: false };

/** The value of digits alone, as most numbers are written, or null. */
function parsePlain(token: string): number | null {
  if (token === '' || token.length > LONGEST_PLAIN) return null;
  let value = 0;
  for (let at = 0; at < token.length; at++) {
    const digit = token.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

function parseParts(token: string): Digits | null {
  if (token.length > LONGEST) return null;
  const match = PARTS.exec(token);
  if (match === null) return null;
  const [, prefix = '', body = '', vulgar = '', suffix = ''] = match;
  if (body === '' && vulgar === '') return null;
  const whole = body === '' ? { value: 0, grouped: false, decimal: false } : parseBody(body);
  if (whole === null) return null;
  return {
    value: whole.value + vulgarFraction(vulgar),
    start: prefix.length,
    end: prefix.length + body.length + vulgar.length,
    prefix,
    suffix,
    grouped: whole.grouped,
    decimal: whole.decimal || vulgar !== '',
  };
}

/** Grouping by comma (Anglo, Indian) or, where no other reading is left, by point with a decimal comma. */
function parseBody(body: string): Pick<Digits, 'value' | 'grouped' | 'decimal'> | null {
  // Nobody writes three zero decimals: "1.000 persons" are a thousand.
  if (body.endsWith('.000') && /^[1-9]\d{0,2}\.000$/.test(body))
    return { value: Number(body.replace('.', '')), grouped: true, decimal: false };
  const commas = body.split(',');
  const points = body.split('.');
  if (commas.length === 1 && points.length <= 2)
    return { value: Number(body), grouped: false, decimal: points.length === 2 };
  if (points.length <= 2 && isGrouped((points[0] ?? '').split(',')) && !(points[1] ?? '').includes(',')) {
    return { value: Number(body.replaceAll(',', '')), grouped: true, decimal: points.length === 2 };
  }
  if (commas.length <= 2 && isThousands((commas[0] ?? '').split('.')) && !(commas[1] ?? '').includes('.')) {
    const value = Number(body.replaceAll('.', '').replace(',', '.'));
    return { value, grouped: true, decimal: commas.length === 2 };
  }
  // "3,50" groups nothing, so its comma is a decimal one.
  if (commas.length === 2 && points.length === 1 && commas[1]?.length !== 3)
    return { value: Number(body.replace(',', '.')), grouped: false, decimal: true };
  return null;
}

function isGrouped(groups: readonly string[]): boolean {
  return groups.length > 1 && (isThousands(groups) || isIndian(groups));
}

/** `1,234,567` */
function isThousands([head = '', ...rest]: readonly string[]): boolean {
  return head.length >= 1 && head.length <= 3 && rest.every((group) => group.length === 3);
}

/** `1,50,000` and `12,34,56,789` */
function isIndian(groups: readonly string[]): boolean {
  const head = groups[0] ?? '';
  return (
    groups.length > 2 &&
    head.length <= 2 &&
    groups.at(-1)?.length === 3 &&
    groups.slice(1, -1).every((group) => group.length === 2)
  );
}

function vulgarFraction(char: string): number {
  if (char === '') return 0;
  const [numerator, denominator] = char.normalize('NFKD').split(FRACTION_SLASH);
  return denominator === undefined ? 0 : Number(numerator) / Number(denominator);
}
