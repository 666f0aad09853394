import { isCapitalised, touches, type Words } from '../words.js';
import { expandYear, isNumbered, point, readAnyYear, readYear, readYearWords } from './parts.js';
import type { Shape } from './shape.js';

const CUES = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'of',
  'from',
  'to',
  'through',
  'during',
  'before',
  'after',
  'for',
  'between',
  'around',
  'late',
  'early',
  'mid',
  'fiscal',
  'year',
  'and',
  'or',
  'the',
  'circa',
  'c.',
  'ca.',
  '(',
  '-',
  '–',
  '/',
  'throughout',
  'back',
  'than',
  "'s",
]);
/** Words that say the numeral before them counts. */
const COUNTED = new Set([
  'people',
  'troops',
  'soldiers',
  'men',
  'women',
  'children',
  'percent',
  '%',
  'per',
  'million',
  'billion',
  'miles',
  'km',
  'kilometers',
  'kilometres',
  'meters',
  'metres',
  'feet',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'times',
  'dollars',
  'euros',
  'pounds',
  'yen',
  'tons',
  'tonnes',
  'points',
  'votes',
  'seats',
  'shares',
  'jobs',
  'members',
  'students',
  'workers',
  'degrees',
  'rpm',
  'mg',
  'kg',
  'cc',
  'tickets',
  'homes',
  'houses',
  'deaths',
  'cases',
  'refugees',
  'civilians',
  'acres',
  'hectares',
  'square',
  'words',
  'pages',
  'dead',
  'barrels',
  'employees',
  'copies',
  'units',
  'passengers',
  'vehicles',
  'others',
  'supporters',
  'protesters',
  'fighters',
]);
const COUNT_CUES = new Set([
  'than',
  'least',
  'some',
  'about',
  'nearly',
  'almost',
  'approximately',
  'roughly',
  'over',
  'up',
  'another',
  'only',
]);
const ERAS = new Map([
  ['bc', 'BC'],
  ['b.c.', 'BC'],
  ['bce', 'BC'],
  ['b.c.e.', 'BC'],
  ['bc.', 'BC'],
  ['ad', 'AD'],
  ['a.d.', 'AD'],
  ['ce', 'AD'],
  ['c.e.', 'AD'],
]);

/** `2014`, `'98`, `44 BC`, `AD 70`, `1989-90`. */
export const year: Shape = {
  name: 'year',
  opens: ['digits'],
  openingWords: ['ad', 'a.d.', "'"],
  read(words, at) {
    if (ERAS.has(words.at(at).lower)) return readEraFirst(words, at);
    const before = eraAfter(words, at);
    if (before !== null) return before;
    const found = readYear(words, at);
    if (found === null || !isYear(words, at, found.value)) return null;
    return { end: found.end, expression: point({ year: found.value }) };
  },
};

/** `fiscal 1989`, `fiscal year 2024`, `FY2024`, `FY24`, `the year 2000`, `season 2023-24`. */
export const namedYear: Shape = {
  name: 'named-year',
  opens: [],
  openingWords: ['fiscal', 'financial', 'year', 'fy', 'calendar'],
  read(words, at) {
    let yearAt = at + 1;
    if (words.at(at).lower !== 'year' && words.at(yearAt).lower === 'year') yearAt++;
    if (words.at(yearAt).lower === '-') yearAt++;
    const found = readAnyYear(words, yearAt);
    return found && { end: found.end, expression: point({ year: found.value }) };
  },
};

const FISCAL = /^fy['’]?(\d{2}|\d{4})$/;

/** `FY2024`, one word. */
export const fiscalCode: Shape = {
  name: 'fiscal-code',
  opens: [],
  openingWords: Array.from({ length: 60 }, (_, i) => [
    `fy${1990 + i}`,
    `fy${String((90 + i) % 100).padStart(2, '0')}`,
  ]).flat(),
  read(words, at) {
    const digits = FISCAL.exec(words.at(at).lower)?.[1];
    if (digits === undefined) return null;
    const value = digits.length === 2 ? expandYear(Number(digits)) : Number(digits);
    return { end: at + 1, expression: point({ year: value }) };
  },
};

/** `nineteen ninety-six`, `two thousand and four`, as broadcast transcripts write years. */
export const yearWords: Shape = {
  name: 'year-words',
  opens: ['number'],
  read(words, at) {
    const { number } = words.at(at);
    if (number !== 18 && number !== 19 && number !== 20) return null;
    const found = readYearWords(words, at);
    return found && { end: found.end, expression: point({ year: found.value }) };
  },
};

function isYear(words: Words, at: number, value: number): boolean {
  const before = words.at(at - 1);
  const next = words.at(at + 1);
  if (isNumbered(words, at) || isInsideNumber(words, at)) return false;
  if (COUNTED.has(next.lower) && !['in', 'since', 'by'].includes(before.lower)) return false;
  if (next.lower === '-' && touches(words, at) && words.at(at + 2).unit !== undefined) return false;
  if (COUNT_CUES.has(before.lower) && !(before.lower === 'about' || before.lower === 'than'))
    return value >= 1900 && value <= 2050 && next.lower !== 'of' && !isCounting(words, at + 1);
  if (value >= 1900 && value < 2050) return CUES.has(before.lower) || !isCounting(words, at + 1);
  return (
    CUES.has(before.lower) &&
    before.lower !== 'to' &&
    before.lower !== 'for' &&
    before.lower !== 'and' &&
    before.lower !== 'or' &&
    !isCounting(words, at + 1)
  );
}

/** Whether a lower-case plural follows, so that the numeral counts it. */
function isCounting(words: Words, at: number): boolean {
  const next = words.at(at);
  if (isCapitalised(next)) return false;
  return (
    /^\p{Ll}{3,}s$/u.test(next.lower) &&
    ![
      'was',
      'has',
      'this',
      'his',
      'as',
      'results',
      'elections',
      'sales',
      'earnings',
      'profits',
      'games',
      'olympics',
      'finals',
      'levels',
      'prices',
    ].includes(next.lower)
  );
}

/** Whether the numeral is part of a longer run: a telephone number, a score, a version, a code. */
function isInsideNumber(words: Words, at: number): boolean {
  const before = words.at(at - 1);
  const next = words.at(at + 1);
  const joined = (mark: string) =>
    mark === '-' || mark === '/' || mark === '.' || mark === '_' || mark === '–';
  if (joined(before.lower) && touches(words, at - 1) && touches(words, at - 2)) {
    const earlier = words.at(at - 2);
    if (!earlier.digits || !readYear(words, at - 2))
      return !['mid', 'pre', 'post', 'late', 'early'].includes(earlier.lower);
  }
  if (!joined(next.lower) || !touches(words, at) || !touches(words, at + 1))
    return next.lower === '%' || next.lower === '°';
  const later = words.at(at + 2);
  return later.digits && readYear(words, at + 2) === null && !/^\d{2}$/.test(later.text);
}

function eraAfter(words: Words, at: number) {
  const era = ERAS.get(words.at(at + 1).lower);
  const { text } = words.at(at);
  if (era === undefined || !/^\d{1,4}$|^\d,\d{3}$/.test(text) || isNumbered(words, at)) return null;
  const upper = words.at(at + 1).text;
  if (upper !== upper.toUpperCase()) return null;
  return { end: at + 2, expression: point(eraFields(Number(text.replace(',', '')), era)) };
}

function readEraFirst(words: Words, at: number) {
  const { text } = words.at(at + 1);
  if (!/^\d{1,4}$/.test(text) || words.at(at).text !== words.at(at).text.toUpperCase()) return null;
  return { end: at + 2, expression: point({ year: Number(text) }) };
}

function eraFields(value: number, era: string) {
  return era === 'BC' ? ({ era, year: value } as const) : { year: value };
}
