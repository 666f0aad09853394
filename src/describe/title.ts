import type { Segmented } from '../model/document.js';

const LONGEST_TITLE = 200;
/** Words after "By" that two authors and their names take at most. */
const LONGEST_BYLINE = 7;

/**
 * The first line, where it reads as a headline: short, not the only one, without a sentence's full stop, no byline, and
 * not the beginning of a wrapped paragraph.
 */
export function findTitle({ text, sentences }: Segmented): string | null {
  const start = text.search(/\S/);
  if (start === -1) return null;
  const length = text.slice(start, start + LONGEST_TITLE + 1).search(/[\r\n]/);
  if (length === -1) return null;
  const line = text.slice(start, start + length).trimEnd();
  const sentenceEnd = sentences.find(({ end }) => end >= start + line.length)?.end ?? 0;
  const isWrapped = /\S/.test(text.slice(start + length, sentenceEnd));
  return /[.:;,]$/.test(line) || isWrapped || isByline(line) ? null : line;
}

/** "By Jane Roe and John Doe" */
function isByline(line: string): boolean {
  const [by = '', ...words] = line.split(/\s+/);
  if (by.toLowerCase() !== 'by' || words.length === 0 || words.length > LONGEST_BYLINE) return false;
  return words.every((word) => word === 'and' || /^\p{Lu}/u.test(word));
}
