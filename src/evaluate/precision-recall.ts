export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** F1 is the harmonic mean; it is 0 where precision and recall are. */
export function precisionRecall(precision: number, recall: number): PrecisionRecall {
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/** A share of nothing is 0. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
