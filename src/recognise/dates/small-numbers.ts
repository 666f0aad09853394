import { skipHyphen, touches, type Words } from './words.js';

export interface SmallNumber {
  /** Null where the words do not say how many: `several`, `a few`. */
  readonly value: number | null;
  readonly end: number;
}

const UNCOUNTED = new Set(['several', 'few', 'many', 'some']);
const LONGEST = 8;
const NUMERAL = /^\d{1,7}(?:,\d{3})?(?:\.\d{1,3})?$/;

/** Reads a numeral or number words that can count units of time: `3 1/2`, `twenty-five`, `a couple of`, `several`. */
export function parseSmallNumber(words: Words, at: number): SmallNumber | null {
  const whole = parseWhole(words, at);
  if (whole === null || whole.value === null) return whole;
  const end = endOfHalf(words, whole.end);
  return end === null ? whole : { value: whole.value + 0.5, end };
}

/** The end of `and a half` before a unit, or of `-and-a-half`. */
function endOfHalf(words: Words, at: number): number | null {
  let end = at;
  for (const word of ['and', 'a', 'half']) {
    if (words.lower(end) === '-') end++;
    if (words.lower(end) !== word) return null;
    end++;
  }
  const unitAt = skipHyphen(words, end);
  return words.at(unitAt).unit === undefined ? null : end;
}

function parseWhole(words: Words, at: number): SmallNumber | null {
  const first = words.at(at);
  if (UNCOUNTED.has(first.lower)) return { value: null, end: at + 1 };
  if (first.digits) return parseNumeral(words, at);
  if (first.lower === 'a' || first.lower === 'an') return parseArticle(words, at);
  if (first.lower === 'couple' || first.lower === 'dozen') return parseCollective(words, at);
  return parseNumberWords(words, at);
}

function parseNumeral(words: Words, at: number): SmallNumber | null {
  const { text } = words.at(at);
  if (!NUMERAL.test(text)) return null;
  const whole = Number(text.replace(',', ''));
  const joined = words.lower(at + 1) === '-' || words.lower(at + 1) === 'and' ? at + 2 : at + 1;
  const fraction = parseFraction(words, joined);
  if (fraction !== null) return { value: whole + fraction, end: joined + 3 };
  if (words.lower(at + 1) === '½') return { value: whole + 0.5, end: at + 2 };
  return { value: whole, end: at + 1 };
}

/** `1/2`, `3/4`: three words. */
function parseFraction(words: Words, at: number): number | null {
  if (words.lower(at + 1) !== '/' || !touches(words, at) || !touches(words, at + 1)) return null;
  const above = Number(words.at(at).text);
  const below = Number(words.at(at + 2).text);
  return above > 0 && above < below && below <= 8 ? above / below : null;
}

/** `a couple of`, `a few`, `a dozen`, `a hundred`. */
function parseArticle(words: Words, at: number): SmallNumber | null {
  const next = words.at(at + 1);
  if (next.lower === 'few') return { value: null, end: at + 2 };
  if (next.lower === 'couple' || next.lower === 'dozen') return parseCollective(words, at + 1);
  return next.scale === undefined ? null : parseNumberWords(words, at + 1);
}

function parseCollective(words: Words, at: number): SmallNumber {
  const value = words.lower(at) === 'dozen' ? 12 : 2;
  return { value, end: words.lower(at + 1) === 'of' ? at + 2 : at + 1 };
}

function parseNumberWords(words: Words, at: number): SmallNumber | null {
  let total = 0;
  let group = 0;
  let end = at;
  for (let i = at; i < at + LONGEST; i++) {
    const word = words.at(i);
    if (word.number !== undefined) {
      if (group % 100 !== 0 && !(group % 10 === 0 && group % 100 >= 20 && word.number < 10)) break;
      group += word.number;
    } else if (word.scale === 100) {
      group = Math.max(group, 1) * 100;
    } else if (word.scale === 1000) {
      total += Math.max(group, 1) * 1000;
      group = 0;
    } else if (end > at && (word.lower === '-' || word.lower === 'and') && isPart(words, i + 1)) {
      if (word.lower === 'and' && words.at(i - 1).scale === undefined) break;
      continue;
    } else {
      break;
    }
    end = i + 1;
  }
  return end === at ? null : { value: total + group, end };
}

function isPart(words: Words, at: number): boolean {
  const { number, scale } = words.at(at);
  return number !== undefined || scale !== undefined;
}
