import type { Dateline, Segmented } from '../../model/document.js';
import { sliceSpan } from '../../model/span.js';
import { isDateline } from './confirm.js';
import { readForm } from './form.js';

/** How far down an article its dateline may stand, below headline, byline and captions. */
const SEARCHED = 2_000;

/**
 * `ERBIL (Kurdistan24) – `, `ISLAMABAD: `, `Washington (CNN)`, `New Delhi [India], May 4 (ANI): `: where and by whom a
 * story was filed, perhaps when, at the start of a line or sentence near the top.
 */
export function findDateline(document: Segmented): Dateline | null {
  const { text } = document;
  for (const opening of openings(document)) {
    const form = readForm(text, opening);
    if (form === null || !isDateline(text, form)) continue;
    const { start, end, places, placesEnd, agency } = form;
    const place = text.slice(start, placesEnd);
    return {
      start,
      end,
      place,
      places,
      agency: agency && { ...agency, name: sliceSpan(text, agency) },
    };
  }
  return null;
}

/** Where lines and sentences start, near the top and in order. */
function openings({ text, sentences }: Segmented): number[] {
  const found = new Set([0]);
  for (let at = text.indexOf('\n'); at !== -1 && at < SEARCHED; at = text.indexOf('\n', at + 1))
    found.add(at + 1);
  for (const { start } of sentences) {
    if (start >= SEARCHED) break;
    found.add(start);
  }
  return [...found].sort((a, b) => a - b);
}
