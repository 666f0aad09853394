import type { Token } from './document.js';

const NEWLINE = 10;

/** Whether a token is the first of its line in the text. */
export function startsLine(text: string, tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const start = tokens[at]?.start ?? text.length;
  // Asked of every token, where a slice would be made and thrown away.
  for (let i = tokens[at - 1]?.end ?? 0; i < start; i++) if (text.charCodeAt(i) === NEWLINE) return true;
  return false;
}
