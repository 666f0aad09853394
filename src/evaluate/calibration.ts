/** A prediction with the probability that the system gave it, and whether it came true. */
export interface Forecast {
  readonly confidence: number;
  readonly correct: boolean;
}

/**
 * The expected calibration error (Naeini et al. 2015): how far confidence and accuracy are apart in each of ten bins of
 * equal width, weighted by the forecasts in it. 0 is perfect; 0 for no forecasts.
 */
export function calibrationError(forecasts: readonly Forecast[], bins = 10): number {
  const gaps = new Float64Array(bins);
  for (const { confidence, correct } of forecasts) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins));
    gaps[bin] = (gaps[bin] ?? 0) + confidence - Number(correct);
  }
  const sum = gaps.reduce((total, gap) => total + Math.abs(gap), 0);
  return forecasts.length === 0 ? 0 : sum / forecasts.length;
}
