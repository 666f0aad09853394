import { MAIN_TYPES, type NameCandidate, type NameType } from '../model/candidate.js';
import type { Token } from '../model/document.js';
import { calibrate, spanProbability } from './confidence.js';
import { type Chain, createLattice, forwardBackward } from './crf.js';
import type { TokenSpan } from './labels.js';
import type { Model } from './model.js';
import type { KnownName } from './repeated-names.js';
import type { TokenRange } from './stretches.js';

const NAME_TYPES: ReadonlyMap<string, NameType> = new Map(MAIN_TYPES.map((type) => [type, type]));

/**
 * Makes candidates of names, each with its confidence.
 *
 * @param names in order, each within one of the ranges
 * @param scores the emissions of each range
 */
export type Rater = (
  tokens: readonly Token[],
  names: readonly KnownName[],
  ranges: readonly TokenRange[],
  scores: readonly Float32Array[],
) => NameCandidate[];

export function createRater({ info: { labels, calibration }, transitions }: Model, chain: Chain): Rater {
  const factors = Float64Array.from(transitions, Math.exp);
  // Used again for every range: making one takes as long as filling it.
  let room = 64;
  let lattice = createLattice(room, chain.tags);

  function rateRange(
    names: readonly KnownName[],
    { first, end }: TokenRange,
    scores: Float32Array,
  ): number[] {
    if (end - first > room) {
      room = 2 * (end - first);
      lattice = createLattice(room, chain.tags);
    }
    forwardBackward(chain, scores, end - first, factors, lattice);
    return names.map((name) => {
      const span = { first: name.first - first, end: name.end - first, label: name.label };
      return calibrate(spanProbability(lattice, chain.tags, factors, span), calibration);
    });
  }

  return (tokens, names, ranges, scores) => {
    let next = 0;
    const confidences = ranges.flatMap((range, i) => {
      const start = next;
      while (next < names.length && (names[next] as TokenSpan).first < range.end) next++;
      return next === start ? [] : rateRange(names.slice(start, next), range, scores[i] as Float32Array);
    });
    const confidenceOf = new Map<TokenSpan, number>(names.map((name, i) => [name, confidences[i] as number]));
    return names.map((name, i) => {
      const label = labels[name.label] as string;
      return {
        type: NAME_TYPES.get(label) ?? 'other',
        label,
        start: (tokens[name.first] as Token).start,
        end: (tokens[name.end - 1] as Token).end,
        // A name that was found by the words of another has the confidence of that one.
        score: (name.of && confidenceOf.get(name.of)) ?? (confidences[i] as number),
        by: 'names',
      };
    });
  };
}
