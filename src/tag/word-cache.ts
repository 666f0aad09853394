import type { Token } from '../model/document.js';
import type { Lexicon } from './lexicon.js';
import { createWord, type Word, wordForm } from './word.js';

/** A word, and the slot where what the model makes of it is kept. */
export interface CachedWord {
  readonly word: Word;
  readonly slot: number;
}

/**
 * Looks words up, computing each once: text repeats itself. What was not asked for in a whole generation is forgotten,
 * as a corpus has no end of rare names, and its slot is free again. What is kept never changes what is returned.
 *
 * @param slots how many there are, an even number; half as many different words in a row all have slots of their own
 */
export function createWordCache(
  lexicon: Lexicon,
  slots: number,
): (token: Pick<Token, 'text' | 'lower'>) => CachedWord {
  const generation = slots / 2;
  const free = Array.from({ length: slots }, (_, slot) => slot);
  let young = new Map<string, CachedWord>();
  let old = new Map<string, CachedWord>();

  function startGeneration(): void {
    for (const [text, { slot }] of old) if (!young.has(text)) free.push(slot);
    old = young;
    young = new Map();
  }

  return (token) => {
    const form = wordForm(token);
    const known = young.get(form.text);
    if (known !== undefined) return known;
    if (young.size >= generation) startGeneration();
    const word = old.get(form.text) ?? {
      word: createWord(form, lexicon),
      slot: free.pop() as number,
    };
    young.set(form.text, word);
    return word;
  };
}
