import { MAIN_TYPES } from '../model/candidate.js';
import type { Token } from '../model/document.js';
import type { TokenSpan } from '../tag/labels.js';
import type { Tagger } from '../tag/tagger.js';
import { nameKey } from './calibration.js';
import type { Example } from './corpus.js';

/** Right, found and gold names of one label or of several. */
export interface Counts {
  right: number;
  found: number;
  gold: number;
}

/** The labels whose score decides which epoch is best; where none of them is trained, all count. */
const MAIN_LABELS: readonly string[] = MAIN_TYPES;

/** Adds a document's names to the counts, strictly: the same characters and the same label. */
export function countNames(
  counts: Counts,
  { document, gold }: Example,
  names: readonly TokenSpan[],
  labels: readonly string[],
): void {
  const found = names.map(({ first, end, label }) =>
    nameKey({
      start: (document.tokens[first] as Token).start,
      end: (document.tokens[end - 1] as Token).end,
      label: labels[label] as string,
    }),
  );
  countKeys(counts, gold, found, labels);
}

/** Strict F1 of a finished tagger over the main labels. */
export function scoreTagger(tagger: Tagger, examples: readonly Example[], labels: readonly string[]): number {
  const counts: Counts = { right: 0, found: 0, gold: 0 };
  for (const { document, gold } of examples)
    countKeys(counts, gold, tagger.tag(document).map(nameKey), labels);
  return f1(counts);
}

function countKeys(
  counts: Counts,
  gold: ReadonlySet<string>,
  found: readonly string[],
  labels: readonly string[],
): void {
  const main = labels.filter((label) => MAIN_LABELS.includes(label));
  const counted = new Set(main.length > 0 ? main : labels);
  const isCounted = (name: string) => counted.has(name.slice(name.indexOf(' ') + 1));
  for (const name of gold) if (isCounted(name)) counts.gold++;
  for (const name of found) {
    if (!isCounted(name)) continue;
    counts.found++;
    if (gold.has(name)) counts.right++;
  }
}

/** F1 in percent; 0 where nothing is found. */
export function f1({ right, found, gold }: Counts): number {
  return right === 0 ? 0 : (200 * right) / (found + gold);
}
