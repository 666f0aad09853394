import { readWords } from '../../lists.js';
import { CARDINALS, ORDINALS } from '../number-words.js';
import { contextWords } from './context.js';
import type { Figure } from './figure.js';
import { sayText } from './label.js';
import { isNamePart } from './nouns.js';
import {
  endBefore,
  isCapitalised,
  isHyphen,
  isWord,
  lowerAt,
  type Scope,
  startOf,
  touches,
} from './scope.js';
import { isMonth, isTimeUnit } from './time-words.js';

const IDIOMS = readWords('figures/ordinal-idioms.txt');
const RANK_VERBS = contextWords('before-rank');
const DETERMINERS = contextWords('before-ordinal');
const OWNERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their', 'our', 'my']);
/** After an ordinal these make a date, a fraction, or a name. */
const NOT_AFTER = contextWords('after-no-ordinal');
/** The words that open a rank before its number: the "No." of "No. 1". */
export const NUMBERED: ReadonlySet<string> = new Set(['no', 'no.', 'number', '#']);
const RANKED = /^(?:world|ranked|seed|seeds|seeded|rank|ranking|the|currently|top)$/;

/** The words that open an ordinal: "third", the tens of "twenty-first". */
export const ORDINAL_WORDS: ReadonlySet<string> = new Set([
  ...ORDINALS.keys(),
  ...[...CARDINALS].flatMap(([word, { kind }]) => (kind === 'tens' ? [word] : [])),
]);

/** In tokens: how far back the first of two ordinals may stand. */
const LONGEST_LOOK_BACK = 25;

interface Rank {
  readonly value: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly number: { readonly start: number; readonly end: number };
}

/** A place in an order: "third-largest economy", "25th edition", "ranked 12th", "world No. 1". */
export function ordinal(scope: Scope, at: number): Figure | null {
  const rank = ordinalAt(scope, at) ?? numberedAt(scope, at);
  if (rank === null) return null;
  const { firstToken, endToken, value, number } = rank;
  const span = { start: startOf(scope, firstToken), end: endBefore(scope, endToken) };
  const label = sayText(scope.text, span);
  return {
    ...span,
    endToken,
    value: {
      kind: 'ordinal',
      label,
      value,
      max: null,
      bound: 'exact',
      unit: null,
      si: null,
      of: null,
      number,
    },
  };
}

/** "third", "25th", "twenty-first" at `at`, unless a date or an idiom. */
function ordinalAt(scope: Scope, at: number): Rank | null {
  const found = writtenOrdinal(scope, at);
  if (found === null) return null;
  const before = lowerAt(scope, at - 1);
  const after = lowerAt(scope, found.endToken);
  const hyphenated = isHyphen(scope, found.endToken) ? lowerAt(scope, found.endToken + 1) : '';
  const superlative = /(?:est|most|best|worst|least)$/.test(hyphenated || after);
  if (isMonthBeside(scope, at, found.endToken) || (isTimeUnit(after) && !isOwnTime(before, after)))
    return null;
  if (isHyphen(scope, at - 1) || touches(scope, at)) return null;
  // "the first six months" is a date.
  const counted = scope.numerals.get(found.endToken);
  if (counted !== undefined && isTimeUnit(lowerAt(scope, counted.endToken))) return null;
  if (isCapitalised(scope, at) && isNamePart(scope, at)) return null;
  // "the 82nd Airborne" is a name, "his 16th World Cup goal" none.
  const owned = OWNERS.has(before);
  if (isNamePart(scope, found.endToken) && !owned) return null;
  if (superlative) return found;
  const named = owned && isCapitalised(scope, found.endToken);
  if (hyphenated !== '' || (NOT_AFTER.has(after) && !named)) return null;
  const ranked = RANK_VERBS.has(before) || (RANK_VERBS.has(lowerAt(scope, at - 2)) && before === 'in');
  if (ranked) return found;
  if (/^(?:place|spot)$/.test(after) && found.value > 1) return found;
  if (IDIOMS.has(after) && !named) return null;
  if (!isWord(scope, found.endToken))
    return owned || (before === 'the' && followsOrdinal(scope, at)) ? found : null;
  return DETERMINERS.has(before) || found.value > 10 ? found : null;
}

/** "its first day", "in the 77th minute" are counted from a start; "the first week" is a date. */
function isOwnTime(before: string, after: string): boolean {
  return after === 'minute' || before === "'s" || OWNERS.has(before);
}

/** "the first phase and the Kurdistan Region in the second" */
function followsOrdinal(scope: Scope, at: number): boolean {
  for (let near = at - 1; near > at - LONGEST_LOOK_BACK; near--)
    if (ORDINALS.has(lowerAt(scope, near))) return true;
  return false;
}

function writtenOrdinal(scope: Scope, at: number): Rank | null {
  const numeral = scope.numerals.get(at);
  if (numeral === undefined && !ORDINAL_WORDS.has(lowerAt(scope, at))) return null;
  const span = { start: startOf(scope, at), end: endBefore(scope, at + 1) };
  if (numeral !== undefined && /^(?:st|nd|rd|th)$/i.test(numeral.suffix)) {
    return { value: numeral.value, firstToken: at, endToken: at + 1, number: span };
  }
  const word = ORDINALS.get(lowerAt(scope, at));
  if (word !== undefined) return { value: word, firstToken: at, endToken: at + 1, number: span };
  const cardinal = CARDINALS.get(lowerAt(scope, at));
  const tens = cardinal?.kind === 'tens' ? cardinal.value : null;
  const unit = tens === null || !isHyphen(scope, at + 1) ? undefined : ORDINALS.get(lowerAt(scope, at + 2));
  if (tens === null || unit === undefined || unit > 9) return null;
  return {
    value: tens + unit,
    firstToken: at,
    endToken: at + 3,
    number: { start: span.start, end: endBefore(scope, at + 3) },
  };
}

function isMonthBeside(scope: Scope, at: number, endToken: number): boolean {
  if (isMonth(scope, at - 1) || isMonth(scope, endToken)) return true;
  if (lowerAt(scope, at - 1) === 'the' && isMonth(scope, at - 2)) return true;
  if (lowerAt(scope, endToken) !== 'of') return false;
  return isMonth(scope, endToken + 1) || lowerAt(scope, endToken + 1) === 'the';
}

/** "world No. 1", "ranked number 12", "the No. 3 seed" */
function numberedAt(scope: Scope, at: number): Rank | null {
  if (!NUMBERED.has(lowerAt(scope, at))) return null;
  const next = lowerAt(scope, at + 1) === '.' && touches(scope, at + 1) ? at + 2 : at + 1;
  const numeral = scope.numerals.get(next);
  if (numeral === undefined || numeral.suffix !== '' || (numeral.marked && numeral.form === 'digits'))
    return null;
  if (!RANKED.test(lowerAt(scope, at - 1)) && !/^seeds?$/.test(lowerAt(scope, numeral.endToken))) return null;
  if (isCapitalised(scope, numeral.endToken)) return null;
  return {
    value: numeral.value,
    firstToken: at,
    endToken: numeral.endToken,
    number: { start: numeral.start, end: numeral.end },
  };
}
