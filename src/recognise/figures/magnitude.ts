import type { Figure } from './figure.js';
import { bind } from './quantity.js';
import { readAmounts } from './range.js';
import { endBefore, isHyphen, lowerAt, type Scope, startOf, touches } from './scope.js';

const STRONGEST = 10;

/** An earthquake's strength: "magnitude 7.8", "7.8-magnitude", "magnitude of 7.8", "7.8 on the Richter scale". */
export function magnitude(scope: Scope, at: number): Figure | null {
  const amount = readAmounts(scope, at);
  if (amount === null || amount.unit !== null || amount.value > STRONGEST) return null;
  const before = wordBefore(scope, amount.firstToken);
  const after = before === null ? endAfter(scope, amount.endToken) : null;
  if (before === null && after === null) return null;
  const bounded = bind(scope, amount);
  const endToken = after ?? bounded.endToken;
  return {
    start: Math.min(bounded.start, before ?? bounded.start),
    end: after === null ? bounded.end : endBefore(scope, after),
    endToken,
    value: {
      kind: 'measure',
      label: `magnitude ${amount.said.join(' to ')}`,
      value: amount.value,
      max: amount.max,
      bound: bounded.bound,
      unit: 'magnitude',
      si: null,
      of: null,
      number: amount.number,
    },
  };
}

/** Where "magnitude" or "magnitude of" starts before the number. */
function wordBefore(scope: Scope, first: number): number | null {
  let at = first - 1;
  if (lowerAt(scope, at) === 'of' || (lowerAt(scope, at) === '-' && touches(scope, first))) at--;
  return lowerAt(scope, at) === 'magnitude' ? startOf(scope, at) : null;
}

function endAfter(scope: Scope, end: number): number | null {
  const next = isHyphen(scope, end) ? end + 1 : end;
  if (lowerAt(scope, next) === 'magnitude') return next + 1;
  const richter =
    lowerAt(scope, end) === 'on' &&
    lowerAt(scope, end + 1) === 'the' &&
    lowerAt(scope, end + 2) === 'richter';
  return richter ? end + (lowerAt(scope, end + 3) === 'scale' ? 4 : 3) : null;
}
