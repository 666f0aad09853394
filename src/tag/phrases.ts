import type { Sentence } from '../model/document.js';
import { isPrefix, type Lexicon, LISTS, type ListName, listsOf, phraseKey } from './lexicon.js';
import type { Word } from './word.js';

/** Bits of a token's mask: the lists of phrases that begin at it, and `INSIDE` bits higher those that go on in it. */
export const INSIDE = 15;

/**
 * For each token, the lists of the phrases of two and more words that hold it.
 *
 * @param opens whether a phrase of the lexicon may begin with a capitalised word
 */
export function matchPhrases(
  words: readonly Word[],
  sentences: readonly Sentence[],
  lexicon: Pick<Lexicon, 'findPhrase'>,
  opens: (word: Word) => boolean = () => true,
): Uint32Array {
  const masks = new Uint32Array(words.length);
  for (const { firstToken, endToken } of sentences) {
    for (let start = firstToken; start < endToken; start++) {
      const word = words[start] as Word;
      if (!word.isCapitalised || !opens(word)) continue;
      let key: number | undefined;
      for (let at = start; at < endToken; at++) {
        key = phraseKey(key, (words[at] as Word).key);
        const mask = lexicon.findPhrase(key);
        const lists = listsOf(mask);
        if (at > start && lists !== 0) mark(masks, start, at, lists);
        if (!isPrefix(mask)) break;
      }
    }
  }
  return masks;
}

function mark(masks: Uint32Array, start: number, last: number, lists: number): void {
  masks[start] = (masks[start] as number) | lists;
  for (let at = start + 1; at <= last; at++) masks[at] = (masks[at] as number) | (lists << INSIDE);
}

/** The phrases of one list in what `matchPhrases` returns; of those that overlap, the first. */
export function phrasesOf(masks: Uint32Array, list: ListName): { first: number; end: number }[] {
  const begins = 1 << LISTS.indexOf(list);
  const goesOn = begins << INSIDE;
  const phrases: { first: number; end: number }[] = [];
  for (let first = 0; first < masks.length; first++) {
    if (((masks[first] as number) & begins) === 0) continue;
    let end = first + 1;
    while (((masks[end] ?? 0) & goesOn) !== 0) end++;
    phrases.push({ first, end });
    first = end - 1;
  }
  return phrases;
}
