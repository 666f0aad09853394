import type { Token } from '../model/document.js';
import { startsLine } from '../model/line.js';

/** A byline is read no further. */
const LONGEST = 12;

/**
 * The words of bylines in capitals, "BY MARIA RESSA", as they are written elsewhere: in the view of the features only,
 * as a line in capitals says little of which of its words are names.
 *
 * @returns by token, how it is to be read
 */
export function spellBylines(text: string, tokens: readonly Token[]): Map<number, string> {
  const spelled = new Map<number, string>();
  tokens.forEach((token, by) => {
    if (token.text !== 'BY' || !startsLine(text, tokens, by)) return;
    for (let at = by; at < by + LONGEST && at < tokens.length; at++) {
      if (at > by && startsLine(text, tokens, at)) break;
      const word = (tokens[at] as Token).text;
      if (/\p{Ll}/u.test(word)) break;
      if (/\p{L}{2}/u.test(word))
        spelled.set(at, word === 'AND' ? 'and' : word.charAt(0) + word.slice(1).toLowerCase());
    }
  });
  return spelled;
}
