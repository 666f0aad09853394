import type { Segmented, Sentence, Token } from '../model/document.js';
import { startsLine } from '../model/line.js';
import { combine } from './hash.js';
import { type Lexicon, LISTS } from './lexicon.js';
import { EDGE, neighbourFeatures, type Window } from './neighbours.js';
import { INSIDE, matchPhrases } from './phrases.js';
import { caseOfSentence, RUNNING_TEXT, sentenceStart } from './sentence-case.js';
import { documentUsage } from './usage.js';
import type { Word } from './word.js';

/** No token has more features of context than this. */
export const MOST_CONTEXT_FEATURES = 128;

/** Features that need more than one word: bigrams, position, listed phrases, use in the rest of the document. */
export interface ContextFeatures {
  /** See `matchPhrases`. */
  readonly phrases: Uint32Array;
  /** Writes the hashes of the features of the token at `at` into `out`; returns how many. */
  collect(at: number, sentence: Sentence, out: Uint32Array): number;
}

/** Feature templates; the numbers are part of the model file's format. */
const T = {
  sentence: 1020,
  glue: 1030,
  phrase: 1040,
  line: 1100,
};

export function contextFeatures(
  document: Segmented,
  words: readonly Word[],
  lexicon: Lexicon,
): ContextFeatures {
  const { tokens, text, sentences } = document;
  const phrases = matchPhrases(words, sentences, lexicon, ({ opensPhrase }) => opensPhrase);
  const usage = documentUsage(words, sentences);
  let current: Sentence | undefined;
  let currentCase = RUNNING_TEXT;
  let currentStart = 0;

  return {
    phrases,
    collect(at, sentence, out) {
      if (sentence !== current) {
        current = sentence;
        currentCase = caseOfSentence(words, sentence);
        currentStart = sentenceStart(words, sentence);
      }
      const window = windowAt(words, at, sentence);
      let n = neighbourFeatures(window, out, 0);
      n = positionFeatures(window, currentCase, at === currentStart ? 1 : at < currentStart ? 2 : 0, out, n);
      n = glueFeatures(window, tokens, at, out, n);
      if (startsLine(text, tokens, at))
        out[n++] = combine(combine(T.line, window.word.shape), (window.after ?? EDGE).shape);
      n = phraseFeatures(phrases[at] as number, out, n);
      return usage.collect(at, out, n);
    },
  };
}

function windowAt(words: readonly Word[], at: number, { firstToken, endToken }: Sentence): Window<Word> {
  return {
    before2: at - 1 > firstToken ? words[at - 2] : undefined,
    before: at > firstToken ? words[at - 1] : undefined,
    word: words[at] as Word,
    after: at + 1 < endToken ? words[at + 1] : undefined,
    after2: at + 2 < endToken ? words[at + 2] : undefined,
  };
}

/** Where in the sentence the word stands, and whether capitals mean anything there. */
function positionFeatures(
  { word, after }: Window<Word>,
  sentenceCase: number,
  position: number,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  out[n++] = combine(combine(T.sentence, sentenceCase * 4 + position), word.shape);
  if (position === 1) {
    out[n++] = combine(T.sentence + 1, word.id);
    out[n++] = combine(combine(T.sentence + 3, (after ?? EDGE).id), word.shape);
  }
  if (sentenceCase !== RUNNING_TEXT) out[n++] = combine(combine(T.sentence + 2, sentenceCase), word.id);
  return n;
}

/** What touches the word without a space: `US`-led, Rubaye/`AFP`, `Spain`'s. */
function glueFeatures(
  { before2, before, word, after, after2 }: Window<Word>,
  tokens: readonly Token[],
  at: number,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  if (before !== undefined && tokens[at - 1]?.end === tokens[at]?.start) {
    out[n++] = combine(combine(T.glue, before.id), word.shape);
    if (!before.isWord && before2 !== undefined)
      out[n++] = combine(combine(T.glue + 2, before2.id), before.id);
  }
  if (after !== undefined && tokens[at + 1]?.start === tokens[at]?.end) {
    out[n++] = combine(combine(T.glue + 1, after.id), word.shape);
    if (!after.isWord && after2 !== undefined) out[n++] = combine(combine(T.glue + 3, after2.id), after.id);
  }
  return n;
}

function phraseFeatures(mask: number, out: Uint32Array, from: number): number {
  let n = from;
  for (let list = 0; mask !== 0 && list < LISTS.length; list++) {
    const begins = (mask >>> list) & 1;
    const inside = (mask >>> (INSIDE + list)) & 1;
    if (begins | inside) out[n++] = combine(T.phrase, list * 4 + begins * 2 + inside);
  }
  return n;
}
