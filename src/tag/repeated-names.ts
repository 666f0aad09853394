import type { TokenSpan } from './labels.js';
import type { TokenRange } from './stretches.js';
import type { Word } from './word.js';

/** Longer names are not looked for again, nor more names than this that begin with one word. */
const LONGEST_NAME = 8;
const MOST_ALIKE = 16;

/** A name, and the one by whose words it was found where the model did not see it. */
export interface KnownName extends TokenSpan {
  readonly of?: TokenSpan;
}

/**
 * Makes names of two words and more the same everywhere in a document: where the words of one stand again, and the
 * model saw a part of it there or nothing, they are the name.
 *
 * @param ranges in which names are looked for
 * @param names in order; what is returned is in order as well
 */
export function repeatNames(
  words: readonly Word[],
  ranges: readonly TokenRange[],
  names: readonly TokenSpan[],
): KnownName[] {
  const known = namesByFirstWord(words, names);
  if (known.size === 0) return [...names];
  const nameAt = new Array<KnownName | undefined>(words.length).fill(undefined);
  for (const name of names) nameAt.fill(name, name.first, name.end);
  for (const { first, end } of ranges) {
    for (let at = first; at < end; at++) {
      const alike = known.get((words[at] as Word).id);
      const name = alike && longestAt(words, alike, at, end);
      if (name === undefined || !isFree(nameAt, name)) continue;
      nameAt.fill(name, at, name.end);
      at = name.end - 1;
    }
  }
  return [...new Set(nameAt)].filter((name) => name !== undefined);
}

/** The different names of more than one word, by their first. */
function namesByFirstWord(words: readonly Word[], names: readonly TokenSpan[]): Map<number, TokenSpan[]> {
  const known = new Map<number, TokenSpan[]>();
  for (const name of names) {
    const length = name.end - name.first;
    if (length === 1 || length > LONGEST_NAME) continue;
    const { id } = words[name.first] as Word;
    const alike = known.get(id) ?? [];
    const isNew = !alike.some(
      (other) => other.end - other.first === length && isRepeated(words, other, name.first),
    );
    if (isNew && alike.length < MOST_ALIKE) alike.push(name);
    known.set(id, alike);
  }
  return known;
}

function longestAt(
  words: readonly Word[],
  alike: readonly TokenSpan[],
  at: number,
  end: number,
): KnownName | undefined {
  let longest: KnownName | undefined;
  for (const name of alike) {
    const after = at + name.end - name.first;
    if (after > end || after <= (longest?.end ?? 0) || !isRepeated(words, name, at)) continue;
    longest = { first: at, end: after, label: name.label, of: name };
  }
  return longest;
}

function isRepeated(words: readonly Word[], { first, end }: TokenSpan, at: number): boolean {
  for (let i = 0; i < end - first; i++) if (words[at + i]?.text !== words[first + i]?.text) return false;
  return true;
}

/** Whether all that was seen in the place of a name are parts of it with its label. */
function isFree(nameAt: readonly (TokenSpan | undefined)[], { first, end, label }: TokenSpan): boolean {
  return nameAt.slice(first, end).every((part) => {
    if (part === undefined) return true;
    const isInside = part.first >= first && part.end <= end && part.end - part.first < end - first;
    return isInside && part.label === label;
  });
}
