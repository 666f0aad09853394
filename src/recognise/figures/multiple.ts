import type { Numeral } from '../numeral.js';
import { readBoundBefore } from './bounds.js';
import { contextWords } from './context.js';
import type { Figure } from './figure.js';
import { sayText } from './label.js';
import { isNamePart } from './nouns.js';
import { endBefore, isHyphen, lowerAt, type Scope, startOf } from './scope.js';

const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const FOLDS: ReadonlyMap<string, number> = new Map([
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);
/** The words that open a multiple without being numbers. */
export const MULTIPLE_WORDS: ReadonlySet<string> = new Set([
  ...ADVERBS.keys(),
  ...FOLDS.keys(),
  'double',
  'triple',
]);
/** What follows a multiple: "three times as many", "twice the size", "five times larger". */
const COMPARED = contextWords('after-multiple');
/** What makes "twice" a set of times ("twice a year"), the dates' business. */
const EVERY = contextWords('after-set');

/** "twice the size", "threefold", "10-fold", "three times as many", "double the number". */
export function multiple(scope: Scope, at: number): Figure | null {
  const word = lowerAt(scope, at);
  const numeral = scope.numerals.get(at);
  // "Twice" with a capital is a name.
  if ((numeral === undefined && !MULTIPLE_WORDS.has(word)) || isNamePart(scope, at)) return null;
  const fold = FOLDS.get(word);
  if (fold !== undefined) return build(scope, at, at, at + 1, fold);
  const adverb = ADVERBS.get(word);
  if (adverb !== undefined && adverb > 1) {
    const next = lowerAt(scope, at + 1);
    return EVERY.has(next) || isHyphen(scope, at + 1) ? null : build(scope, at, at, at + 1, adverb);
  }
  if (
    (word === 'double' || word === 'triple') &&
    /^(?:the|that|its|their|what|his|her)$/.test(lowerAt(scope, at + 1))
  )
    return build(scope, at, at, at + 1, word === 'double' ? 2 : 3);
  return numeral === undefined ? null : afterNumeral(scope, numeral);
}

function afterNumeral(scope: Scope, numeral: Numeral): Figure | null {
  const { firstToken, endToken, value, form, suffix, prefix } = numeral;
  if (form === 'plural' || prefix !== '') return null;
  if (/^(?:fold|x|×)$/i.test(suffix)) return build(scope, firstToken, firstToken, endToken, value);
  if (suffix !== '') return null;
  const next = isHyphen(scope, endToken) ? endToken + 1 : endToken;
  if (lowerAt(scope, next) === 'fold') return build(scope, firstToken, firstToken, next + 1, value);
  if (lowerAt(scope, next) !== 'times' || next > endToken || !COMPARED.has(lowerAt(scope, next + 1)))
    return null;
  return build(scope, firstToken, firstToken, next + 1, value);
}

function build(scope: Scope, at: number, first: number, endToken: number, value: number): Figure {
  const before = readBoundBefore(scope, first);
  const numeral = scope.numerals.get(at);
  const number = numeral ?? { start: startOf(scope, at), end: endBefore(scope, endToken) };
  return {
    start: before === null ? number.start : startOf(scope, before.edge),
    end: endBefore(scope, endToken),
    endToken,
    value: {
      kind: 'ratio',
      label: sayText(scope.text, { start: number.start, end: endBefore(scope, endToken) }).toLowerCase(),
      value,
      max: null,
      bound: before?.bound ?? 'exact',
      unit: 'times',
      si: null,
      of: null,
      number: { start: number.start, end: number.end },
    },
  };
}
