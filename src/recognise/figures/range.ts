import { exact } from '../cardinal.js';
import { type Amount, readAmount } from './amount.js';
import { contextWords } from './context.js';
import { isDayOrTime, isNoFigure } from './exclusions.js';
import { scaleOf } from './label.js';
import { isHyphen, isWord, lowerAt, type Scope, startOf, touches } from './scope.js';

/** Words that may stand between the connector and the second number: "from 5 to about 10". */
const HEDGES = contextWords('hedges');
/** Above this "A or B" names two things rather than an estimate. */
const LARGEST_SMALL = 20;
/** "from 20 mpg combined in 2008 to": words between the first amount and "to". */
const MOST_WORDS_BETWEEN = 4;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Reads an amount or a range of two: "10 to 15 km", "between 3m and 4m", "$5-10 billion", "three or four".
 * The unit and the scale that stand on one end only hold for both.
 */
export function readAmounts(scope: Scope, at: number): Amount | null {
  const known = scope.amounts.get(at);
  if (known !== undefined) return known;
  const amount = readRange(scope, at);
  scope.amounts.set(at, amount);
  return amount;
}

function readRange(scope: Scope, at: number): Amount | null {
  const low = readAmount(scope, at);
  if (low === null || low.max !== null || isNoFigure(scope, low)) return low;
  const link = readLink(scope, low);
  const high = link && readAmount(scope, link.next);
  if (!link || !high || high.max !== null) return low;
  if (high.unit === null && isDayOrTime(scope, high)) return low;
  return joinRange(scope, low, high, link) ?? low;
}

interface Link {
  /** The token at which the second amount starts. */
  readonly next: number;
  /** Where the range starts: "between" and "from" belong to it. */
  readonly firstToken: number;
  readonly kind: 'between' | 'from' | 'to' | 'dash' | 'or';
}

function readLink(scope: Scope, low: Amount): Link | null {
  const { firstToken, endToken } = low;
  const word = lowerAt(scope, endToken);
  const before = lowerAt(scope, firstToken - 1);
  if (word === '-') {
    const tied = isHyphen(scope, endToken) || !touches(scope, endToken + 1);
    return tied ? { next: endToken + 1, firstToken, kind: 'dash' } : null;
  }
  if (word === 'and' && before === 'between')
    return { next: afterHedge(scope, endToken + 1), firstToken: firstToken - 1, kind: 'between' };
  if (word === 'or') return { next: endToken + 1, firstToken, kind: 'or' };
  const opened = before === 'from' || isRanging(scope, firstToken);
  if (word === 'to' && opened)
    return {
      next: afterHedge(scope, endToken + 1),
      firstToken: before === 'from' ? firstToken - 1 : firstToken,
      kind: 'from',
    };
  // "up by 5 to 10" tells a change and the new level.
  if (word === 'to' && (before !== 'by' || low.unit === null))
    return { next: afterHedge(scope, endToken + 1), firstToken, kind: 'to' };
  return low.unit !== null && before === 'from' ? readLateLink(scope, low) : null;
}

/** "from 20 mpg in 2008 to 29 mpg", "from $75 per barrel to $45": a few words before "to". */
function readLateLink(scope: Scope, { firstToken, endToken }: Amount): Link | null {
  for (let at = endToken; at < endToken + MOST_WORDS_BETWEEN; at++) {
    if (lowerAt(scope, at) === 'to')
      return { next: afterHedge(scope, at + 1), firstToken: firstToken - 1, kind: 'from' };
    if (!isWord(scope, at) && !YEAR.test(lowerAt(scope, at))) return null;
  }
  return null;
}

/** "from up to 252 miles to 287 miles" */
function isRanging(scope: Scope, firstToken: number): boolean {
  for (let at = firstToken - 1; at > firstToken - 4; at--) if (lowerAt(scope, at) === 'from') return true;
  return false;
}

function afterHedge(scope: Scope, at: number): number {
  let next = at;
  while (next < at + 2 && HEDGES.has(lowerAt(scope, next))) next++;
  return next;
}

function joinRange(scope: Scope, low: Amount, high: Amount, link: Link): Amount | null {
  const united = low.unit === high.unit ? high : low.unit === null ? high : high.unit === null ? low : null;
  if (united === null) return null;
  const minor = low.kind === 'money' && high.kind === 'money' && low.value < 1 !== high.value < 1;
  if (minor) return null;
  if (link.kind === 'or' && !isEstimate(low, high)) return null;
  if (link.kind === 'dash' && high.unit === null && low.unit !== null && low.kind !== 'money') return null;
  if (link.kind === 'dash' && low.unit === null && high.value <= low.value) return null;
  // Of a bare number before a price nothing says that it is one: "ranked 3 to $5".
  if (link.kind === 'to' && low.unit === null && high.before !== '') return null;
  const from = carryUnit(low, high);
  const value = carryScale(from, high);
  const [least, most] = value <= high.value ? [value, high.value] : [high.value, value];
  if (least === most) return null;
  const firstToken = Math.min(link.firstToken, low.firstToken);
  return {
    ...united,
    firstToken,
    endToken: high.endToken,
    start: firstToken < low.firstToken ? startOf(scope, firstToken) : low.start,
    end: high.end,
    said: sayEnds(low, high, value !== from && united.before !== ''),
    value: least,
    max: most,
    numeral: high.numeral,
    number: { start: low.number.start, end: high.number.end },
  };
}

/** "three or four": neighbours, of which only the second has the unit. */
function isEstimate(low: Amount, high: Amount): boolean {
  return (
    low.unit === null && high.value > low.value && high.value <= LARGEST_SMALL && high.value - low.value <= 2
  );
}

/** Both ends as written, the lower first, with the scale of the higher where a sign stands before each. */
function sayEnds(low: Amount, high: Amount, carried: boolean): string[] {
  const [first = ''] = low.said;
  const [second = ''] = high.said;
  if (carried) return [`${first}${scaleOf(second)}`, second];
  return low.value <= high.value ? [first, second] : [second, first];
}

/** A bare "20" before "30 cents" is of cents too. */
function carryUnit(low: Amount, high: Amount): number {
  const inParts = high.kind === 'money' && low.unit === null && high.value !== high.numeral.value;
  return inParts ? exact(low.value / 100) : low.value;
}

/** "3 to 4 million" starts at 3 million, "200,000 to 1 million" where it says. */
function carryScale(value: number, high: Amount): number {
  const { scale } = high.numeral;
  const scaled = exact(value * scale);
  return scale > 1 && Math.abs(value) < 1000 && scaled < high.value ? scaled : value;
}
