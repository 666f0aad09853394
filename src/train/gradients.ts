import type { Chain, Lattice } from './crf.js';

const LEAST_ERROR = 1e-3;

/**
 * Probability of each tag minus 1 where it is the gold one: the gradient of the negative log likelihood. The
 * row of a token that is all but certain is 0, as nothing is to be learnt from it.
 */
export function emissionErrors(
  { forward, backward }: Lattice,
  gold: Uint8Array,
  tags: number,
  errors: Float32Array,
): void {
  gold.forEach((goldTag, at) => {
    let largest = 0;
    for (let tag = 0; tag < tags; tag++) {
      const i = at * tags + tag;
      const error = (forward[i] as number) * (backward[i] as number) - Number(tag === goldTag);
      errors[i] = error;
      largest = Math.max(largest, Math.abs(error));
    }
    if (largest < LEAST_ERROR) errors.fill(0, at * tags, (at + 1) * tags);
  });
}

/** Expected less actual count of each transition: the gradient of the negative log likelihood. */
export function transitionErrors(
  { tags, before }: Chain,
  { forward, backward, emissions, scales }: Lattice,
  gold: Uint8Array,
  factors: Float64Array,
): Float64Array {
  const errors = new Float64Array(tags * tags);
  for (let at = 1; at < gold.length; at++) {
    const index = (gold[at - 1] as number) * tags + (gold[at] as number);
    errors[index] = (errors[index] as number) - 1;
    for (let tag = 0; tag < tags; tag++) {
      const here =
        ((emissions[at * tags + tag] as number) * (backward[at * tags + tag] as number)) /
        (scales[at] as number);
      if (here < 1e-12) continue;
      for (const source of before[tag] as Uint8Array) {
        const edge = source * tags + tag;
        errors[edge] =
          (errors[edge] as number) +
          (forward[(at - 1) * tags + source] as number) * (factors[edge] as number) * here;
      }
    }
  }
  return errors;
}
