import { readWords } from '../../lists.js';
import type { Amount } from './amount.js';
import { readBoundBefore } from './bounds.js';
import { contextWords } from './context.js';
import { isNamePart, isPluralNoun, readNounPhrase } from './nouns.js';
import { isCapitalised, isHyphen, isWord, lowerAt, type Scope, textAt, touches } from './scope.js';
import { isMonth, isTimeUnit, timeKind } from './time-words.js';

const DESIGNATORS = readWords('figures/designators.txt');
const STREET_WORDS = readWords('figures/street-words.txt');
const YEAR_SAFE_NOUNS = readWords('figures/person-nouns.txt');
/** Words of a street's name between the house number and "Road". */
const LONGEST_STREET = 4;
const FIRST_YEAR = 1100;
const LAST_YEAR = 2200;
/** Later years are spoken of only as years: "by 2050". */
const LATEST_SURE_YEAR = 2040;
/** Words before a bare number that make it a year: "in 1850". */
const YEAR_PREPOSITIONS = contextWords('before-year');
/** Words between a number and its unit of time: "ten straight days". */
const BEFORE_TIME_UNIT = contextWords('before-time-unit');
const BEFORE_PRONOUN = contextWords('before-pronoun-one');
const ONE_OF_NO_NUMBER = contextWords('one-of-no-number');

/** Whether a number without a unit is no figure: part of a date, a name, an address, a code, a list. */
export function isNoFigure(scope: Scope, amount: Amount): boolean {
  if (amount.unit !== null) return false;
  return EXCLUSIONS.some((excludes) => excludes(scope, amount));
}

type Exclusion = (scope: Scope, amount: Amount) => boolean;

const EXCLUSIONS: readonly Exclusion[] = [
  isDuration,
  isDayOrTime,
  isYear,
  isTied,
  isDesignated,
  isAddress,
  isListNumber,
  isSerial,
  isPronoun,
];

/** "10 days", "five-year": the dates' business. */
function isDuration(scope: Scope, { endToken }: Amount): boolean {
  for (let at = endToken; at < endToken + 4; at++) {
    const lower = lowerAt(scope, at);
    if (isTimeUnit(lower)) return true;
    if (!isHyphen(scope, at) && !BEFORE_TIME_UNIT.has(lower)) return false;
  }
  return false;
}

/** A day of a month or a time of day. */
export function isDayOrTime(scope: Scope, { firstToken, endToken, numeral }: Amount): boolean {
  if (numeral.form !== 'digits') return false;
  const before = lowerAt(scope, firstToken - 1);
  const after = lowerAt(scope, endToken);
  const kind = timeKind(after);
  if (kind === 'clock' || kind === 'era') return !(kind === 'clock' && after === 'noon');
  if (isMonth(scope, firstToken - 1) || isMonth(scope, endToken)) return true;
  if (before === 'the' && isMonth(scope, firstToken - 2)) return true;
  if (timeKind(before) === 'era') return true;
  // "Oct. 7-9", "25/01/2024"
  if ((before === '-' || before === '/') && (isMonth(scope, firstToken - 3) || isMonth(scope, endToken)))
    return true;
  if ((after === '-' || after === '/') && isMonth(scope, endToken + 2)) return true;
  // "17 to 26 May"
  const other = scope.numerals.get(endToken + 1);
  if (/^(?:to|and|or|until|through)$/.test(after) && other !== undefined && isMonth(scope, other.endToken))
    return true;
  // "Oct. 7 to 9"
  if (
    /^(?:to|and|or|until|through)$/.test(before) &&
    isMonth(scope, firstToken - 3) &&
    scope.numerals.has(firstToken - 2)
  )
    return true;
  if (before === '/' || after === '/') return touches(scope, firstToken) || touches(scope, endToken);
  return false;
}

function isYear(scope: Scope, { firstToken, endToken, numeral, value }: Amount): boolean {
  if (numeral.form !== 'digits' || numeral.marked || value < FIRST_YEAR || value >= LAST_YEAR) return false;
  if (numeral.end - numeral.start !== 4) return false;
  // "more than 2000" is a number, "around 2009" a year.
  if (readBoundBefore(scope, firstToken) !== null)
    return value >= 1900 && value <= LATEST_SURE_YEAR && value % 100 !== 0 && !isPluralNoun(scope, endToken);
  for (let at = endToken; at < endToken + 3 && isWord(scope, at); at++) {
    if (YEAR_SAFE_NOUNS.has(lowerAt(scope, at))) return YEAR_PREPOSITIONS.has(lowerAt(scope, firstToken - 1));
  }
  if (value >= 1900 && value <= LATEST_SURE_YEAR) return true;
  return YEAR_PREPOSITIONS.has(lowerAt(scope, firstToken - 1)) || !isPluralNoun(scope, endToken);
}

/** Tied to letters by a hyphen or slash: "F-16", "COVID-19", "G-7". */
function isTied(scope: Scope, { firstToken, endToken, numeral }: Amount): boolean {
  if (numeral.form === 'plural') return false;
  const before = textAt(scope, firstToken - 1);
  if (touches(scope, firstToken)) {
    if (before === '#' || before === '@' || before === '_' || before === '.') return true;
    if (isHyphen(scope, firstToken - 1) && /[\p{L}]/u.test(textAt(scope, firstToken - 2))) return true;
    // "12-34-56"
    if (isHyphen(scope, firstToken - 1) && (isHyphen(scope, endToken) || isHyphen(scope, firstToken - 3)))
      return true;
  }
  if (numeral.form === 'digits' && isHyphen(scope, endToken)) {
    // "737-800", "5-HT", "9-1-1"; of words only those that count ("12-member", "27-nation").
    if (isHyphen(scope, endToken + 2) && /^\d/.test(textAt(scope, endToken + 3))) return true;
    return /^[\p{Lu}\d]/u.test(textAt(scope, endToken + 1)) && !isCountedRange(scope, endToken);
  }
  return false;
}

function isCountedRange(scope: Scope, hyphen: number): boolean {
  return scope.numerals.has(hyphen + 1) && !isHyphen(scope, scope.numerals.get(hyphen + 1)?.endToken ?? 0);
}

/** After a word that numbers things: "Route 66", "Boeing 737", "Section 230", "No. 10", "Group of 77". */
function isDesignated(scope: Scope, { firstToken, endToken, numeral }: Amount): boolean {
  if (numeral.form === 'plural' || (numeral.form === 'digits' && numeral.marked)) return false;
  if (
    lowerAt(scope, firstToken - 1) === 'of' &&
    /^(?:Group|Gang|Council|Committee|League)$/.test(textAt(scope, firstToken - 2))
  )
    return true;
  const dotted = lowerAt(scope, firstToken - 1) === '.' && touches(scope, firstToken - 1) ? 1 : 0;
  const at = firstToken - 1 - dotted;
  const before = lowerAt(scope, at);
  if (before === '§') return true;
  if (DESIGNATORS.has(before)) return dotted === 0 || before.startsWith('no');
  // A number after a name is part of it ("Apollo 11"), if it counts nothing.
  const isName = isCapitalised(scope, at) || (/^\p{Lu}{2,}$/u.test(textAt(scope, at)) && !scope.headline());
  if (!isName || !/^\p{L}/u.test(textAt(scope, at)) || dotted > 0) return false;
  const counts =
    isPluralNoun(scope, endToken) ||
    (isPluralNoun(scope, endToken + 1) && !/ed$/.test(lowerAt(scope, endToken)));
  return numeral.form === 'digits' && !counts;
}

/** "49 Zorro Ranch Road", "CA 90210" */
function isAddress(scope: Scope, { firstToken, endToken, numeral }: Amount): boolean {
  if (numeral.form !== 'digits' || numeral.marked) return false;
  for (let at = endToken; at < endToken + LONGEST_STREET; at++) {
    if (!/^[\p{Lu}\d]/u.test(textAt(scope, at))) break;
    if (STREET_WORDS.has(lowerAt(scope, at)) && (at > endToken || scope.numerals.has(endToken))) return true;
    if (STREET_WORDS.has(lowerAt(scope, at)) && isWord(scope, at + 1)) return true;
  }
  return (
    numeral.value >= 10_000 &&
    /^\p{Lu}{2}$/u.test(textAt(scope, firstToken - 1)) &&
    !isPluralNoun(scope, endToken)
  );
}

/** "1. Mix the flour", "(2)", "a) 3)" */
function isListNumber(scope: Scope, { firstToken, endToken, numeral }: Amount): boolean {
  if (numeral.form !== 'digits' || numeral.marked) return false;
  const after = lowerAt(scope, endToken);
  if (lowerAt(scope, firstToken - 1) === '(' || lowerAt(scope, firstToken - 1) === '[')
    return after === ')' || after === ']';
  return firstToken === scope.firstToken && /^[.):]$/.test(after) && touches(scope, endToken);
}

/** Telephone, account and version numbers: several runs of digits in a row, or a leading zero. */
function isSerial(scope: Scope, { firstToken, endToken, numeral }: Amount): boolean {
  if (numeral.form !== 'digits' || numeral.marked) return false;
  const text = lowerAt(scope, firstToken);
  if (/^0\d/.test(text)) return true;
  if (lowerAt(scope, firstToken - 1) === '+' && numeral.value >= 1 && /^[\d(]/.test(lowerAt(scope, endToken)))
    return true;
  const next = scope.numerals.get(lowerAt(scope, endToken) === '-' ? endToken + 1 : endToken);
  const previous =
    /^[\d)]/.test(lowerAt(scope, firstToken - 1)) ||
    (isHyphen(scope, firstToken - 1) && /^\d/.test(lowerAt(scope, firstToken - 2)));
  if (previous && text.length >= 3) return true;
  return (
    next?.form === 'digits' &&
    !next.marked &&
    next.end - next.start >= 3 &&
    next.suffix === '' &&
    text.length >= 3 &&
    !isPluralNoun(scope, next.endToken) &&
    next.value < numeral.value * 10 ** 9 &&
    isPhonePair(numeral.value, next.value)
  );
}

/** 555-1234, but not 500-1000. */
function isPhonePair(first: number, second: number): boolean {
  return second <= first || (first < 1000 && second >= 1000 && second % 100 !== 0);
}

/** "one of", "the one who", "no one", "one another", "two-time": not said of a number of things. */
function isPronoun(scope: Scope, { firstToken, endToken, numeral, value }: Amount): boolean {
  if (numeral.form !== 'words') return false;
  if (isHyphen(scope, endToken) && !/^(?:plus|odd|ish)$/.test(lowerAt(scope, endToken + 1))) return true;
  if (isHyphen(scope, firstToken - 1)) return true;
  // "the Big Four", "Group of Seven"
  if (isCapitalised(scope, firstToken) && readBoundBefore(scope, firstToken) === null) return true;
  if (value !== 1 || lowerAt(scope, firstToken) !== 'one') return false;
  // "one Doli Begum", not "one US soldier"
  const phrase = isNamePart(scope, endToken) ? readNounPhrase(scope, endToken, true) : null;
  if (isNamePart(scope, phrase?.head ?? endToken)) return true;
  if (ONE_OF_NO_NUMBER.has(lowerAt(scope, firstToken + 1))) return true;
  return BEFORE_PRONOUN.has(lowerAt(scope, firstToken - 1));
}
