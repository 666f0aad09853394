import { foldName } from './fold.js';
import { nameKey, soundKey } from './person-name.js';

/** Letters that two spellings of one word have in common at their start, at least. */
const SHARED_LETTERS = 5;
/** Words that two names of several words have in common, the first and one more. */
const SHARED_WORDS = 2;

/** Whether two names of a person may be two spellings of one: "Aspren" and "Asprenas", word by word. */
export function areSpellings(name: string, other: string): boolean {
  const keys = name.split(' ').map(nameKey);
  const others = other.split(' ').map(nameKey);
  return keys.length === others.length && keys.every((key, at) => isVariant(key, others[at] ?? ''));
}

/** Whether two names begin with the same word, spelt alike, and, where both have several, share one more. */
export function beginAlike(name: string, other: string): boolean {
  const words = foldName(name).split(' ');
  const others = foldName(other).split(' ');
  if (!isVariant(words[0] ?? '', others[0] ?? '')) return false;
  if (words.length === 1 || others.length === 1) return words.length === others.length;
  return words.filter((word) => others.includes(word)).length >= SHARED_WORDS;
}

function isVariant(word: string, other: string): boolean {
  if (word === other) return true;
  const start = Math.min(word.length, other.length, SHARED_LETTERS);
  if (start === SHARED_LETTERS && word.slice(0, start) === other.slice(0, start)) return true;
  const sound = soundKey(word);
  return sound !== '' && sound === soundKey(other);
}
