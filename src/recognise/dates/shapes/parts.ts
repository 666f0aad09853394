import { contextWords } from '../context.js';
import type { Fields } from '../expression.js';
import { skipHyphen, touches, type Word, type Words } from '../words.js';

/** Words before a numeral that make it an amount, not a year or a day. */
const AMOUNT_CUES = contextWords('numbering');

export interface Part<T> {
  readonly value: T;
  readonly end: number;
}

/** A four-digit year, 1000 to 2199, or a two-digit one after an apostrophe, 1930 to 2029. */
export function readYear(words: Words, at: number): Part<number> | null {
  const { text, lower } = words.at(at);
  if (/^[12]\d{3}$/.test(text)) return Number(text) < 2200 ? { value: Number(text), end: at + 1 } : null;
  const quoted = words.lower(at - 1) === "'" && touches(words, at - 1);
  if (lower === "'" && !quoted && touches(words, at)) {
    const short = words.at(at + 1).text;
    if (/^\d{2}$/.test(short)) return { value: expandYear(Number(short)), end: at + 2 };
  }
  const glued = /^['’](\d{2})$/.exec(text)?.[1];
  return glued === undefined ? null : { value: expandYear(Number(glued)), end: at + 1 };
}

/** The year that two digits stand for, 1930 to 2029. */
export function expandYear(short: number): number {
  return short < 30 ? 2000 + short : 1900 + short;
}

/** A day of the month: `25`, `25th`, `eighth`. */
export function readDay(word: Word): number | null {
  if (word.ordinal !== undefined) return word.ordinal;
  if (!/^\d{1,2}$/.test(word.text)) return null;
  const day = Number(word.text);
  return day >= 1 && day <= 31 ? day : null;
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the month has such a day in some year. */
export function isMonthDay(month: number, day: number): boolean {
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether a day has such a time; its end may be written 24:00. */
export function isTimeOfDay(hour: number, minute: number, second = 0): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second < 60;
}

/** Whether the numeral at `at` is counted or numbered by the word before it: `$2000`, `No. 25`, `section 1988`. */
export function isNumbered(words: Words, at: number): boolean {
  const before = words.at(at - 1);
  if (AMOUNT_CUES.has(before.lower)) return true;
  return before.end === words.at(at).start && !OPENING.has(before.lower);
}

/** Marks that may touch a numeral from the left without being part of it. */
const OPENING = new Set([
  '(',
  '[',
  '{',
  '"',
  "'",
  '“',
  '‘',
  '``',
  '`',
  '-',
  '--',
  '–',
  '—',
  '.',
  ',',
  ';',
  ':',
  '_',
  '/',
  '*',
]);

export function point(fields: Fields): { readonly kind: 'point'; readonly fields: Fields } {
  return { kind: 'point', fields };
}

/** The year that the two digits of `1989-90` stand for: the next with that ending, or null where it is far. */
export function expandShortYear(short: number, from: number): number | null {
  const century = Math.floor(from / 100) * 100;
  const year = century + short > from ? century + short : century + 100 + short;
  return year - from <= 40 ? year : null;
}

/** A year in figures or in words. */
export function readAnyYear(words: Words, at: number): Part<number> | null {
  return readYear(words, at) ?? readYearWords(words, at);
}

/** `nineteen ninety-six`, `two thousand and four`. */
export function readYearWords(words: Words, at: number): Part<number> | null {
  const first = words.at(at);
  const second = words.at(at + 1);
  if (first.number === 2 && second.scale === 1000) {
    const rest = words.lower(at + 2) === 'and' ? at + 3 : at + 2;
    const ones = words.at(rest).number;
    return ones === undefined || ones > 30
      ? { value: 2000, end: at + 2 }
      : { value: 2000 + ones, end: rest + 1 };
  }
  if (first.number === undefined || first.number < 17 || first.number > 20) return null;
  if (second.number === undefined || second.number < 10) return null;
  const onesAt = skipHyphen(words, at + 2);
  const ones = words.at(onesAt).number;
  const hasOnes = second.number >= 20 && ones !== undefined && ones < 10;
  const value = first.number * 100 + second.number + (hasOnes ? ones : 0);
  return { value, end: hasOnes ? onesAt + 1 : at + 2 };
}
