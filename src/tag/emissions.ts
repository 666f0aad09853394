import { axpy } from './axpy.js';
import { INSIDE, tagCount, tagOf } from './labels.js';
import { FEATURE_REACH, type Model } from './model.js';
import type { TokenRange } from './stretches.js';
import type { Word } from './word.js';
import type { ScoredWord } from './word-scores.js';

const FORBIDDEN = -1_000;
/** What goes on with the name of a place before a comma: "Washington, D.C." */
const DISTRICT = /^D\.?C\.?$/;

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

/**
 * Forbids names of places with a comma in them: "Zurich, Switzerland" is two. Corpora have it one way here and the
 * other there, and a place on the map is one.
 *
 * @param place the number of the label of places, of so many labels
 */
export function partPlacesAtCommas(
  words: readonly Word[],
  { first, end }: TokenRange,
  place: number,
  labels: number,
  emissions: Float32Array,
): void {
  for (let at = first; at < end; at++) {
    if ((words[at] as Word).text !== ',' || DISTRICT.test(words[at + 1]?.text ?? '')) continue;
    emissions[(at - first) * tagCount(labels) + tagOf(place, INSIDE)] = FORBIDDEN;
  }
}

/** Forbids names with a bar in them: "Maria Ressa | Rappler". */
export function partNamesAtBars(
  words: readonly Word[],
  range: TokenRange,
  labels: number,
  emissions: Float32Array,
): void {
  for (let at = range.first; at < range.end; at++) {
    if ((words[at] as Word).text === '|') partNamesAt(at, range, labels, emissions);
  }
}

/**
 * Forbids names that hold the token at `at`, the end of a dateline: "DUBAI - Emirates said", "WASHINGTON, D.C. — Congress".
 *
 * @param labels how many there are
 */
export function partNamesAt(
  at: number,
  { first, end }: TokenRange,
  labels: number,
  emissions: Float32Array,
): void {
  if (at < first || at >= end) return;
  for (let label = 0; label < labels; label++) {
    emissions[(at - first) * tagCount(labels) + tagOf(label, INSIDE)] = FORBIDDEN;
  }
}
