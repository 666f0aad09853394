import fc from 'fast-check';
import { isAllowed, tagCount } from '../../src/tag/labels.js';

/** A chain small enough to try all its tag sequences. */
export interface SmallChain {
  readonly labels: number;
  readonly tags: number;
  readonly length: number;
  /** `length * tags` */
  readonly scores: Float32Array;
  /** `tags * tags` */
  readonly transitions: Float32Array;
}

/** Chains of up to so many labels and tokens. */
export function chainsUpTo(labels: number, length: number): fc.Arbitrary<SmallChain> {
  return fc
    .record({ labels: fc.integer({ min: 1, max: labels }), length: fc.integer({ min: 1, max: length }) })
    .chain((size) => {
      const tags = tagCount(size.labels);
      const numbers = (count: number) =>
        fc
          .array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count })
          .map((values) => Float32Array.from(values));
      return fc.record({
        labels: fc.constant(size.labels),
        tags: fc.constant(tags),
        length: fc.constant(size.length),
        scores: numbers(size.length * tags),
        transitions: numbers(tags * tags),
      });
    });
}

export const smallChain = chainsUpTo(2, 4);

export interface ScoredPath {
  readonly path: readonly number[];
  readonly score: number;
}

/** Every allowed tag sequence of the chain, with its score: what the algorithms must agree with. */
export function allPaths({ tags, length, scores, transitions }: SmallChain): ScoredPath[] {
  let paths: ScoredPath[] = [];
  for (let tag = 0; tag < tags; tag++)
    if (isAllowed(undefined, tag)) paths.push({ path: [tag], score: scores[tag] ?? 0 });
  for (let at = 1; at < length; at++) {
    paths = paths.flatMap(({ path, score }) => {
      const last = path.at(-1) ?? 0;
      const next = Array.from({ length: tags }, (_, tag) => tag).filter((tag) => isAllowed(last, tag));
      return next.map((tag) => ({
        path: [...path, tag],
        score: score + (scores[at * tags + tag] ?? 0) + (transitions[last * tags + tag] ?? 0),
      }));
    });
  }
  return paths.filter(({ path }) => isAllowed(path.at(-1), undefined));
}

/** The logarithm of the sum of the paths' exponentials. */
export function logSum(paths: readonly ScoredPath[]): number {
  const top = Math.max(...paths.map(({ score }) => score));
  return top + Math.log(paths.reduce((sum, { score }) => sum + Math.exp(score - top), 0));
}
