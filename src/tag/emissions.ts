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
  const tags = model.rows.width;
  const emissions = new Float32Array((end - first) * tags);
  const linear: Float32Array[] = [];
  const hidden: Float32Array[] = [];
  for (let at = first - NETWORK_REACH; at < end + NETWORK_REACH; at++) {
    const isInside = at >= sentence.firstToken && at < sentence.endToken;
    const word = isInside ? (words[at] as ScoredWord) : edge;
    linear.push(word.linear);
    hidden.push(word.hidden);
  }
  const layer = new Float32Array(model.info.hidden);
  for (let token = 0; token < end - first; token++) {
    addLinear(model, linear, token, emissions);
    sumShares(hidden, token, model.hiddenBias, layer);
    addOutput(model.output, layer, emissions, token * tags, tags);
  }
  return emissions;
}

/** Adds what the words' own features say; `linear[token + NETWORK_REACH]` is the token's own. */
function addLinear(
  { rows, info }: Model,
  linear: readonly Float32Array[],
  token: number,
  emissions: Float32Array,
): void {
  const tags = rows.width;
  for (let place = 0; place < 2 * FEATURE_REACH + 1; place++) {
    const scores = linear[token + NETWORK_REACH - FEATURE_REACH + place] as Float32Array;
    axpy(info.rowStep, scores, place * tags, emissions, token * tags, tags);
  }
}

/** The hidden layer before its non-linearity: in one loop, as seven are three times as slow. */
function sumShares(
  hidden: readonly Float32Array[],
  token: number,
  bias: Float32Array,
  layer: Float32Array,
): void {
  const size = layer.length;
  const a = hidden[token] as Float32Array;
  const b = hidden[token + 1] as Float32Array;
  const c = hidden[token + 2] as Float32Array;
  const d = hidden[token + 3] as Float32Array;
  const e = hidden[token + 4] as Float32Array;
  const f = hidden[token + 5] as Float32Array;
  const g = hidden[token + 6] as Float32Array;
  for (let i = 0; i < size; i++) {
    layer[i] =
      (bias[i] as number) +
      (a[i] as number) +
      (b[size + i] as number) +
      (c[2 * size + i] as number) +
      (d[3 * size + i] as number) +
      (e[4 * size + i] as number) +
      (f[5 * size + i] as number) +
      (g[6 * size + i] as number);
  }
}

/** Adds the output of the layer's positive units, four at a time, to one row of emissions. */
function addOutput(
  output: Float32Array,
  layer: Float32Array,
  emissions: Float32Array,
  row: number,
  tags: number,
): void {
  const size = layer.length;
  for (let i = 0; i < size; i += 4) {
    const a = Math.max(0, layer[i] as number);
    const b = Math.max(0, layer[i + 1] as number);
    const c = Math.max(0, layer[i + 2] as number);
    const d = Math.max(0, layer[i + 3] as number);
    if (a + b + c + d === 0) continue;
    const from = i * tags;
    for (let tag = 0; tag < tags; tag++) {
      emissions[row + tag] =
        (emissions[row + tag] as number) +
        a * (output[from + tag] as number) +
        b * (output[from + tags + tag] as number) +
        c * (output[from + 2 * tags + tag] as number) +
        d * (output[from + 3 * tags + tag] as number);
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
