import { readWords } from '../lists.js';
import type { Segmented } from '../model/document.js';

/** The words that make up a quarter of any English text, whatever its subject. */
const FUNCTION_WORDS: ReadonlySet<string> = readWords('english-words.txt');
const LONGEST_FUNCTION_WORD = Math.max(...[...FUNCTION_WORDS].map(({ length }) => length));
const ENOUGH_WORDS = 20;
const LEAST_SHARE = 0.12;

/** Asked of every word, so that a regular expression is left to those beyond ASCII. */
function startsWithLetter(lower: string): boolean {
  const first = lower.charCodeAt(0);
  if (first < 0x80) return first >= 0x61 && first <= 0x7a;
  return /^\p{L}/u.test(lower);
}

/** `en` where enough of the words are English function words, or the text is too short to tell; else null. */
export function detectLanguage({ tokens }: Segmented): string | null {
  let words = 0;
  let functionWords = 0;
  for (const { lower } of tokens) {
    if (!startsWithLetter(lower)) continue;
    words++;
    if (lower.length <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(lower)) functionWords++;
  }
  return words < ENOUGH_WORDS || functionWords / words >= LEAST_SHARE ? 'en' : null;
}
