import { axpy } from './axpy.js';
import { FEATURE_REACH, type Model, NETWORK_REACH } from './model.js';
import type { TokenRange } from './stretches.js';
import type { ScoredWord } from './word-scores.js';

/** Emission scores of a range's tokens, a row of tags each, from the words around each token. */
export function wordEmissions(
  model: Model,
  words: readonly ScoredWord[],
  edge: ScoredWord,
  { sentence, first, end }: TokenRange,
): Float32Array {
  const { rows, info, hiddenBias, output } = model;
  const tags = rows.width;
  const wordAt = (at: number) =>
    at < sentence.firstToken || at >= sentence.endToken ? edge : (words[at] as ScoredWord);
  const emissions = new Float32Array((end - first) * tags);
  const layer = new Float32Array(info.hidden);
  for (let at = first; at < end; at++) {
    const row = (at - first) * tags;
    for (let offset = -FEATURE_REACH; offset <= FEATURE_REACH; offset++) {
      const { linear } = wordAt(at + offset);
      const place = (offset + FEATURE_REACH) * tags;
      axpy(info.rowStep, linear, place, emissions, row, tags);
    }

    layer.set(hiddenBias);
    for (let offset = -NETWORK_REACH; offset <= NETWORK_REACH; offset++) {
      const { hidden } = wordAt(at + offset);
      const place = (offset + NETWORK_REACH) * info.hidden;
      axpy(1, hidden, place, layer, 0, info.hidden);
    }
    for (let i = 0; i < info.hidden; i++) {
      const value = layer[i] as number;
      if (value > 0) axpy(value, output, i * tags, emissions, row, tags);
    }
  }
  return emissions;
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
