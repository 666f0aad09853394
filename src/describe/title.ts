import type { Segmented } from '../model/document.js';

const LONGEST_TITLE = 200;

/** The first line, where it reads as a headline: short, alone, without a sentence's full stop. */
export function findTitle({ text }: Segmented): string | null {
  const match = /^\s*(\S[^\r\n]*?)[ \t]*\r?\n/.exec(text);
  const line = match?.[1];
  if (line === undefined || line.length > LONGEST_TITLE || /[.:;,]$/.test(line)) return null;
  return line;
}
