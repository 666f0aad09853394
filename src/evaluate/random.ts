/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** The golden ratio's bits: a seed of few bits would begin with numbers near 0. */
const SEED = 0x9e3779b9;

/** Marsaglia 2003, "Xorshift RNGs". @param seed an integer other than 0 */
export function createRandom(seed = SEED): Random {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
