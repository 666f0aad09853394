import type { Numeral } from '../numeral.js';
import { contextWords } from './context.js';
import type { Figure } from './figure.js';
import { isPluralNoun } from './nouns.js';
import { isCapitalised, isHyphen, lowerAt, type Scope, textAt, touches } from './scope.js';

/** Words before the votes for and against: "voted 7 to 2". */
const VOTING = contextWords('before-votes');
/** No side scores more; higher pairs are ranges and codes. */
const HIGHEST = 400;
/** Sets of a match, or legs of a tie. */
const MOST_PAIRS = 7;
/** What a pair counts all the same: "a 5-4 vote". */
const COUNTED =
  /^(?:votes?|goals?|points?|runs|wins?|decisions?|rulings?|aggregate|victor(?:y|ies)|defeats?)$/;

/** "3-1", "6-4, 7-5" in a sentence that tells of a match or a vote. The value is the first side's of the first pair. */
export function score(scope: Scope, at: number): Figure | null {
  const first = pairAt(scope, at) ?? votesAt(scope, at);
  if (first === null || !(scope.tellsScore() || isResult(scope, at, first.endToken))) return null;
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

/** "Chile 3-1 Peru", "GOAL! 0-2.": between two names, or on its own. */
function isResult(scope: Scope, at: number, end: number): boolean {
  const opened = at === scope.firstToken || lowerAt(scope, at - 1) === '!';
  const alone = opened && /^\.?$/.test(lowerAt(scope, end));
  return alone || (isCapitalised(scope, end) && /^\p{Lu}\p{Ll}/u.test(textAt(scope, at - 1)));
}

interface Pair {
  readonly start: number;
  readonly end: number;
  readonly endToken: number;
  readonly value: number;
}

/** "voted 7 to 2", "by a vote of 7 to 2" */
function votesAt(scope: Scope, at: number): Pair | null {
  const before = lowerAt(scope, at - 1);
  const verb = before === 'of' ? lowerAt(scope, at - 2) : before;
  if (!VOTING.has(verb)) return null;
  const [yes, no] = [scope.numerals.get(at), scope.numerals.get(at + 2)];
  if (yes === undefined || no === undefined || lowerAt(scope, at + 1) !== 'to') return null;
  if (!isSide(yes) || !isSide(no) || /^(?:%|per|percent|pc)$/.test(lowerAt(scope, no.endToken))) return null;
  return { start: yes.start, end: no.end, endToken: no.endToken, value: yes.value };
}

function pairAt(scope: Scope, at: number): Pair | null {
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
