import type { Span } from '../../model/span.js';
import type { Amount } from './amount.js';
import { readBoundAfter } from './bounds.js';
import { contextWords } from './context.js';
import { isNoFigure } from './exclusions.js';
import type { Figure } from './figure.js';
import { sayAmount } from './label.js';
import {
  isFunctionWord,
  isModels,
  isNamePart,
  mentionEnd,
  type NounPhrase,
  readComplement,
  readNounPhrase,
} from './nouns.js';
import { bind, readRate } from './quantity.js';
import { readAmounts } from './range.js';
import { endBefore, isHyphen, isWord, lowerAt, type Scope, startOf } from './scope.js';
import { isTimeUnit } from './time-words.js';

/** Words before a number that is said for its own sake: "kills 268", "weakened past 150". */
const BEFORE_BARE = contextWords('before-bare-number');

/** A number of things: "at least 500 Spanish military personnel", "two dozen", "hundreds of refugees". */
export function count(scope: Scope, at: number): Figure | null {
  const amount = readAmounts(scope, at);
  if (amount === null || amount.unit !== null || isNoFigure(scope, amount)) return null;
  const bounded = bind(scope, amount);
  const phrase = countedPhrase(scope, amount, bounded.endToken);
  if (phrase === null && !standsAlone(scope, amount, bounded.bound !== 'exact')) return null;
  const after = phrase && amount.max === null ? readBoundAfter(scope, phrase.endToken) : null;
  const partOf = phrase !== null && isPart(scope, bounded.endToken, phrase);
  const mention = phrase === null || partOf ? null : mentionEnd(scope, phrase);
  const unit = phrase === null ? null : nameUnit(scope, phrase);
  const rate = phrase && readRate(scope, phrase.endToken);
  const named = sayCount(amount, unit);
  return {
    start: bounded.start,
    end: after !== null ? endBefore(scope, after.edge) : Math.max(bounded.end, mention ?? 0),
    endToken: after?.edge ?? (partOf ? bounded.endToken : phrase?.endToken) ?? bounded.endToken,
    value: {
      kind: 'count',
      label: rate === null ? named : `${named} per ${rate.name}`,
      value: amount.value,
      max: amount.max,
      bound: after !== null && bounded.bound === 'exact' ? after.bound : bounded.bound,
      unit,
      si: null,
      of: phrase && wholePhrase(scope, phrase),
      number: amount.number,
    },
  };
}

/** The phrase after the number: at once, or behind "of" after "dozens", "millions" and "two of the". */
function countedPhrase(scope: Scope, amount: Amount, next: number): NounPhrase | null {
  const singular = amount.value === 1 && amount.max === null;
  let first = next;
  if (lowerAt(scope, next) === 'of') {
    const determined = /^(?:the|its|his|her|their|our|my|your|these|those)$/.test(lowerAt(scope, next + 1));
    if (amount.value === 1 && amount.max === null) return null;
    if (amount.numeral.form !== 'plural' && !determined) return null;
    first = determined ? next + 2 : next + 1;
    // "57 of the country's 330 townships"
    if (determined && /^['’]s?$/.test(lowerAt(scope, first + 1))) first += 2;
  } else if (
    /^(?:more|other|additional|further|new|extra|fewer|such|different)$/.test(lowerAt(scope, next)) &&
    isFunctionWord(scope, next)
  ) {
    first = next + 1;
  }
  if (isHyphen(scope, next)) return null;
  const whole = scope.numerals.get(first);
  const from = whole !== undefined && first > next ? whole.endToken : first;
  const phrase = readNounPhrase(scope, from, singular);
  return phrase !== null && isTimeUnit(lowerAt(scope, phrase.head)) ? null : phrase;
}

/** "two of the three lists", "57 of the country's 330 townships": the whole is a figure of its own. */
function isPart(scope: Scope, next: number, { firstToken }: NounPhrase): boolean {
  if (lowerAt(scope, next) !== 'of') return false;
  for (let at = next + 2; at < firstToken; at++) if (scope.numerals.has(at)) return true;
  return false;
}

/** Whether a number that counts nothing named is said for its own sake. */
function standsAlone(
  scope: Scope,
  { numeral, firstToken, endToken, max }: Amount,
  bounded: boolean,
): boolean {
  const isPartOf = lowerAt(scope, endToken) === 'of';
  if (isPartOf && lowerAt(scope, endToken + 1) === 'them') return numeral.value > 1;
  if (isHyphen(scope, endToken) || isPartOf) return numeral.marked && numeral.form !== 'words';
  if (numeral.form === 'plural' || bounded || max !== null || numeral.scale > 1) return true;
  // "by nine votes to eight"
  if (lowerAt(scope, firstToken - 1) === 'to' && lowerAt(scope, firstToken - 2) === 'votes') return true;
  if (numeral.form === 'words') return numeral.value > 20 && !isWord(scope, endToken);
  return numeral.marked || (BEFORE_BARE.has(lowerAt(scope, firstToken - 1)) && numeral.value > 1);
}

/** "Dozens" and the like are said of what they count: "thousands of refugees". */
function sayCount(amount: Amount, unit: string | null): string {
  const said = sayAmount(amount);
  if (unit === null) return said;
  return amount.numeral.form === 'plural' && said.endsWith('s') ? `${said} of ${unit}` : `${said} ${unit}`;
}

/** The counted noun, with the capitalised words before it that make one name: "World Cups". */
function nameUnit(scope: Scope, { firstToken, head }: NounPhrase): string {
  let first = head;
  if (isHyphen(scope, head - 1)) first = head - 2;
  if (isNamePart(scope, head) || isModels(scope, head, firstToken))
    while (first > firstToken && isNamePart(scope, first - 1)) first--;
  return scope.text
    .slice(startOf(scope, first), endBefore(scope, head + 1))
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}

/** The phrase with what follows "of", or with its rate: "members of the Iraqi Security Forces", "tests per day". */
function wholePhrase(scope: Scope, { firstToken, endToken }: NounPhrase): Span {
  const start = startOf(scope, firstToken);
  const rate = readRate(scope, endToken);
  if (rate !== null) return { start, end: rate.end };
  const complement = lowerAt(scope, endToken) === 'of' ? readComplement(scope, endToken) : null;
  return { start, end: endBefore(scope, complement ?? endToken) };
}
