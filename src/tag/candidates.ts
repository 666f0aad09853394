import { MAIN_TYPES, type NameCandidate, type NameType } from '../model/candidate.js';
import type { Token } from '../model/document.js';
import type { Chain } from './chain.js';
import { calibrate, spanProbability } from './confidence.js';
import { rowSize, type TokenSpan } from './labels.js';
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

export function createRater({ info: { labels, calibration } }: Model, chain: Chain): Rater {
  const columns = rowSize(labels.length);

  function rateRange(
    names: readonly KnownName[],
    { first, end }: TokenRange,
    scores: Float32Array,
  ): number[] {
    const lattice = chain.forwardBackward(scores, end - first);
    return names.map((name) => {
      const span = { first: name.first - first, end: name.end - first, label: name.label };
      return calibrate(spanProbability(lattice, columns, chain.factors, span), calibration);
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
