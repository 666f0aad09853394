import type { Segmented } from '../model/document.js';

const LONGEST_TITLE = 200;

/** The next line of a wrapped sentence goes on in lower case. */
const GOES_ON = /^\r?\n[ \t]{0,8}\p{Ll}/u;

/**
 * The first line, where it reads as a headline: short, not the only one, without a sentence's full stop, and not the
 * beginning of a wrapped paragraph.
 */
export function findTitle({ text }: Segmented): string | null {
  const start = text.search(/\S/);
  if (start === -1) return null;
  const length = text.slice(start, start + LONGEST_TITLE + 1).search(/[\r\n]/);
  if (length === -1) return null;
  const line = text.slice(start, start + length).trimEnd();
  if (/[.:;,]$/.test(line) || GOES_ON.test(text.slice(start + length, start + length + 12))) return null;
  return line;
}
