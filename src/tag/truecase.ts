import { readList } from '../lists.js';
import type { Sentence } from '../model/document.js';
import { type Lexicon, phraseMasks } from './lexicon.js';
import { createNameShares, NAME_LISTS } from './name-shares.js';
import { INSIDE, matchPhrases } from './phrases.js';
import { caseOfSentence, RUNNING_TEXT, sentenceStart, TITLE_CASE } from './sentence-case.js';
import type { Word } from './word.js';

/** A capitalised word whose evidence of being a name is below this is taken for a common word. */
const LEAST_EVIDENCE = 1.8;
/** What it weighs, in log-odds, that all words that are used like a word are names. */
const SHARE_WEIGHT = 2;
const FEWEST_SMALL = 3;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  ['title-small-words.txt', 'particles.txt'].flatMap((name) => readList(name)),
);
const MARK = /^(?:[,:;?!'‘’"“”–—&%$£€-]|\d.*)$/u;

/**
 * Truecasing (Lita et al. 2003), in the view of the features only: which words of headlines in title case would be in
 * lower case in running text, so that the tagger sees "Sheinbaum brings back Ebrard".
 */
export interface Truecaser {
  /**
   * The tokens to be read as if in lower case, in ascending order of sentences; none where no sentence is a headline.
   *
   * @param nameScore by how much a token's word by itself looks more like a name than like none, in log-odds
   */
  findSmall(
    words: readonly Word[],
    sentences: readonly Sentence[],
    nameScore: (at: number) => number,
  ): number[];
}

export function createTruecaser(lexicon: Lexicon): Truecaser {
  const shareOf = createNameShares(lexicon);
  const institutions = phraseMasks(
    readList('institutions.txt').map((name) => ({ tokens: name.split(' '), list: 'organisation' })),
  );
  const findPhrase = (key: number) => lexicon.findPhrase(key) | (institutions.get(key) ?? 0);

  return {
    findSmall(words, sentences, nameScore) {
      const headlines = sentences.filter((sentence) => isHeadline(words, sentence));
      if (headlines.length === 0) return [];
      const { small, capitalised } = readRunningText(words, sentences);
      const phrases = matchPhrases(words, headlines, { findPhrase });

      const isSmall = (at: number): boolean => {
        const word = words[at] as Word;
        const mask = phrases[at] as number;
        if (word.isAllCapitals || ((mask | (mask >>> INSIDE)) & NAME_LISTS) !== 0) return false;
        const isSmallElsewhere = small.has(word.id);
        if (isSmallElsewhere !== capitalised.has(word.id)) return isSmallElsewhere;
        return nameScore(at) + SHARE_WEIGHT * shareOf(word) < LEAST_EVIDENCE;
      };
      return headlines.flatMap((sentence) => {
        const all = capitalisedTokens(words, sentence);
        const found = all.filter(isSmall);
        // A row of names, or a name alone, is no headline.
        return found.length < Math.max(FEWEST_SMALL, all.length / 3) ? [] : found;
      });
    },
  };
}

/** Title case, in which only small words are in lower case and no mark is one of tables or ends a sentence. */
function isHeadline(words: readonly Word[], sentence: Sentence): boolean {
  if (caseOfSentence(words, sentence) !== TITLE_CASE) return false;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const { text, isWord, isLower } = words[at] as Word;
    if (!isWord && !MARK.test(text)) return false;
    const isFirstPart = words[at - 1]?.isWord !== false && /^\p{L}/u.test(text);
    if (isLower && isFirstPart && !SMALL_WORDS.has(text)) return false;
  }
  return true;
}

/** Those past the sentence's first word, whose capital is right in running text as well. */
function capitalisedTokens(words: readonly Word[], sentence: Sentence): number[] {
  const found: number[] = [];
  for (let at = sentenceStart(words, sentence) + 1; at < sentence.endToken; at++) {
    if (words[at]?.isCapitalised === true) found.push(at);
  }
  return found;
}

/** The words that stand in lower case, and capitalised past the first word, where a capital tells something. */
function readRunningText(
  words: readonly Word[],
  sentences: readonly Sentence[],
): Record<'small' | 'capitalised', ReadonlySet<number>> {
  const small = new Set<number>();
  const capitalised = new Set<number>();
  for (const sentence of sentences) {
    if (caseOfSentence(words, sentence) !== RUNNING_TEXT) continue;
    for (let at = sentenceStart(words, sentence) + 1; at < sentence.endToken; at++) {
      const word = words[at] as Word;
      if (word.isLower) small.add(word.id);
      else if (word.isCapitalised) capitalised.add(word.id);
    }
  }
  return { small, capitalised };
}
