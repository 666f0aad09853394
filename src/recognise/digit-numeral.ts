import { parseDigits } from './digits.js';
import type { NumberTokens } from './number-tokens.js';
import { type Numeral, numeralAt, slashedFraction } from './numeral.js';
import { WordReader } from './word-reader.js';

const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
/** More groups of three are an account number. */
const MOST_GROUPS = 5;
/** How far into a token its digits may start. */
const LONGEST_PREFIX = 8;

/** Reads a number that starts in digits, or with a sign before them: `-1.4`, `1 000 000`, `2 1/2`, `5.2bn`, `3 million`. */
export function readDigits(tokens: NumberTokens): Numeral | null {
  const at = digitsAfterSign(tokens);
  const token = at === null ? undefined : tokens.tokens[at];
  const digits = token && parseDigits(token.text);
  if (at === null || !token || !digits) return null;
  const pointed = at > tokens.from && tokens.lower(at - 1) === '.';
  // `.300,000` and `.10.32` are misprints of no one knows what.
  if (pointed && (digits.grouped || digits.decimal)) return null;
  const sign = at === tokens.from || pointed ? 1 : -1;
  let value = pointed ? Number(`0.${token.text.slice(digits.start, digits.end)}`) : digits.value;
  let next = at + 1;
  let marked = digits.grouped || digits.decimal || pointed;
  let { suffix } = digits;

  if (suffix === '' && !marked) {
    const grouped = spaceGrouped(tokens, at);
    const fraction = grouped === null ? mixedFraction(tokens, next) : null;
    if (grouped !== null) ({ value, endToken: next } = grouped);
    if (fraction !== null) {
      value += fraction;
      next += 3;
    }
    marked = next > at + 1;
  }
  const power = suffix === '' ? powerOfTen(tokens, next) : null;
  if (power !== null) {
    value = Number(`${value}e${power.exponent}`);
    next = power.endToken;
    marked = true;
  }
  const reader = new WordReader(tokens);
  reader.number.start(sign * value);
  let end = next > at + 1 ? tokens.endBefore(next) : token.start + digits.end;
  const glued = suffix === 'K' ? undefined : GLUED_SCALES.get(suffix.toLowerCase());
  if (glued !== undefined) {
    reader.number.multiply(glued);
    end += suffix.length;
    suffix = '';
    marked = true;
  }
  const scaled = suffix === '' ? reader.readScales(next) : next;
  if (scaled > next) end = tokens.endBefore(scaled);
  marked ||= scaled > next;
  const start = at === tokens.from ? token.start + digits.start : tokens.startOf(tokens.from);
  const { prefix } = digits;
  return { ...numeralAt(tokens, scaled, 'digits', reader.number), start, end, prefix, suffix, marked };
}

/** Whether one of the first characters is a digit or a fraction such as ½. */
export function holdsDigit(token: string): boolean {
  const length = Math.min(token.length, LONGEST_PREFIX);
  for (let at = 0; at < length; at++) if (isDigit(token.charCodeAt(at))) return true;
  return false;
}

/** 0-9, ¼½¾ or ⅐-⅞: asked of every character, where a regular expression is slow. */
function isDigit(code: number): boolean {
  if (code <= 0x39) return code >= 0x30;
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

/** The `×10^23` or `×10−30` behind a number, whose raised exponent plain text has lost. */
function powerOfTen(tokens: NumberTokens, at: number): { exponent: number; endToken: number } | null {
  if (tokens.lower(at) !== '×' || tokens.lower(at + 1) !== '10') return null;
  let next = tokens.lower(at + 2) === '^' ? at + 3 : at + 2;
  const sign = tokens.lower(next) === '-' ? '-' : '';
  if (sign !== '') next++;
  if (next === at + 2 || !/^\d{1,2}$/.test(tokens.lower(next)) || !tokens.touches(next)) return null;
  return { exponent: Number(`${sign}${tokens.lower(next)}`), endToken: next + 1 };
}

/** The digits' token: here, after a minus that touches nothing before it, after "minus", or after a bare point. */
function digitsAfterSign(tokens: NumberTokens): number | null {
  const at = tokens.from;
  const lower = tokens.lower(at);
  if (holdsDigit(lower)) return at;
  if (lower === 'minus' || lower === 'negative') {
    const next = tokens.lower(at + 1) === '-' ? at + 2 : at + 1;
    return /^\d/.test(tokens.lower(next)) ? next : null;
  }
  if (lower !== '-' && lower !== '.') return null;
  const isSign = /^\d/.test(tokens.lower(at + 1)) && tokens.touches(at + 1) && !followsWord(tokens);
  return isSign ? at + 1 : null;
}

/** Whether the token at the start touches a word or number before it, as the hyphen in "10-15" does. */
function followsWord(tokens: NumberTokens): boolean {
  return tokens.touches(tokens.from) && /[\p{L}\p{N})%]$/u.test(tokens.lower(tokens.from - 1));
}

/** `1 000 000`, `10 000`: groups of three set off by single spaces. */
function spaceGrouped(tokens: NumberTokens, at: number): { value: number; endToken: number } | null {
  const head = tokens.lower(at);
  if (!/^[1-9]\d{0,2}$/.test(head)) return null;
  let endToken = at + 1;
  let value = Number(head);
  let sure = false;
  while (/^\d{3}$/.test(tokens.lower(endToken)) && tokens.gapBefore(endToken) === 1) {
    const space = tokens.text[tokens.startOf(endToken) - 1];
    sure ||= tokens.lower(endToken) === '000' || space !== ' ';
    value = value * 1000 + Number(tokens.lower(endToken));
    endToken++;
  }
  const groups = endToken - at - 1;
  return groups > 0 && groups <= MOST_GROUPS && (sure || groups > 1) ? { value, endToken } : null;
}

/** The `1/2` of `2 1/2`, at its first token. */
function mixedFraction(tokens: NumberTokens, at: number): number | null {
  if (tokens.gapBefore(at) !== 1 || tokens.lower(at + 1) !== '/') return null;
  return slashedFraction(tokens.lower(at), tokens.lower(at + 2));
}
