import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createChain } from '../../src/tag/chain.js';
import { END, INSIDE, isAllowed, rowSize, tagCount, tagOf } from '../../src/tag/labels.js';
import * as trainer from '../../src/train/crf.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { allPaths, chainsUpTo, logSum, type SmallChain } from '../support/chains.js';
import { narrowRows, widenRows } from '../support/rows.js';

const FORBIDDEN = -1_000;
const LABELS = [1, 2, 3, 4, 5] as const;
const anyChain = chainsUpTo(5, 4);
/** How far 32 bits may be from the truth after a few tokens: eight roundings of 2 ** -24. */
const SHORT = 5e-7;
/** And what each token adds to it: roundings go up and down, so it is less than one of them. */
const EACH_TOKEN = 1e-8;
const SOME = { ...DETERMINISTIC, numRuns: 200 };

/** Scores and transitions within `size` of 0. */
function randomChain(labels: number, length: number, seed: number, size = 4): SmallChain {
  const random = createRandom(seed);
  const tags = tagCount(labels);
  const numbers = (count: number) =>
    Float32Array.from({ length: count }, () => size * (2 * random.next() - 1));
  return { labels, tags, length, scores: numbers(length * tags), transitions: numbers(tags * tags) };
}

function create({ labels, transitions }: SmallChain) {
  return createChain(labels, transitions);
}

function best(given: SmallChain, chain = create(given)): number[] {
  return [...chain.viterbi(widenRows(given.scores, given.labels), given.length)];
}

/** The lattice by tags alone, and the probability of each tag at each place. */
function run(given: SmallChain, chain = create(given)) {
  const { labels, length, scores } = given;
  const lattice = chain.forwardBackward(widenRows(scores, labels), length);
  const forward = narrowRows(lattice.forward, labels, length);
  const backward = narrowRows(lattice.backward, labels, length);
  return {
    forward,
    backward,
    emissions: narrowRows(lattice.emissions, labels, length),
    scales: Array.from({ length }, (_, at) => lattice.scales[at] ?? NaN),
    probabilities: forward.map((value, i) => value * (backward[i] ?? NaN)),
  };
}

/** The same by the trainer's algorithm, in 64 bits. */
function runTrainer({ tags, length, scores, transitions }: SmallChain) {
  const lattice = trainer.createLattice(length, tags);
  const factors = Float64Array.from(transitions, Math.exp);
  trainer.forwardBackward(trainer.createChain(tags), scores, length, factors, lattice);
  return {
    probabilities: Array.from(lattice.forward, (value, i) => value * (lattice.backward[i] ?? NaN)),
    logPartition: lattice.logPartition,
  };
}

/** The chain with one score changed. */
function withScore(chain: SmallChain, at: number, tag: number, score: number): SmallChain {
  const scores = chain.scores.slice();
  scores[at * chain.tags + tag] = score;
  return { ...chain, scores };
}

function farthest(values: readonly number[], expected: readonly number[]): number {
  expect(values).toHaveLength(expected.length);
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (values[i] ?? NaN))), 0);
}

/** Chains of one model, some longer than the room at first, and what runs them all. */
function outgrowing(labels: number) {
  const { transitions } = randomChain(labels, 1, 70 + labels);
  const chains = [5, 256, 257, 300, 1_000, 2].map((length) => {
    return { ...randomChain(labels, length, length + labels), transitions };
  });
  return { used: createChain(labels, transitions), chains };
}

describe('viterbi', () => {
  it('finds the best of all allowed paths', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const path = best(chain).join();
        const paths = allPaths(chain);
        const found = paths.find((other) => other.path.join() === path);
        expect(found?.score).toBeCloseTo(Math.max(...paths.map(({ score }) => score)), 5);
      }),
      SOME,
    );
  });

  it('takes the first of equals: the lowest last tag, and before it the lowest that leads there', () => {
    // Whole numbers, so that equals are equal in 32 bits.
    const wholeNumbers = anyChain.map((chain) => ({
      ...chain,
      scores: chain.scores.map((score) => Math.round(score / 4)),
      transitions: chain.transitions.map((score) => Math.round(score / 4)),
    }));
    let ties = 0;
    fc.assert(
      fc.property(wholeNumbers, (chain) => {
        const paths = allPaths(chain);
        const top = Math.max(...paths.map(({ score }) => score));
        const equals = paths.filter(({ score }) => score === top).map(({ path }) => path.toReversed());
        const [first] = equals.toSorted((a, b) => {
          const at = a.findIndex((tag, i) => tag !== b[i]);
          return (a[at] ?? 0) - (b[at] ?? 0);
        });
        expect(best(chain).toReversed()).toEqual(first);
        if (equals.length > 1) ties++;
      }),
      SOME,
    );
    expect(ties).toBeGreaterThan(50);
  });

  it.each(LABELS)('finds no name where nothing speaks for one, of %d labels', (labels) => {
    expect(best(randomChain(labels, 5, 1, 0))).toEqual([0, 0, 0, 0, 0]);
  });

  it('ends a name where the text ends, however good it would be to go on', () => {
    const chain = withScore(withScore(randomChain(1, 2, 1, 0), 0, 1, 5), 1, 2, 9);
    expect(best(chain)).toEqual([1, 3]);
  });

  it('begins a name where the text begins, however good it would be to be in one', () => {
    for (const position of [INSIDE, END])
      for (const length of [1, 3]) {
        const chain = withScore(randomChain(2, length, 1, 0), 0, tagOf(1, position), 90);
        expect(isAllowed(undefined, best(chain)[0])).toBe(true);
      }
  });

  it('takes the best way around a forbidden tag', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(3), (chain, at) => {
        const path = best(chain);
        const place = at % chain.length;
        // Parts of names alone are ever forbidden.
        const tag = path[place] ?? 0;
        if (tag === 0) return;
        const forbidding = withScore(chain, place, tag, FORBIDDEN);
        const around = best(forbidding);
        expect(around[place]).not.toBe(tag);
        const paths = allPaths(forbidding);
        const found = paths.find((other) => other.path.join() === around.join());
        expect(found?.score).toBeCloseTo(Math.max(...paths.map(({ score }) => score)), 5);
      }),
      SOME,
    );
  });

  it.each(LABELS)('agrees with the trainer on chains that outgrow its memory, with %d labels', (labels) => {
    const { used, chains } = outgrowing(labels);
    for (const chain of chains) {
      const { tags, length, scores, transitions } = chain;
      const expected = trainer.viterbi(trainer.createChain(tags), scores, length, transitions);
      expect(best(chain, used)).toEqual([...expected]);
    }
  });

  it('leaves the scores as they are', () => {
    const given = randomChain(2, 6, 3);
    const scores = widenRows(given.scores, 2);
    const before = scores.slice();
    create(given).viterbi(scores, 6);
    expect(scores).toEqual(before);
  });
});

describe('forwardBackward', () => {
  it('gives the probability of each tag at each place', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        expect(farthest(run(chain).probabilities, probabilitiesOf(chain))).toBeLessThan(SHORT);
      }),
      SOME,
    );
  });

  it('sums over all allowed paths, and scales each row of forward variables to 1', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { scales, forward } = run(chain);
        expect(Math.abs(logPartition(chain, scales) - logSum(allPaths(chain)))).toBeLessThan(SHORT);
        expect(farthest(rowSums(forward, chain), new Array(chain.length).fill(1))).toBeLessThan(SHORT);
      }),
      SOME,
    );
  });

  it('gives the exponentials of scores below the largest of their row, and none where no path leads', () => {
    const chain = randomChain(2, 3, 5);
    const { scores, tags, length } = chain;
    run(chain).emissions.forEach((value, i) => {
      const at = Math.floor(i / tags);
      const isBarred =
        (at === 0 && !isAllowed(undefined, i % tags)) ||
        (at === length - 1 && !isAllowed(i % tags, undefined));
      const top = Math.max(...scores.subarray(at * tags, (at + 1) * tags));
      expect(Math.abs(value - (isBarred ? 0 : Math.exp((scores[i] ?? NaN) - top)))).toBeLessThan(SHORT);
    });
  });

  it('gives next to nothing to a forbidden tag, and to the others what is without it', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(3), fc.nat(19), (chain, at, tag) => {
        const place = at % chain.length;
        // Parts of names alone are ever forbidden.
        const part = 1 + (tag % (chain.tags - 1));
        const forbidding = withScore(chain, place, part, FORBIDDEN);
        const { probabilities } = run(forbidding);
        expect(probabilities[place * chain.tags + part]).toBeLessThan(1e-15);
        expect(farthest(probabilities, probabilitiesOf(forbidding))).toBeLessThan(SHORT);
      }),
      SOME,
    );
  });

  it.each(LABELS)('agrees with the trainer on chains that outgrow its memory, with %d labels', (labels) => {
    const { used, chains } = outgrowing(labels);
    for (const chain of chains) {
      const { probabilities, scales } = run(chain, used);
      const expected = runTrainer(chain);
      const allowed = SHORT + chain.length * EACH_TOKEN;
      expect(farthest(probabilities, expected.probabilities)).toBeLessThan(allowed);
      expect(Math.abs(logPartition(chain, scales) - expected.logPartition)).toBeLessThan(allowed);
    }
  });

  it('does not mind what it was asked before', () => {
    const [chain, longer, long] = [randomChain(1, 3, 1), randomChain(1, 6, 2), randomChain(1, 700, 3)];
    const fresh = run(chain);
    const used = create(chain);
    for (const before of [longer, long]) {
      run(before, used);
      best(before, used);
      expect(run(chain, used)).toEqual(fresh);
      expect(best(chain, used)).toEqual(best(chain));
    }
  });

  it('leaves the scores as they are', () => {
    const given = randomChain(2, 6, 3);
    const scores = widenRows(given.scores, 2);
    const before = scores.slice();
    create(given).forwardBackward(scores, 6);
    expect(scores).toEqual(before);
  });

  it.each([-20, 0])(
    'neither overflows nor vanishes in a long chain with scores far from 0 and transitions of %d',
    (transition) => {
      const tags = tagCount(9);
      const length = 1_000;
      const scores = Float32Array.from({ length: length * tags }, (_, i) => 90 * Math.sin(i));
      const transitions = new Float32Array(tags * tags).fill(transition);
      const chain = { labels: 9, tags, length, scores, transitions };
      const { probabilities, forward, backward, scales } = run(chain);
      expect([...forward, ...backward, ...scales].every(Number.isFinite)).toBe(true);
      const tolerance = SHORT + length * EACH_TOKEN;
      expect(farthest(rowSums(probabilities, chain), new Array(length).fill(1))).toBeLessThan(tolerance);
      expect(farthest(probabilities, runTrainer(chain).probabilities)).toBeLessThan(tolerance);
    },
  );
});

it('has the exponentials of the transitions in rows, and 0 for those that are forbidden', () => {
  for (const labels of LABELS) {
    const { transitions, tags } = randomChain(labels, 1, labels);
    const columns = rowSize(labels);
    const { factors } = createChain(labels, transitions);
    expect(factors).toHaveLength(tags * columns);
    factors.forEach((factor, i) => {
      const [from, to] = [Math.floor(i / columns), i % columns];
      const isTaken = to < tags && isAllowed(from, to);
      expect(factor).toBe(isTaken ? Math.fround(Math.exp(transitions[from * tags + to] ?? NaN)) : 0);
    });
  }
});

/** The probability of each tag at each place, by trying all paths. */
function probabilitiesOf(chain: SmallChain): number[] {
  const { tags, length } = chain;
  const paths = allPaths(chain);
  const total = logSum(paths);
  const probabilities = new Array<number>(length * tags).fill(0);
  for (const { path, score } of paths)
    path.forEach((tag, at) => {
      probabilities[at * tags + tag] = (probabilities[at * tags + tag] ?? 0) + Math.exp(score - total);
    });
  return probabilities;
}

/** The logarithm of the sum over all paths, from what divides each row. */
function logPartition({ tags, length, scores }: SmallChain, scales: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < length; at++)
    sum += Math.log(scales[at] ?? NaN) + Math.max(...scores.subarray(at * tags, (at + 1) * tags));
  return sum;
}

function rowSums(values: readonly number[], { tags, length }: SmallChain): number[] {
  return Array.from({ length }, (_, at) =>
    values.slice(at * tags, (at + 1) * tags).reduce((sum, value) => sum + value, 0),
  );
}
