import { overlaps } from '../model/span.js';
import { type PrecisionRecall, precisionRecall, ratio } from './precision-recall.js';
import type { Timex } from './timeml.js';

/** Counts over any number of documents; add them up, then take `timexScores`. */
export interface TimexCounts {
  readonly gold: number;
  readonly predicted: number;
  /** Predictions with exactly a gold span. */
  readonly strict: number;
  /** Gold dates that overlap a prediction, and predictions that overlap a gold date. */
  readonly relaxedGold: number;
  readonly relaxedPredicted: number;
  /** Of the gold dates that overlap a prediction, those whose value, or type, agrees. */
  readonly values: number;
  readonly types: number;
}

export interface TimexScores {
  readonly strict: PrecisionRecall;
  readonly relaxed: PrecisionRecall;
  readonly valueF1: number;
  readonly typeF1: number;
}

export const NO_COUNTS: TimexCounts = {
  gold: 0,
  predicted: 0,
  strict: 0,
  relaxedGold: 0,
  relaxedPredicted: 0,
  values: 0,
  types: 0,
};

/** Scores one document's predictions. Each gold date is compared in value with the first prediction that overlaps it. */
export function countTimexes(gold: readonly Timex[], predicted: readonly Timex[]): TimexCounts {
  const exact = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const matches = gold.flatMap((timex) => {
    const match = predicted.find((other) => overlaps(timex, other));
    return match === undefined ? [] : [{ timex, match }];
  });
  return {
    gold: gold.length,
    predicted: predicted.length,
    strict: predicted.filter(({ start, end }) => exact.has(`${start}-${end}`)).length,
    relaxedGold: matches.length,
    relaxedPredicted: predicted.filter((timex) => gold.some((other) => overlaps(timex, other))).length,
    values: matches.filter(({ timex, match }) => timex.value === match.value).length,
    types: matches.filter(({ timex, match }) => timex.type === match.type).length,
  };
}

export function addCounts(a: TimexCounts, b: TimexCounts): TimexCounts {
  return {
    gold: a.gold + b.gold,
    predicted: a.predicted + b.predicted,
    strict: a.strict + b.strict,
    relaxedGold: a.relaxedGold + b.relaxedGold,
    relaxedPredicted: a.relaxedPredicted + b.relaxedPredicted,
    values: a.values + b.values,
    types: a.types + b.types,
  };
}

/**
 * TempEval-3's scores: strict and relaxed spans, and the F1 of an attribute, which is its accuracy over the
 * relaxed matches times the relaxed F1. Source: UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3", section 4.1.
 */
export function timexScores(counts: TimexCounts): TimexScores {
  const { gold, predicted } = counts;
  const strict = precisionRecall(ratio(counts.strict, predicted), ratio(counts.strict, gold));
  const relaxed = precisionRecall(ratio(counts.relaxedPredicted, predicted), ratio(counts.relaxedGold, gold));
  return {
    strict,
    relaxed,
    valueF1: ratio(counts.values, counts.relaxedGold) * relaxed.f1,
    typeF1: ratio(counts.types, counts.relaxedGold) * relaxed.f1,
  };
}
