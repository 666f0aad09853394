import type { Extraction } from '../model/entity.js';
import { type GoldQuantity, type GoldSentence, goldBound } from './newsquant.js';
import { type PrecisionRecall, precisionRecall, ratio } from './precision-recall.js';
import { type Quantity, quantitiesOf } from './quantities.js';

/** A gold quantity and what was found for it, or one without the other. */
interface QuantityPair {
  readonly gold: GoldQuantity | null;
  readonly found: Quantity | null;
}

export interface FigureScores {
  readonly gold: number;
  readonly found: number;
  readonly value: PrecisionRecall;
  readonly valueAndUnit: PrecisionRecall;
  readonly valueAndBound: PrecisionRecall;
}

/**
 * Scores figures against NewsQuant, a sentence a document. A gold quantity is paired with at most one of
 * ours of the same value: the two ends of a range in either order; a vague plural ("dozens") by its lower
 * end where the gold has one; an amount in cents or pence also as written. Of several, one with
 * the same unit and bound is taken. Ratios in F1: value; value and unit; value and bound.
 *
 * @param extract runs the whole flow on one sentence
 */
export function evaluateFigures(
  sentences: readonly GoldSentence[],
  extract: (text: string) => Extraction,
): FigureScores {
  const pairs = sentences.flatMap(({ text, quantities }) => pair(quantities, quantitiesOf(extract(text))));
  const gold = pairs.filter((one) => one.gold !== null).length;
  const found = pairs.filter((one) => one.found !== null).length;
  const agreed = (agrees: (gold: GoldQuantity, found: Quantity) => boolean) =>
    score(pairs.filter((one) => one.gold && one.found && agrees(one.gold, one.found)).length, found, gold);
  return {
    gold,
    found,
    value: agreed(() => true),
    valueAndUnit: agreed(sameUnit),
    valueAndBound: agreed(sameBound),
  };
}

export function score(right: number, found: number, gold: number): PrecisionRecall {
  return precisionRecall(ratio(right, found), ratio(right, gold));
}

function pair(gold: readonly GoldQuantity[], found: readonly Quantity[]): QuantityPair[] {
  const left = new Set(found);
  const pairs = gold.map((one): QuantityPair => {
    const fitting = [...left].filter((ours) => sameValue(one, ours));
    const rank = (ours: Quantity) => Number(sameUnit(one, ours)) * 2 + Number(sameBound(one, ours));
    const best = fitting.reduce<Quantity | null>((a, b) => (a === null || rank(b) > rank(a) ? b : a), null);
    if (best !== null) left.delete(best);
    return { gold: one, found: best };
  });
  return [...pairs, ...[...left].map((ours) => ({ gold: null, found: ours }))];
}

function sameValue(gold: GoldQuantity, { value, max, text }: Quantity): boolean {
  if (gold.other !== null && max !== null) {
    const [low, high] = [Math.min(gold.value, gold.other), Math.max(gold.value, gold.other)];
    return isNear(low, value) && isNear(high, max);
  }
  if (gold.other !== null || max !== null) return false;
  if (isNear(gold.value, value)) return true;
  return /(?:p|pence|cents?|¢)\b/.test(text) && isNear(gold.value, value * 100);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function sameUnit(gold: GoldQuantity, found: Quantity): boolean {
  return found.hasUnit(gold.unit);
}

function sameBound(gold: GoldQuantity, found: Quantity): boolean {
  return gold.bound === goldBound(found.bound);
}
