import type { Segmented } from '../model/document.js';

const LONGEST_TITLE = 200;
/** Words after "By" that two authors, their names and a place or date take at most. */
const LONGEST_BYLINE = 9;
const BYLINE = /^(?:(?:written|posted|reported|story) )?by:? +(\S.*)$/i;
const BYLINE_LINKS: ReadonlySet<string> = new Set(['and', '&', '|', 'in', 'on', 'for']);

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

/** "By Jane Roe and John Doe", "By: Jane Roe | Nairobi", "Posted by Jane Roe on March 3, 2024" */
function isByline(line: string): boolean {
  const words = line.match(BYLINE)?.[1]?.split(/\s+/) ?? [];
  if (words.length === 0 || words.length > LONGEST_BYLINE) return false;
  return words.every((word) => BYLINE_LINKS.has(word) || /^[\p{Lu}\d]/u.test(word));
}
