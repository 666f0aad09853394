import { exact } from '../cardinal.js';
import { DENOMINATORS } from '../number-words.js';
import { readBoundAfter, readBoundBefore } from './bounds.js';
import { contextWords } from './context.js';
import type { Figure } from './figure.js';
import { isPluralNoun, readComplement } from './nouns.js';
import { endBefore, isHyphen, isWord, joinTokens, lowerAt, type Scope, startOf, touches } from './scope.js';
import { isTimeUnit } from './time-words.js';

/** What opens a fraction before its denominator: "a quarter". */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);

/** Before these the half is no share: "the second half", "a year and a half". */
const BEFORE_OTHER_HALF = contextWords('before-other-half');

/** A part of a whole in words or as `3/4`: "two-thirds", "a quarter of voters", "half the country". */
export function fraction(scope: Scope, at: number): Figure | null {
  const part = partAt(scope, at);
  if (part === null) return null;
  const { value, endToken } = part;
  const before = readBoundBefore(scope, at);
  const after = before === null ? readBoundAfter(scope, endToken) : null;
  const number = { start: startOf(scope, at), end: endBefore(scope, endToken) };
  const whole = wholeOf(scope, endToken);
  if (whole === null && !isMeant(scope, part, before !== null)) return null;
  return {
    start: before === null ? number.start : startOf(scope, before.edge),
    end: after === null ? number.end : endBefore(scope, after.edge),
    endToken: after?.edge ?? endToken,
    value: {
      kind: 'ratio',
      label: joinTokens(scope, at, endToken, 'lower').replace(/^(?:an?) /, 'a '),
      value,
      max: null,
      bound: before?.bound ?? after?.bound ?? 'exact',
      unit: null,
      si: null,
      of: whole,
      number,
    },
  };
}

interface Part {
  readonly value: number;
  readonly endToken: number;
  /** "half" and "a quarter" have other senses, so that only "of" makes them a share. */
  readonly plain: boolean;
}

function partAt(scope: Scope, at: number): Part | null {
  if (lowerAt(scope, at) === 'half') return halfAt(scope, at);
  const slashed = slashedAt(scope, at);
  if (slashed !== null) return slashed;
  const numeral = scope.numerals.get(at);
  const article = ARTICLES.has(lowerAt(scope, at));
  if (
    !article &&
    (numeral === undefined || numeral.form === 'plural' || numeral.suffix !== '' || numeral.value > 100)
  )
    return null;
  const end = numeral?.endToken ?? at + 1;
  const next = isHyphen(scope, end) ? end + 1 : end;
  const denominator = DENOMINATORS.get(lowerAt(scope, next));
  const count = numeral?.value ?? 1;
  if (denominator === undefined || count >= denominator) return null;
  if (
    count > 1 !== lowerAt(scope, next).endsWith('s') ||
    (lowerAt(scope, next) === 'half' && !article && count !== 1)
  )
    return null;
  return { value: exact(count / denominator), endToken: next + 1, plain: next > end || count > 1 };
}

function halfAt(scope: Scope, at: number): Part | null {
  if (touches(scope, at) || isHyphen(scope, at + 1)) return null;
  if (BEFORE_OTHER_HALF.has(lowerAt(scope, at - 1))) return null;
  const next = lowerAt(scope, at + 1);
  const whole = next === 'of' || /^(?:the|its|their|his|her|our|all|those|these)$/.test(next);
  return whole ? { value: 0.5, endToken: at + 1, plain: false } : null;
}

/** `3/4`, read as a share only before "of": else it is a date. */
function slashedAt(scope: Scope, at: number): Part | null {
  if (lowerAt(scope, at + 1) !== '/' || !touches(scope, at + 1) || !touches(scope, at + 2)) return null;
  const numerator = /^\d{1,2}$/.test(lowerAt(scope, at)) ? Number(lowerAt(scope, at)) : 0;
  const denominator = /^\d{1,3}$/.test(lowerAt(scope, at + 2)) ? Number(lowerAt(scope, at + 2)) : 0;
  if (numerator === 0 || numerator >= denominator || lowerAt(scope, at + 3) !== 'of') return null;
  if (touches(scope, at) || touches(scope, at + 3)) return null;
  return { value: exact(numerator / denominator), endToken: at + 3, plain: false };
}

/** The span of what it is a part of, behind "of" or at once: "half the country". */
function wholeOf(scope: Scope, end: number): { start: number; end: number } | null {
  const linked = lowerAt(scope, end) === 'of';
  if (!linked && !/^(?:the|its|their|his|her|our|all|those|these)$/.test(lowerAt(scope, end))) return null;
  const first = linked ? end + 1 : end;
  // "half an hour" and "a quarter of a century" are durations.
  if (isTimeUnit(lowerAt(scope, first + 1)) || isTimeUnit(lowerAt(scope, first))) return null;
  const complement = readComplement(scope, first - 1);
  return complement === null ? null : { start: startOf(scope, first), end: endBefore(scope, complement) };
}

/** Without a whole: plainly a fraction ("two-thirds"), not "a third" of many. */
function isMeant(scope: Scope, { plain, endToken }: Part, bounded: boolean): boolean {
  if (isTimeUnit(lowerAt(scope, endToken)) || lowerAt(scope, endToken) === 'of') return false;
  if (isHyphen(scope, endToken)) return false;
  // "a fifth more than last year"
  if (/^(?:more|less|fewer|higher|lower)$/.test(lowerAt(scope, endToken)))
    return lowerAt(scope, endToken + 1) === 'than' || !isWord(scope, endToken + 1);
  return plain || (bounded && (!isWord(scope, endToken) || isPluralNoun(scope, endToken)));
}
