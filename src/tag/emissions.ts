import { axpy } from './axpy.js';
import { FEATURE_REACH, type Model } from './model.js';
import type { TokenRange } from './stretches.js';
import type { ScoredWord } from './word-scores.js';

/**
 * Adds what the words' own features say to the emissions of a range.
 *
 * @param edge stands beyond the ends of the sentence
 */
export function addWords(
  { rows, info }: Model,
  words: readonly ScoredWord[],
  edge: ScoredWord,
  { sentence, first, end }: TokenRange,
  emissions: Float32Array,
): void {
  const tags = rows.width;
  for (let at = first - FEATURE_REACH; at < end + FEATURE_REACH; at++) {
    const isInside = at >= sentence.firstToken && at < sentence.endToken;
    const { linear } = isInside ? (words[at] as ScoredWord) : edge;
    for (let place = 0; place < 2 * FEATURE_REACH + 1; place++) {
      const token = at + FEATURE_REACH - place;
      if (token < first || token >= end) continue;
      axpy(info.rowStep, linear, place * tags, emissions, (token - first) * tags, tags);
    }
  }
}

/** Adds the rows of the first `count` features in `features` to the emissions of one token. */
export function addRows(
  { rows, info }: Model,
  features: Uint32Array,
  count: number,
  emissions: Float32Array,
  token: number,
): void {
  const { values, width: tags } = rows;
  const to = token * tags;
  for (let i = 0; i < count; i++) {
    const row = rows.find(features[i] as number);
    if (row !== -1) axpy(info.rowStep, values, row, emissions, to, tags);
  }
}
