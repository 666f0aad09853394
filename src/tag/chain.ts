import { createKernel, floats } from './kernel.js';
import { isAllowed, rowSize, tagCount } from './labels.js';

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) as the tagger runs it. Scores are rows of
 * emissions, `rowSize` numbers a token; transitions lead from row to column; forbidden ones are never taken.
 */
export interface Chain {
  /** exp(transitions), 0 where forbidden, in rows of `rowSize`. */
  readonly factors: Float32Array;
  /** The tag sequence of the highest score; good until the next call. */
  viterbi(scores: Float32Array, length: number): Uint8Array;
  /** The forward-backward algorithm; what it gives is good until the next call. */
  forwardBackward(scores: Float32Array, length: number): Lattice;
}

/** Forward and backward variables in rows; the probability of a tag at a token is `forward * backward` there. */
export interface Lattice {
  /** Scaled so that each row sums to 1. */
  readonly forward: ArrayLike<number>;
  readonly backward: ArrayLike<number>;
  /** exp(emission - its row's maximum). */
  readonly emissions: ArrayLike<number>;
  /** By which each forward row is divided. */
  readonly scales: ArrayLike<number>;
}

/** Tokens that there is room for at first. */
const ROOM = 256;

/** @param transitions `tags * tags` */
export function createChain(labels: number, transitions: Float32Array): Chain {
  const tags = tagCount(labels);
  const columns = rowSize(labels);
  const all = Array.from({ length: tags }, (_, tag) => tag);
  const notFirst = all.filter((tag) => !isAllowed(undefined, tag));
  const last = all.filter((tag) => isAllowed(tag, undefined));
  const notLast = all.filter((tag) => !isAllowed(tag, undefined));
  const score = (from: number, to: number) =>
    isAllowed(from, to) ? (transitions[from * tags + to] as number) : -Infinity;
  const leading = rowsOf(score);
  const sources = rowsOf((tag, from) => score(from, tag));
  const factors = leading.map(Math.exp);
  let room = ROOM;
  let memory = allocate(room);

  /** A matrix of tags; what lies past them in a row is as forbidden. */
  function rowsOf(cell: (row: number, column: number) => number): Float32Array {
    const matrix = new Float32Array(tags * columns).fill(-Infinity);
    for (const row of all) for (const column of all) matrix[row * columns + column] = cell(row, column);
    return matrix;
  }

  function allocate(length: number) {
    const kernel = createKernel({
      transitions: floats(tags * columns),
      sources: floats(tags * columns),
      factors: floats(tags * columns),
      factorSources: floats(tags * columns),
      ones: floats(columns),
      row: floats(columns),
      scores: floats(length * columns),
      forward: floats(length * columns),
      backward: floats(length * columns),
      sums: floats(length),
      path: { type: Uint8Array, length },
    });
    const { regions } = kernel;
    regions.transitions.values.set(leading);
    regions.sources.values.set(sources);
    regions.factors.values.set(factors);
    regions.factorSources.values.set(sources.map(Math.exp));
    regions.ones.values.fill(1);
    return kernel;
  }

  /** Makes room for the scores and puts them there. */
  function load(given: Float32Array, length: number): typeof memory {
    if (length > room) {
      room = 2 * length;
      memory = allocate(room);
    }
    memory.regions.scores.values.set(given);
    return memory;
  }

  return {
    factors,
    viterbi(given, length) {
      const { viterbi, trace, regions } = load(given, length);
      const { values, address } = regions.scores;
      for (const tag of notFirst) values[tag] = -Infinity;
      viterbi(address, length, regions.transitions.address, tags, columns);
      const row = (length - 1) * columns;
      let best = 0;
      for (const tag of last) if ((values[row + tag] as number) > (values[row + best] as number)) best = tag;
      trace(address, length, regions.sources.address, tags, columns, best, regions.path.address);
      return regions.path.values.subarray(0, length);
    },
    forwardBackward(given, length) {
      const { exponentials, forward, backward, regions } = load(given, length);
      const emissions = regions.scores.values;
      exponentials(regions.scores.address, length, tags, columns);
      const lastRow = (length - 1) * columns;
      for (const tag of notFirst) emissions[tag] = 0;
      for (const tag of notLast) emissions[lastRow + tag] = 0;
      let sum = 0;
      for (let tag = 0; tag < tags; tag++) sum += emissions[tag] as number;
      for (let tag = 0; tag < tags; tag++) regions.forward.values[tag] = (emissions[tag] as number) / sum;
      regions.sums.values[0] = sum;
      regions.backward.values.fill(1, lastRow, lastRow + columns);
      forward(
        regions.forward.address,
        length,
        regions.scores.address,
        regions.factors.address,
        tags,
        columns,
        regions.ones.address,
        regions.sums.address,
      );
      backward(
        regions.backward.address,
        length,
        regions.scores.address,
        regions.factorSources.address,
        tags,
        columns,
        regions.row.address,
        regions.sums.address,
      );
      return {
        forward: regions.forward.values,
        backward: regions.backward.values,
        emissions,
        scales: regions.sums.values,
      };
    },
  };
}
