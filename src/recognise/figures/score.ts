import type { Numeral } from '../numeral.js';
import type { Figure } from './figure.js';
import { isPluralNoun } from './nouns.js';
import { isHyphen, lowerAt, type Scope, touches } from './scope.js';

/** No side scores more; higher pairs are ranges and codes. */
const HIGHEST = 400;
/** Sets of a match, or legs of a tie. */
const MOST_PAIRS = 7;
/** What a pair counts all the same: "a 5-4 vote". */
const COUNTED =
  /^(?:votes?|goals?|points?|runs|wins?|decisions?|rulings?|aggregate|victor(?:y|ies)|defeats?)$/;

/** "3-1", "6-4, 7-5" in a sentence that tells of a match or a vote. The value is the first side's of the first pair. */
export function score(scope: Scope, at: number): Figure | null {
  const first = pairAt(scope, at);
  if (first === null || !scope.tellsScore()) return null;
  let { endToken, end } = first;
  for (let pairs = 1; pairs < MOST_PAIRS && lowerAt(scope, endToken) === ','; pairs++) {
    const next = pairAt(scope, endToken + 1);
    if (next === null) break;
    ({ endToken, end } = next);
  }
  if (isPluralNoun(scope, endToken) && !COUNTED.test(lowerAt(scope, endToken))) return null;
  const { start } = first;
  return {
    start,
    end,
    endToken,
    value: {
      kind: 'score',
      label: scope.text
        .slice(start, end)
        .replace(/[‐-―−]/g, '-')
        .replace(/\s+/g, ' '),
      value: first.value,
      max: null,
      bound: 'exact',
      unit: null,
      si: null,
      of: null,
      number: { start, end },
    },
  };
}

function pairAt(
  scope: Scope,
  at: number,
): { start: number; end: number; endToken: number; value: number } | null {
  const home = scope.numerals.get(at);
  if (home === undefined || !isSide(home) || !isHyphen(scope, home.endToken)) return null;
  if (touches(scope, at) && !/^[("'[]$/.test(lowerAt(scope, at - 1))) return null;
  const away = scope.numerals.get(home.endToken + 1);
  if (away === undefined || !isSide(away)) return null;
  // A third number makes it a date, a formation or a telephone number; a letter a code.
  if (touches(scope, away.endToken) && /^[-/%$]$/.test(lowerAt(scope, away.endToken))) return null;
  return { start: home.start, end: away.end, endToken: away.endToken, value: home.value };
}

function isSide({ form, marked, suffix, prefix, value }: Numeral): boolean {
  return form === 'digits' && !marked && suffix === '' && prefix === '' && value >= 0 && value < HIGHEST;
}
