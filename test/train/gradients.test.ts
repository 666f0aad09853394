import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChain, createLattice, forwardBackward } from '../../src/train/crf.js';
import { emissionErrors, transitionErrors } from '../../src/train/gradients.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { allPaths, logSum, type SmallChain, smallChain } from '../support/chains.js';

const STEP = 1e-3;

/** The negative log likelihood of a path, by trying all of them. */
function loss(chain: SmallChain, gold: string): number {
  const paths = allPaths(chain);
  const right = paths.find(({ path }) => path.join() === gold);
  return logSum(paths) - (right?.score ?? 0);
}

/** The slope of the loss along one of the chain's numbers, by finite differences. */
function slope(chain: SmallChain, gold: string, array: 'scores' | 'transitions', index: number): number {
  const moved = (by: number): SmallChain => {
    const values = chain[array].slice();
    values[index] = (values[index] ?? 0) + by;
    return { ...chain, [array]: values };
  };
  const [above, below] = [moved(STEP), moved(-STEP)];
  // As far as 32-bit numbers really have moved.
  const distance = (above[array][index] ?? 0) - (below[array][index] ?? 0);
  return (loss(above, gold) - loss(below, gold)) / distance;
}

const goldenChain = smallChain.chain((chain) =>
  fc.record({
    chain: fc.constant(chain),
    path: fc.constantFrom(...allPaths(chain).map(({ path }) => path)),
  }),
);

it('are the slopes of the likelihood along emissions and transitions', () => {
  fc.assert(
    fc.property(goldenChain, ({ chain, path }) => {
      const { tags, length, scores, transitions } = chain;
      const factors = Float64Array.from(transitions, Math.exp);
      const lattice = createLattice(length, tags);
      forwardBackward(createChain(tags), scores, length, factors, lattice);
      const gold = Uint8Array.from(path);
      const emissions = new Float32Array(length * tags);
      emissionErrors(lattice, gold, tags, emissions);
      // Rows that are all but right are 0.
      for (let i = 0; i < length * tags; i++)
        expect(Math.abs((emissions[i] ?? 9) - slope(chain, path.join(), 'scores', i))).toBeLessThan(2e-3);
      transitionErrors(createChain(tags), lattice, gold, factors).forEach((error, i) => {
        expect(error).toBeCloseTo(slope(chain, path.join(), 'transitions', i), 4);
      });
    }),
    { ...DETERMINISTIC, numRuns: 40 },
  );
});
