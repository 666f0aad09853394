import type { Lattice } from './crf.js';
import { BEGIN, END, INSIDE, SINGLE, tagOf } from './labels.js';

/**
 * The marginal probability that exactly the tokens from `first` up to `end` are a name with the label
 * (constrained forward-backward: Culotta & McCallum 2004). Token numbers count from the lattice's start.
 *
 * @param factors exp(transitions), from row to column
 */
export function spanProbability(
  { forward, backward, emissions, scales }: Lattice,
  tags: number,
  factors: Float64Array,
  first: number,
  end: number,
  label: number,
): number {
  const tagAt = (at: number) => {
    if (end - first === 1) return tagOf(label, SINGLE);
    return tagOf(label, at === first ? BEGIN : at === end - 1 ? END : INSIDE);
  };
  let probability = forward[first * tags + tagAt(first)] as number;
  for (let at = first + 1; at < end; at++) {
    const step =
      (factors[tagAt(at - 1) * tags + tagAt(at)] as number) * (emissions[at * tags + tagAt(at)] as number);
    probability *= step / (scales[at] as number);
  }
  return probability * (backward[(end - 1) * tags + tagAt(end - 1)] as number);
}

/** Platt scaling: makes a probability agree with how often such names are right. */
export function calibrate(probability: number, { slope, offset }: { slope: number; offset: number }): number {
  const clipped = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(slope * Math.log(clipped / (1 - clipped)) + offset)));
}
