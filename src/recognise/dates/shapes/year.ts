import { contextWords } from '../context.js';
import type { Reading } from '../expression.js';
import { isCapitalised, touches, type Words } from '../words.js';
import { isNumbered, point, readYear } from './parts.js';
import type { Shape } from './shape.js';

const CUES = contextWords('before-year');
const OLD_CUES = contextWords('before-old-year');
const COUNTED = contextWords('counted');
const COUNTING = contextWords('counting');
const NOT_COUNTED = contextWords('plural-not-counted');
/** No later year is looked ahead to but by name: `emissions up to 2060`. */
const LAST_TARGET = 2100;
const JOINTS = new Set(['-', '–', '/', '.', '_']);
const YEAR_LINKS = new Set(['-', 'and', 'to', 'or', ',']);
const ERAS = new Map<string, 'BC' | 'AD'>([
  ...spellingsOf('BC', 'bc', 'b.c', 'bce', 'b.c.e'),
  ...spellingsOf('AD', 'ad', 'a.d', 'ce', 'c.e'),
]);

/** `2014`, `'98`, `44 BC`, `AD 70`. */
export const year: Shape = {
  name: 'year',
  opens: ['digits'],
  openingWords: ['ad', 'a.d.', "'"],
  follows: [],
  followingWords: [...ERAS.keys()],
  read(words, at) {
    if (!words.at(at).digits && words.lower(at) !== "'") return readEraFirst(words, at);
    const dated = readEraLast(words, at);
    if (dated !== null) return dated;
    const found = readYear(words, at);
    if (found === null || !isYear(words, at, found.value)) return null;
    return { end: found.end, expression: point({ year: found.value }) };
  },
};

/** Whether a numeral that could be a year is one: near our time unless it counts, else only after a preposition. */
function isYear(words: Words, at: number, value: number): boolean {
  const before = words.at(at - 1);
  if (isNumbered(words, at) || isInsideNumber(words, at) || before.digits || before.lower === 'at')
    return false;
  if (COUNTING.has(before.lower) || isCounted(words, at)) return false;
  const counting = isPlural(words, at + 1);
  if (value >= 1900 && value < 2050) return CUES.has(before.lower) || !counting;
  if (value >= 2050 && value <= LAST_TARGET) return !counting && CUES.has(before.lower);
  return !counting && (OLD_CUES.has(before.lower) || followsYear(words, at, value));
}

/** Whether an earlier year stands before, in a range or a list: `1861 and 1862`, `1729 – 1797`. */
function followsYear(words: Words, at: number, value: number): boolean {
  const earlier = readYear(words, at - 2);
  return earlier !== null && earlier.value < value && YEAR_LINKS.has(words.lower(at - 1));
}

/** Whether a unit or a noun that is often counted follows: `2000 kg`; after `in` the year is meant all the same. */
function isCounted(words: Words, at: number): boolean {
  const next = words.lower(at + 1);
  if (next === '-' && touches(words, at)) return words.at(at + 2).unit !== undefined;
  const clause = ['in', 'since', 'by'].includes(words.lower(at - 1));
  return COUNTED.has(next.replace(/\.$/, '')) && !clause;
}

function isPlural(words: Words, at: number): boolean {
  const { text, lower } = words.at(at);
  return text === lower && /^\p{Ll}{3,}s$/u.test(lower) && !NOT_COUNTED.has(lower);
}

/** Whether the numeral is part of a longer run: a telephone number, a score, a version, a code. */
function isInsideNumber(words: Words, at: number): boolean {
  if (JOINTS.has(words.lower(at - 1)) && touches(words, at - 1) && touches(words, at - 2)) {
    const earlier = words.at(at - 2);
    if (readYear(words, at - 2) === null)
      return !['mid', 'pre', 'post', 'late', 'early'].includes(earlier.lower);
  }
  const next = words.at(at + 1);
  if (next.lower === '°') return true;
  if (!JOINTS.has(next.lower) || !touches(words, at) || !touches(words, at + 1)) return false;
  const later = words.at(at + 2);
  if (later.text.length === 1 && isCapitalised(later)) return true;
  return later.digits && readYear(words, at + 2) === null && !/^\d{2}$/.test(later.text);
}

function readEraLast(words: Words, at: number): Reading | null {
  const { text } = words.at(at);
  const era = eraAt(words, at + 1);
  if (era === null || !/^\d{1,4}$|^\d,\d{3}$/.test(text) || isNumbered(words, at)) return null;
  const value = Number(text.replace(',', ''));
  return { end: at + 2, expression: point(era === 'BC' ? { era, year: value } : { year: value }) };
}

function readEraFirst(words: Words, at: number): Reading | null {
  const { text } = words.at(at + 1);
  if (eraAt(words, at) !== 'AD' || !/^\d{1,4}$/.test(text)) return null;
  return { end: at + 2, expression: point({ year: Number(text) }) };
}

/** Each with and without a last full stop. */
function spellingsOf(era: 'BC' | 'AD', ...spellings: readonly string[]): [string, 'BC' | 'AD'][] {
  return spellings.flatMap((spelling) => [
    [spelling, era],
    [`${spelling}.`, era],
  ]);
}

/** An era in capitals: `ad` in lower case is an advertisement. */
function eraAt(words: Words, at: number): 'BC' | 'AD' | null {
  const { text, lower } = words.at(at);
  return text === lower ? null : (ERAS.get(lower) ?? null);
}
