import { INSIDE, positionOf, rowSize, type TokenSpan, tagOf } from './labels.js';
import type { TokenRange } from './stretches.js';
import type { Word } from './word.js';

const FORBIDDEN = -1_000;
/** What a label is favoured by at each token of a name: enough to outweigh a model that is all but certain. */
const FAVOUR = 4;
/** What goes on with the name of a place before a comma: "Washington, D.C." */
const DISTRICT = /^D\.?C\.?$/;

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
    emissions[(at - first) * rowSize(labels) + tagOf(place, INSIDE)] = FORBIDDEN;
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
    emissions[(at - first) * rowSize(labels) + tagOf(label, INSIDE)] = FORBIDDEN;
  }
}

/**
 * Speaks for a label of the names that lie in a range.
 *
 * @param names and `ranges` in the order of the text
 * @param scores the emissions of each range
 */
export function favour(
  names: Iterable<Pick<TokenSpan, 'first' | 'end'>>,
  label: number,
  ranges: readonly TokenRange[],
  labels: number,
  scores: readonly Float32Array[],
): void {
  let index = 0;
  for (const name of names) {
    while ((ranges[index]?.end ?? Infinity) < name.end) index++;
    const range = ranges[index];
    if (range === undefined || name.first < range.first) continue;
    const emissions = scores[index] as Float32Array;
    for (let at = name.first; at < name.end; at++) {
      const i = (at - range.first) * rowSize(labels) + tagOf(label, positionOf(name, at));
      emissions[i] = (emissions[i] as number) + FAVOUR;
    }
  }
}
