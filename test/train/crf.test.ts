import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagCount } from '../../src/tag/labels.js';
import { createChain, createLattice, forwardBackward, type Lattice, viterbi } from '../../src/train/crf.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { allPaths, logSum, type SmallChain, smallChain } from '../support/chains.js';

function run({ tags, length, scores, transitions }: SmallChain, room = length): Lattice {
  const lattice = createLattice(room, tags);
  forwardBackward(createChain(tags), scores, length, Float64Array.from(transitions, Math.exp), lattice);
  return lattice;
}

describe('viterbi', () => {
  it('finds the best of all allowed paths', () => {
    fc.assert(
      fc.property(smallChain, (chain) => {
        const { tags, length, scores, transitions } = chain;
        const path = viterbi(createChain(tags), scores, length, transitions);
        const paths = allPaths(chain);
        const found = paths.find((other) => other.path.join() === path.join());
        expect(found?.score).toBeCloseTo(Math.max(...paths.map(({ score }) => score)), 5);
      }),
      DETERMINISTIC,
    );
  });

  it('ends a name where the text ends, however good it would be to go on', () => {
    const scores = new Float32Array(2 * 5);
    scores[1] = 5; // begin
    scores[5 + 2] = 9; // inside
    expect([...viterbi(createChain(5), scores, 2, new Float32Array(25))]).toEqual([1, 3]);
  });
});

describe('forwardBackward', () => {
  it('sums over all allowed paths', () => {
    fc.assert(
      fc.property(smallChain, (chain) => {
        expect(run(chain).logPartition).toBeCloseTo(logSum(allPaths(chain)), 5);
      }),
      DETERMINISTIC,
    );
  });

  it('gives the probability of each tag at each place', () => {
    fc.assert(
      fc.property(smallChain, (chain) => {
        const { tags, length } = chain;
        const { forward, backward } = run(chain);
        const paths = allPaths(chain);
        const total = logSum(paths);
        for (let i = 0; i < length * tags; i++) {
          const through = paths.filter(({ path }) => path[Math.floor(i / tags)] === i % tags);
          const expected = through.length === 0 ? 0 : Math.exp(logSum(through) - total);
          expect((forward[i] ?? 0) * (backward[i] ?? 0)).toBeCloseTo(expected, 6);
        }
      }),
      DETERMINISTIC,
    );
  });

  it('does not mind what a lattice held before', () => {
    const chain = (length: number, from: number): SmallChain => ({
      labels: 1,
      tags: 5,
      length,
      scores: Float32Array.from({ length: length * 5 }, (_, i) => Math.sin(from + i)),
      transitions: Float32Array.from({ length: 25 }, (_, i) => Math.cos(from + i)),
    });
    const { tags, scores, transitions } = chain(3, 1);
    const lattice = run(chain(6, 2));
    forwardBackward(createChain(tags), scores, 3, Float64Array.from(transitions, Math.exp), lattice);
    const fresh = run(chain(3, 1));
    expect(lattice.logPartition).toBe(fresh.logPartition);
    expect(lattice.forward.slice(0, 15)).toEqual(fresh.forward);
    expect(lattice.backward.slice(0, 15)).toEqual(fresh.backward);
  });

  it('neither overflows nor vanishes in a long chain with scores far from 0', () => {
    const tags = tagCount(9);
    const length = 1_000;
    const scores = Float32Array.from({ length: length * tags }, (_, i) => 90 * Math.sin(i));
    const transitions = new Float32Array(tags * tags).fill(-20);
    const { forward, backward, logPartition } = run({ labels: 9, tags, length, scores, transitions });
    expect(Number.isFinite(logPartition)).toBe(true);
    for (let at = 0; at < length; at++) {
      let sum = 0;
      for (let i = at * tags; i < (at + 1) * tags; i++) sum += (forward[i] ?? 0) * (backward[i] ?? 0);
      expect(sum).toBeCloseTo(1, 6);
    }
  });
});
