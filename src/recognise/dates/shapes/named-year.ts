import { expandYear, point, readAnyYear, readYearWords } from './parts.js';
import type { Shape } from './shape.js';

/** `fiscal 1989`, `fiscal year 2024`, `FY 2024`, `the year 2000`. */
export const namedYear: Shape = {
  name: 'named-year',
  opens: [],
  openingWords: ['fiscal', 'financial', 'year', 'fy', 'calendar'],
  read(words, at) {
    let yearAt = at + 1;
    if (words.lower(at) !== 'year' && words.lower(yearAt) === 'year') yearAt++;
    if (words.lower(yearAt) === '-') yearAt++;
    const found = readAnyYear(words, yearAt);
    return found && { end: found.end, expression: point({ year: found.value }) };
  },
};

const CODE = /^fy(\d{2}|\d{4})$/;
const CODED_YEARS = Array.from({ length: 60 }, (_, i) => 1990 + i);

/** `FY2024`, `FY24`: one word. */
export const fiscalCode: Shape = {
  name: 'fiscal-code',
  opens: [],
  openingWords: CODED_YEARS.flatMap((year) => [`fy${year}`, `fy${String(year).slice(2)}`]),
  read(words, at) {
    const digits = CODE.exec(words.lower(at))?.[1];
    if (digits === undefined) return null;
    const value = digits.length === 2 ? expandYear(Number(digits)) : Number(digits);
    return { end: at + 1, expression: point({ year: value }) };
  },
};

/** `nineteen ninety-six`, as broadcast transcripts write years. */
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
