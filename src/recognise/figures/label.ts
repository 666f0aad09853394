import { exact } from '../cardinal.js';

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];
const MOST_DECIMALS = 3;

/** A number as a reader would say it: `37,000`, `5.2 billion`, `0.25`. */
export function sayNumber(value: number): string {
  for (const [scale, name] of SCALES) {
    const scaled = exact(Math.abs(value) / scale);
    if (scaled < 1 || scaled >= 1e6 || exact(scaled * 10 ** MOST_DECIMALS) % 1 !== 0) continue;
    return `${value < 0 ? '-' : ''}${group(scaled)} ${name}`;
  }
  return group(value);
}

/** A range, or the one number: `10 to 15`, `$3 billion to $5 billion`. */
export function sayAmount(value: number, max: number | null, before: string, after: string): string {
  const low = signed(before, value);
  return max === null ? `${low}${after}` : `${low} to ${signed(before, max)}${after}`;
}

/** `1st`, `22nd`, `113th` */
export function sayOrdinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${group(value)}${ending}`;
}

/** Thirds and the like end after two decimals; what was written shorter stays. */
function roundLong(value: number): number {
  return exact(value * 1e6) % 1 === 0 ? value : Number(value.toPrecision(3));
}

/** `-$5`, not `$-5` */
function signed(before: string, value: number): string {
  if (before === '') return sayNumber(value);
  const said = sayNumber(Math.abs(value));
  // A price has two decimals or none.
  const full = /^[\d,]+\.\d$/.test(said) ? `${said}0` : said;
  return `${value < 0 ? '-' : ''}${before}${full}`;
}

function group(value: number): string {
  const text = String(roundLong(value));
  if (text.includes('e')) return text;
  const [whole = '', decimals] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  let digits = whole.slice(sign.length);
  let grouped = '';
  while (digits.length > 3) {
    grouped = `,${digits.slice(-3)}${grouped}`;
    digits = digits.slice(0, -3);
  }
  return `${sign}${digits}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}
