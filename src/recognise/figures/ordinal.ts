import { CARDINALS, ORDINALS } from '../number-words.js';
import { readWords } from '../tables.js';
import { isTimeUnit } from './exclusions.js';
import type { Figure } from './figure.js';
import { sayOrdinal } from './label.js';
import { isNamePart, readNounPhrase } from './nouns.js';
import {
  endBefore,
  isCapitalised,
  isHyphen,
  isWord,
  lowerAt,
  type Scope,
  startOf,
  textAt,
  touches,
} from './scope.js';

const IDIOMS = readWords('figures/ordinal-idioms.txt');
const RANK_VERBS =
  /^(?:ranked|ranks|rank|ranking|finished|finishes|finish|finishing|placed|came|seeded|sits|sit|sitting|fell|rose|climbed|dropped|moved)$/;
const DETERMINERS = /^(?:the|a|an|his|her|its|their|our|my|your|this|that|'s|world|country)$/;
/** After an ordinal these make a date, a fraction, or a name. */
const NOT_AFTER =
  /^(?:of|anniversary|birthday|century|centuries|floor|day|straight|world|street|st|st\.|ave|ave\.|avenue|grade|graders?|party|parties|degree|estate|amendment|hand|rate|class|generation|gender|-)$/;
const NUMBERED = /^(?:no|no\.|number|#)$/;
const RANKED = /^(?:world|ranked|seed|seeds|seeded|rank|ranking|the|currently|top)$/;

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
  const { firstToken, endToken, value } = rank;
  const compound = compoundEnd(scope, endToken);
  const phrase = readNounPhrase(scope, compound, true);
  const isPhraseNamed = phrase !== null && isNamePart(scope, phrase.firstToken);
  const unit =
    phrase && !isPhraseNamed
      ? scope.text.slice(startOf(scope, phrase.head), endBefore(scope, phrase.head + 1))
      : null;
  const end =
    phrase === null || isPhraseNamed ? compound : phraseEnd(scope, phrase.firstToken, phrase.endToken);
  return {
    start: startOf(scope, firstToken),
    end: endBefore(scope, end),
    endToken: end,
    value: {
      kind: 'ordinal',
      label: label(scope, value, endToken, end),
      value,
      max: null,
      bound: 'exact',
      unit,
      si: null,
      of:
        phrase && !isPhraseNamed
          ? { start: startOf(scope, phrase.firstToken), end: endBefore(scope, phrase.endToken) }
          : null,
      number: rank.number,
    },
  };
}

function label(scope: Scope, value: number, endToken: number, end: number): string {
  const rest = scope.text.slice(endBefore(scope, endToken), endBefore(scope, end));
  return `${sayOrdinal(value)}${rest.replace(/\s+/g, ' ')}`;
}

function phraseEnd(scope: Scope, first: number, end: number): number {
  for (let at = first; at < end; at++) if (isNamePart(scope, at)) return at;
  return end;
}

/** "third", "25th", "twenty-first" at `at`, unless a date or an idiom. */
function ordinalAt(scope: Scope, at: number): Rank | null {
  const found = writtenOrdinal(scope, at);
  if (found === null) return null;
  const before = lowerAt(scope, at - 1);
  const after = lowerAt(scope, found.endToken);
  const hyphenated = isHyphen(scope, found.endToken) ? lowerAt(scope, found.endToken + 1) : '';
  const superlative = /(?:est|most|best|worst|least)$/.test(hyphenated || after);
  if (isMonthBeside(scope, at, found.endToken) || isTimeUnit(after)) return null;
  if (isHyphen(scope, at - 1) || touches(scope, at)) return null;
  if (isCapitalised(scope, at) && isNamePart(scope, at)) return null;
  if (isCapitalised(scope, found.endToken)) return null;
  if (superlative) return found;
  if (hyphenated !== '' || NOT_AFTER.test(after)) return null;
  const ranked = RANK_VERBS.test(before) || (RANK_VERBS.test(lowerAt(scope, at - 2)) && before === 'in');
  if (found.value <= 2) {
    return ranked && !/^\p{L}/u.test(after) ? found : null;
  }
  if (IDIOMS.has(after) && !ranked) return null;
  if (ranked) return found;
  return isWord(scope, found.endToken) && (DETERMINERS.test(before) || found.value > 10) ? found : null;
}

function writtenOrdinal(scope: Scope, at: number): Rank | null {
  const span = { start: startOf(scope, at), end: endBefore(scope, at + 1) };
  const numeral = scope.numerals.get(at);
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

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;

function isMonthBeside(scope: Scope, at: number, endToken: number): boolean {
  const isMonth = (token: number) =>
    MONTH.test(lowerAt(scope, token)) && /^\p{Lu}/u.test(textAt(scope, token));
  if (isMonth(at - 1) || isMonth(endToken) || (lowerAt(scope, at - 1) === 'the' && isMonth(at - 2)))
    return true;
  return (
    lowerAt(scope, endToken) === 'of' && (isMonth(endToken + 1) || lowerAt(scope, endToken + 1) === 'the')
  );
}

/** The end of "-largest", "most populous" after the ordinal. */
function compoundEnd(scope: Scope, endToken: number): number {
  if (isHyphen(scope, endToken)) return endToken + 2;
  return endToken;
}

/** "world No. 1", "ranked number 12", "the No. 3 seed" */
function numberedAt(scope: Scope, at: number): Rank | null {
  if (!NUMBERED.test(lowerAt(scope, at))) return null;
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
