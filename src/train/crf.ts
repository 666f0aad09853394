import { isAllowed } from '../tag/labels.js';

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over one sentence. Scores
 * are `length * tags` emissions, row by row, and `tags * tags` transitions, from row to column;
 * forbidden transitions are never taken.
 */
export interface Chain {
  readonly tags: number;
  /** For each tag, the tags that may come before it. */
  readonly before: readonly Uint8Array[];
  /** Whether a sentence may begin, or end, with the tag. */
  readonly mayStart: Uint8Array;
  readonly mayEnd: Uint8Array;
}

export function createChain(tags: number): Chain {
  const all = Array.from({ length: tags }, (_, tag) => tag);
  return {
    tags,
    before: all.map((next) => Uint8Array.from(all.filter((tag) => isAllowed(tag, next)))),
    mayStart: Uint8Array.from(all, (tag) => Number(isAllowed(undefined, tag))),
    mayEnd: Uint8Array.from(all, (tag) => Number(isAllowed(tag, undefined))),
  };
}

/** The tag sequence of the highest score. */
export function viterbi(
  chain: Chain,
  scores: Float32Array,
  length: number,
  transitions: Float32Array,
): Uint8Array {
  const { tags, before, mayStart, mayEnd } = chain;
  const best = new Float64Array(length * tags).fill(-Infinity);
  const from = new Uint8Array(length * tags);
  for (let tag = 0; tag < tags; tag++) if (mayStart[tag]) best[tag] = scores[tag] as number;
  for (let at = 1; at < length; at++) {
    const row = at * tags;
    const previous = row - tags;
    for (let tag = 0; tag < tags; tag++) {
      const sources = before[tag] as Uint8Array;
      let top = -Infinity;
      let source = 0;
      for (let i = 0; i < sources.length; i++) {
        const candidate = sources[i] as number;
        const score =
          (best[previous + candidate] as number) + (transitions[candidate * tags + tag] as number);
        if (score > top) {
          top = score;
          source = candidate;
        }
      }
      best[row + tag] = top + (scores[row + tag] as number);
      from[row + tag] = source;
    }
  }
  const path = new Uint8Array(length);
  const last = (length - 1) * tags;
  let tag = 0;
  for (let end = 1; end < tags; end++) {
    if (mayEnd[end] && (best[last + end] as number) > (best[last + tag] as number)) tag = end;
  }
  for (let at = length - 1; at >= 0; at--) {
    path[at] = tag;
    tag = from[at * tags + tag] as number;
  }
  return path;
}

/** Forward and backward variables, scaled so that each forward row sums to 1. */
export interface Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** exp(emission - its row's maximum). */
  readonly emissions: Float64Array;
  readonly scales: Float64Array;
  logPartition: number;
}

export function createLattice(length: number, tags: number): Lattice {
  return {
    forward: new Float64Array(length * tags),
    backward: new Float64Array(length * tags),
    emissions: new Float64Array(length * tags),
    scales: new Float64Array(length),
    logPartition: 0,
  };
}

/**
 * The forward-backward algorithm; afterwards the probability of `tag` at `at` is
 * `forward * backward` there.
 *
 * @param factors exp(transitions)
 */
export function forwardBackward(
  chain: Chain,
  scores: Float32Array,
  length: number,
  factors: Float64Array,
  lattice: Lattice,
): void {
  const { tags, before, mayStart, mayEnd } = chain;
  const { forward, backward, emissions, scales } = lattice;
  let logPartition = 0;
  for (let at = 0; at < length; at++) {
    const row = at * tags;
    let top = -Infinity;
    for (let tag = 0; tag < tags; tag++) top = Math.max(top, scores[row + tag] as number);
    for (let tag = 0; tag < tags; tag++) emissions[row + tag] = Math.exp((scores[row + tag] as number) - top);
    let sum = 0;
    for (let tag = 0; tag < tags; tag++) {
      const emission = emissions[row + tag] as number;
      let mass = 0;
      if (emission !== 0) {
        if (at === 0) mass = mayStart[tag] as number;
        else {
          const sources = before[tag] as Uint8Array;
          for (let i = 0; i < sources.length; i++) {
            const source = sources[i] as number;
            mass += (forward[row - tags + source] as number) * (factors[source * tags + tag] as number);
          }
        }
        mass *= emission;
        if (at === length - 1 && !mayEnd[tag]) mass = 0;
      }
      forward[row + tag] = mass;
      sum += mass;
    }
    scales[at] = sum;
    const inverse = 1 / sum;
    for (let tag = 0; tag < tags; tag++) forward[row + tag] = (forward[row + tag] as number) * inverse;
    logPartition += Math.log(sum) + top;
  }
  const last = (length - 1) * tags;
  for (let tag = 0; tag < tags; tag++) backward[last + tag] = mayEnd[tag] as number;
  for (let at = length - 1; at > 0; at--) {
    const row = at * tags;
    const previous = row - tags;
    const inverse = 1 / (scales[at] as number);
    backward.fill(0, previous, row);
    for (let tag = 0; tag < tags; tag++) {
      const carried = (emissions[row + tag] as number) * (backward[row + tag] as number) * inverse;
      if (carried === 0) continue;
      const sources = before[tag] as Uint8Array;
      for (let i = 0; i < sources.length; i++) {
        const source = sources[i] as number;
        backward[previous + source] =
          (backward[previous + source] as number) + carried * (factors[source * tags + tag] as number);
      }
    }
  }
  lattice.logPartition = logPartition;
}
