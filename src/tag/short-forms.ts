import type { Sentence } from '../model/document.js';
import type { TokenSpan } from './labels.js';
import { caseOfSentence, RUNNING_TEXT } from './sentence-case.js';
import type { Word } from './word.js';

/**
 * Mentions of organisations by the last word of a longer name, "the Coalition" after "the US-led Coalition": a
 * capitalised word after "the" in running text that the document never writes small and in which the model saw no name.
 *
 * @param names what was found; `label` is the number of the label of organisations
 */
export function shortForms(
  words: readonly Word[],
  sentences: readonly Sentence[],
  names: readonly TokenSpan[],
  label: number,
): TokenSpan[] {
  const heads = new Set<number>();
  const taken = new Uint8Array(words.length);
  for (const name of names) {
    taken.fill(1, name.first, name.end);
    const last = words[name.end - 1] as Word;
    if (name.label === label && name.end - name.first > 1 && isCapitalisedWord(last)) heads.add(last.id);
  }
  if (heads.size === 0) return [];
  for (const word of words) if (word.isLower) heads.delete(word.id);
  const found: TokenSpan[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
      const word = words[at] as Word;
      if (taken[at] === 1 || !heads.has(word.id) || !isCapitalisedWord(word)) continue;
      if (words[at - 1]?.text !== 'the' || words[at + 1]?.isCapitalised === true) continue;
      if (caseOfSentence(words, sentence) === RUNNING_TEXT) found.push({ first: at, end: at + 1, label });
    }
  }
  return found;
}

function isCapitalisedWord({ isCapitalised, isAllCapitals }: Word): boolean {
  return isCapitalised && !isAllCapitals;
}
