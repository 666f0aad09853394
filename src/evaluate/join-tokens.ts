import type { Span } from '../model/span.js';

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}”’…]|['’](?:s|S|re|ve|ll|d|m|t)|n['’]t|')$/;
const NO_SPACE_AFTER = /^[([{“‘$£€¥#]$/;
/** What follows an apostrophe that some corpora make a token of its own: `Spain`, `’`, `s`. */
const AFTER_APOSTROPHE = /^(?:s|S|re|ve|ll|d|m|t)$/;
/** A letter that a corpus cut out of its word: `Erdo`, `ğ`, `an`. */
const LONE_LETTER = /^[^\p{ASCII}]$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const PREFIX =
  /^(?:pro|anti|non|mid|ex|pre|post|trans|un|al|el|ul|an|as|ash|at|ad|ar|inter|pan|neo|vice|co)$/i;

/**
 * Writes tokens as a text by ordinary spacing rules.
 *
 * @param hyphensSplit whether the tokens were split at hyphens, so that a `-` between words most likely joined them
 * @returns the text, and each token's span in it
 */
export function joinTokens(
  tokens: readonly string[],
  hyphensSplit: boolean,
): { text: string; spans: Span[] } {
  let text = '';
  let quoteOpen = false;
  let glued = true;
  const spans = tokens.map((token, i) => {
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const closes = token === '"' && quoteOpen;
    const hyphen = hyphensSplit && token === '-' && isHyphen(before, after);
    if (!glued && !closes && !hyphen && !NO_SPACE_BEFORE.test(token) && !continuesWord(tokens, i))
      text += ' ';
    const start = text.length;
    text += token;
    if (token === '"') quoteOpen = !quoteOpen;
    glued = hyphen || NO_SPACE_AFTER.test(token) || (token === '"' && !closes);
    return { start, end: text.length };
  });
  return { text, spans };
}

function continuesWord(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? '';
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (/^['’]$/.test(before)) return AFTER_APOSTROPHE.test(token);
  // `U.`, `S.` and `U`, `.`, `S`, `.` are both written U.S.
  if (before === '.' ? INITIAL.test(tokens[at - 2] ?? '') : /^\p{Lu}\.$/u.test(before)) {
    return /^\p{Lu}\.$/u.test(token) || (INITIAL.test(token) && tokens[at + 1] === '.');
  }
  return (isLoneLetter(token) && /\p{L}$/u.test(before)) || (isLoneLetter(before) && /^\p{Ll}/u.test(token));
}

function isLoneLetter(token: string): boolean {
  return LONE_LETTER.test(token) && /\p{Ll}/u.test(token);
}

/** Whether a lone `-` joins its neighbours; before a capital a lower-case word or a number takes it for a dash. */
function isHyphen(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (!/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after)) return false;
  return !/^\p{Lu}/u.test(after) || /^\p{Lu}/u.test(before) || PREFIX.test(before);
}
