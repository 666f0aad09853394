import type { NameCandidate } from '../model/candidate.js';
import type { Tagger } from '../tag/tagger.js';
import type { Example } from './corpus.js';

interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** A name that was found: the log odds it was given, and the probability it is to have. */
interface Outcome {
  readonly logit: number;
  readonly target: number;
}

const UNCHANGED: Calibration = { slope: 1, offset: 0 };
const MOST_STEPS = 100;
const SMALLEST_STEP = 1e-10;

/**
 * Platt scaling (Platt 1999): fits slope and offset of the log odds so that a confidence of 0.9 is right
 * nine times in ten on the development documents. Confidence stays as it is where they tell nothing of it:
 * without names, where all or none are right, or where the less sure ones are right more often.
 */
export function fitCalibration(tagger: Tagger, development: readonly Example[]): Calibration {
  const found = development.flatMap(({ document, gold }) =>
    tagger.tag(document).map((name) => ({ logit: logit(name.score), isRight: gold.has(nameKey(name)) })),
  );
  const right = found.filter(({ isRight }) => isRight).length;
  if (right === 0 || right === found.length) return UNCHANGED;
  // Short of 1 and above 0, as the next name may be wrong where all were right (Platt 1999).
  const rightTarget = (right + 1) / (right + 2);
  const wrongTarget = 1 / (found.length - right + 2);
  const fit = fitSigmoid(
    found.map(({ logit, isRight }) => ({ logit, target: isRight ? rightTarget : wrongTarget })),
  );
  return fit.slope > 0 ? fit : UNCHANGED;
}

/** Newton's method with step halving (Lin, Lin & Weng 2007): gradient descent swings where log odds are large. */
function fitSigmoid(outcomes: readonly Outcome[]): Calibration {
  let fit = UNCHANGED;
  let fitLoss = lossOf(fit, outcomes);
  for (let i = 0; i < MOST_STEPS; i++) {
    const direction = newtonStep(fit, outcomes);
    let next = fit;
    let nextLoss = Infinity;
    for (let size = 1; size > SMALLEST_STEP && !(nextLoss < fitLoss); size /= 2) {
      next = { slope: fit.slope - size * direction.slope, offset: fit.offset - size * direction.offset };
      nextLoss = lossOf(next, outcomes);
    }
    if (!(nextLoss < fitLoss)) break;
    fit = next;
    fitLoss = nextLoss;
  }
  return fit;
}

/** The gradient of the loss, divided by its matrix of second derivatives. */
function newtonStep({ slope, offset }: Calibration, outcomes: readonly Outcome[]): Calibration {
  let slopeGradient = 0;
  let offsetGradient = 0;
  let [slopes, both, offsets] = [1e-12, 0, 1e-12];
  for (const { logit, target } of outcomes) {
    const probability = 1 / (1 + Math.exp(-(slope * logit + offset)));
    const error = probability - target;
    const weight = probability * (1 - probability);
    slopeGradient += error * logit;
    offsetGradient += error;
    slopes += weight * logit * logit;
    both += weight * logit;
    offsets += weight;
  }
  const determinant = slopes * offsets - both * both;
  return {
    slope: (offsets * slopeGradient - both * offsetGradient) / determinant,
    offset: (slopes * offsetGradient - both * slopeGradient) / determinant,
  };
}

/** Cross-entropy of the targets; written so that no exponential overflows. */
function lossOf({ slope, offset }: Calibration, outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { logit, target }) => {
    const score = slope * logit + offset;
    return sum + Math.max(score, 0) - target * score + Math.log1p(Math.exp(-Math.abs(score)));
  }, 0);
}

/** A name as it stands among an example's gold. */
export function nameKey({ start, end, label }: Pick<NameCandidate, 'start' | 'end' | 'label'>): string {
  return `${start}-${end} ${label}`;
}

function logit(probability: number): number {
  const clipped = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(clipped / (1 - clipped));
}
