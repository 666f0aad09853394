import type { NameCandidate } from '../model/candidate.js';
import type { Tagger } from '../tag/tagger.js';
import type { Example } from './corpus.js';

interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 200;
const RATE = 0.5;

/**
 * Platt scaling (Platt 1999): fits slope and offset of the log odds so that a confidence of 0.9 is right
 * nine times in ten on the development documents. Without such documents confidence stays as it is.
 */
export function fitCalibration(tagger: Tagger, development: readonly Example[]): Calibration {
  const outcomes = development.flatMap(({ document, gold }) =>
    tagger.tag(document).map((name) => ({ logit: logit(name.score), right: gold.has(nameKey(name)) })),
  );
  let slope = 1;
  let offset = 0;
  if (outcomes.length === 0) return { slope, offset };
  for (let i = 0; i < STEPS; i++) {
    let slopeGradient = 0;
    let offsetGradient = 0;
    for (const { logit: x, right } of outcomes) {
      const error = 1 / (1 + Math.exp(-(slope * x + offset))) - Number(right);
      slopeGradient += error * x;
      offsetGradient += error;
    }
    slope -= (RATE * slopeGradient) / outcomes.length;
    offset -= (RATE * offsetGradient) / outcomes.length;
  }
  return { slope, offset };
}

function nameKey({ start, end, label }: NameCandidate): string {
  return `${start}-${end} ${label}`;
}

function logit(probability: number): number {
  const clipped = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(clipped / (1 - clipped));
}
