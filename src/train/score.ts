import type { TokenSpan } from '../tag/agreement.js';
import type { Example } from './corpus.js';

/** Right, found and gold names of one label or of several. */
export interface Counts {
  right: number;
  found: number;
  gold: number;
}

/** The labels whose score decides which epoch is best; where none of them is trained, all count. */
const MAIN_LABELS = ['person', 'organisation', 'place'];

/** Adds a document's names to the counts, strictly: the same characters and the same label. */
export function countNames(
  counts: Counts,
  { document, gold }: Example,
  names: readonly TokenSpan[],
  labels: readonly string[],
): void {
  const main = labels.filter((label) => MAIN_LABELS.includes(label));
  const counted = new Set(main.length > 0 ? main : labels);
  for (const name of gold) if (counted.has(name.slice(name.indexOf(' ') + 1))) counts.gold++;
  for (const { first, end, label } of names) {
    const labelName = labels[label] as string;
    if (!counted.has(labelName)) continue;
    counts.found++;
    const key = `${document.tokens[first]?.start}-${document.tokens[end - 1]?.end} ${labelName}`;
    if (gold.has(key)) counts.right++;
  }
}

/** F1 in percent; 0 where nothing is found. */
export function f1({ right, found, gold }: Counts): number {
  return right === 0 ? 0 : (200 * right) / (found + gold);
}
