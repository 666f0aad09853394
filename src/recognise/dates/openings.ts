import type { Words } from './words.js';

/** A word that something can begin with; with a second one where the first is too common to be tried alone. */
export type Opening = readonly [first: string, second: string | null];

/** Tells where it is worth trying, as most words open nothing. */
export type OpeningTest = (words: Words, at: number) => boolean;

/** A test for any of the openings; a numeral opens too, and may stand for any second word. */
export function createOpeningTest(openings: Iterable<Opening>): OpeningTest {
  const alone = new Set<string>();
  const followers = new Map<string, Set<string>>();
  for (const [first, second] of openings) {
    if (second === null) alone.add(first);
    else followers.set(first, (followers.get(first) ?? new Set()).add(second));
  }
  return (words, at) => {
    const lower = words.lower(at);
    if (startsWithDigit(lower) || alone.has(lower)) return true;
    const seconds = followers.get(lower);
    if (seconds === undefined) return false;
    const second = words.lower(at + 1);
    return startsWithDigit(second) || seconds.has(second);
  };
}

function startsWithDigit(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
