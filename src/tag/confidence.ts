import type { Lattice } from './chain.js';
import { positionOf, type TokenSpan, tagOf } from './labels.js';

/**
 * The marginal probability that exactly the tokens of the span are a name with its label (constrained
 * forward-backward: Culotta & McCallum 2004). Token numbers count from the lattice's start.
 *
 * @param columns of the rows of the lattice and of `factors`
 * @param factors exp(transitions), from row to column
 */
export function spanProbability(
  { forward, backward, emissions, scales }: Lattice,
  columns: number,
  factors: ArrayLike<number>,
  span: TokenSpan,
): number {
  const { first, end, label } = span;
  const tagAt = (at: number) => tagOf(label, positionOf(span, at));
  let probability = forward[first * columns + tagAt(first)] as number;
  for (let at = first + 1; at < end; at++) {
    const step =
      (factors[tagAt(at - 1) * columns + tagAt(at)] as number) *
      (emissions[at * columns + tagAt(at)] as number);
    probability *= step / (scales[at] as number);
  }
  return probability * (backward[(end - 1) * columns + tagAt(end - 1)] as number);
}

/** Platt scaling: makes a probability agree with how often such names are right. */
export function calibrate(probability: number, { slope, offset }: { slope: number; offset: number }): number {
  const clipped = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(slope * Math.log(clipped / (1 - clipped)) + offset)));
}
