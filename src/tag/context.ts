import type { Segmented, Sentence, Token } from '../model/document.js';
import { startsLine } from '../model/line.js';
import { combine } from './hash.js';
import { type Lexicon, LISTS } from './lexicon.js';
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
  bigram: 1000,
  shapes: 1002,
  clusters: 1010,
  sentence: 1020,
  glue: 1030,
  phrase: 1040,
  skip: 1090,
  line: 1100,
};
/** Stands for a word beyond the ends of the sentence. */
const EDGE = 0x50414421;

export function contextFeatures(
  document: Segmented,
  words: readonly Word[],
  lexicon: Lexicon,
): ContextFeatures {
  const { tokens, text, sentences } = document;
  const phrases = matchPhrases(words, sentences, lexicon);
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
        out[n++] = combine(combine(T.line, window.word.shape), shapeOf(window.after));
      n = phraseFeatures(phrases[at] as number, out, n);
      return usage.collect(at, out, n);
    },
  };
}

interface Window {
  readonly before2: Word | undefined;
  readonly before: Word | undefined;
  readonly word: Word;
  readonly after: Word | undefined;
  readonly after2: Word | undefined;
}

function windowAt(words: readonly Word[], at: number, { firstToken, endToken }: Sentence): Window {
  return {
    before2: at - 1 > firstToken ? words[at - 2] : undefined,
    before: at > firstToken ? words[at - 1] : undefined,
    word: words[at] as Word,
    after: at + 1 < endToken ? words[at + 1] : undefined,
    after2: at + 2 < endToken ? words[at + 2] : undefined,
  };
}

function idOf(word: Word | undefined): number {
  return word?.id ?? EDGE;
}

function shapeOf(word: Word | undefined): number {
  return word?.shape ?? EDGE;
}

/** Pairs and triples of words, shapes and clusters. */
function neighbourFeatures(
  { before2, before, word, after, after2 }: Window,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  const idBefore = idOf(before);
  const idAfter = idOf(after);
  const shapes = combine(combine(shapeOf(before), word.shape), shapeOf(after));
  out[n++] = combine(combine(T.bigram, idBefore), word.id);
  out[n++] = combine(combine(T.bigram + 1, word.id), idAfter);
  out[n++] = combine(combine(combine(T.skip, idBefore), idAfter), word.shape);
  out[n++] = combine(T.shapes, shapes);
  out[n++] = combine(combine(T.shapes + 1, shapeOf(before2)), shapes);
  out[n++] = combine(combine(T.shapes + 2, shapes), shapeOf(after2));
  out[n++] = combine(combine(T.shapes + 3, idBefore), combine(word.shape, shapeOf(after)));
  out[n++] = combine(combine(T.shapes + 4, idAfter), combine(word.shape, shapeOf(before)));
  for (let size = 1; size < 3; size++) {
    const own = word.clusters[size] ?? -1;
    out[n++] = combine(combine(T.clusters + size, before?.clusters[size] ?? -1), combine(own, word.shape));
    out[n++] = combine(combine(T.clusters + 4 + size, own), combine(after?.clusters[size] ?? -1, word.shape));
  }
  return n;
}

/** Where in the sentence the word stands, and whether capitals mean anything there. */
function positionFeatures(
  { word, after }: Window,
  sentenceCase: number,
  position: number,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  out[n++] = combine(combine(T.sentence, sentenceCase * 4 + position), word.shape);
  if (position === 1) {
    out[n++] = combine(T.sentence + 1, word.id);
    out[n++] = combine(combine(T.sentence + 3, idOf(after)), word.shape);
  }
  if (sentenceCase !== RUNNING_TEXT) out[n++] = combine(combine(T.sentence + 2, sentenceCase), word.id);
  return n;
}

/** What touches the word without a space: `US`-led, Rubaye/`AFP`, `Spain`'s. */
function glueFeatures(
  { before2, before, word, after, after2 }: Window,
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
