import type { Segmented } from '../model/document.js';

const LONGEST_TITLE = 200;

/**
 * The first line, where it reads as a headline: short, not the only one, without a sentence's full stop, and not the
 * beginning of a wrapped paragraph.
 */
export function findTitle({ text, sentences }: Segmented): string | null {
  const start = text.search(/\S/);
  if (start === -1) return null;
  const length = text.slice(start, start + LONGEST_TITLE + 1).search(/[\r\n]/);
  if (length === -1) return null;
  const line = text.slice(start, start + length).trimEnd();
  const sentenceEnd = sentences.find(({ end }) => end >= start + line.length)?.end ?? 0;
  const isWrapped = /\S/.test(text.slice(start + length, sentenceEnd));
  return /[.:;,]$/.test(line) || isWrapped ? null : line;
}
