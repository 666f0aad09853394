import type { Numeral } from '../numeral.js';
import type { UnitReading } from './amount.js';
import { endBefore, isHyphen, joinTokens, lowerAt, type Scope } from './scope.js';

/**
 * A reader of one kind of unit, and the one to copy for another. It gets a number that was found in the
 * text and looks at the tokens around it: is this unit written there? If so it says how far the amount
 * reaches, what its unit is called in the output and how a label writes it. Bounds ("at least"), ranges
 * and labels are the same for all units and added by others.
 */
export function readPercent(scope: Scope, numeral: Numeral): UnitReading | null {
  // Letters that touch the digits are in the number's suffix ("5pc"), everything else in the tokens after it.
  if (numeral.suffix !== '') {
    const glued = SIGNS.get(numeral.suffix);
    return glued === undefined ? null : reading(scope, numeral, numeral.endToken, glued);
  }
  const first = isHyphen(scope, numeral.endToken) ? numeral.endToken + 1 : numeral.endToken;
  if (!FIRST_WORDS.has(lowerAt(scope, first))) return null;
  // The longest name first, or "% points" would be taken for "%".
  for (let length = LONGEST_SIGN; length > 0; length--) {
    const sign = SIGNS.get(joinTokens(scope, first, first + length, 'lower'));
    if (sign !== undefined) return reading(scope, numeral, first + length, sign);
  }
  return null;
}

interface Sign {
  /** The contract's unit. */
  readonly unit: string;
  readonly after: string;
}

const PERCENT: Sign = { unit: 'percent', after: '%' };
const POINTS: Sign = { unit: 'percentage points', after: ' percentage points' };
const BASIS_POINTS: Sign = { unit: 'basis points', after: ' basis points' };
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['%', PERCENT],
  ['percent', PERCENT],
  ['per cent', PERCENT],
  ['percents', PERCENT],
  ['pc', PERCENT],
  ['pct', PERCENT],
  ['percentage', PERCENT],
  ['percentage point', POINTS],
  ['percentage points', POINTS],
  ['percent point', POINTS],
  ['percent points', POINTS],
  ['per cent point', POINTS],
  ['per cent points', POINTS],
  ['% points', POINTS],
  ['% point', POINTS],
  ['pp', POINTS],
  ['ppts', POINTS],
  ['pps', POINTS],
  ['basis point', BASIS_POINTS],
  ['basis points', BASIS_POINTS],
  ['bp', BASIS_POINTS],
  ['bps', BASIS_POINTS],
]);
const FIRST_WORDS: ReadonlySet<string> = new Set([...SIGNS.keys()].map((sign) => sign.split(' ')[0] ?? ''));
/** In tokens: "percentage points", "per cent points". */
const LONGEST_SIGN = 3;

function reading(scope: Scope, numeral: Numeral, endToken: number, { unit, after }: Sign): UnitReading {
  return {
    firstToken: numeral.firstToken,
    endToken,
    start: numeral.start,
    end: endBefore(scope, endToken),
    kind: 'percent',
    unit,
    before: '',
    after,
  };
}
