/** A small generator of random numbers (xorshift32, Marsaglia 2003): the same numbers for the same seed. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Puts the items into a random order, in place. */
  shuffle<T>(items: T[]): void;
}

export function createRandom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    next,
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [items[i], items[j]] = [items[j] as (typeof items)[number], items[i] as (typeof items)[number]];
      }
    },
  };
}
