import type { Segmented, Sentence } from '../model/document.js';
import { combine } from './hash.js';
import { isPrefix, type Lexicon, LISTS, listsOf, phraseKey } from './lexicon.js';
import type { Word } from './word.js';

/**
 * Features that need more than one word: bigrams, position, matched phrases, and how the word is used in
 * the rest of the document. `emit` gets each feature's hash for each token, in order of tokens.
 */
export interface ContextFeatures {
  /** Features of the token at `at`, written into `out` from index 0; returns how many. */
  collect(at: number, sentence: Sentence, out: Uint32Array): number;
}

const T = {
  bigram: 1000,
  shapes: 1002,
  clusters: 1010,
  sentence: 1020,
  glue: 1030,
  phrase: 1040,
  usage: 1060,
  elsewhere: 1070,
  skip: 1090,
  line: 1100,
};
const PAD = 0x50414421;

export function contextFeatures(
  document: Segmented,
  words: readonly Word[],
  lexicon: Lexicon,
): ContextFeatures {
  const { tokens, text } = document;
  const phrases = matchPhrases(words, document.sentences, lexicon);
  const usage = documentUsage(document, words);
  const sentenceCase = new Map<Sentence, number>();

  return {
    collect(at, sentence, out) {
      let n = 0;
      const { firstToken, endToken } = sentence;
      const word = words[at] as Word;
      const before = at > firstToken ? (words[at - 1] as Word) : undefined;
      const after = at + 1 < endToken ? (words[at + 1] as Word) : undefined;
      const before2 = at - 1 > firstToken ? (words[at - 2] as Word) : undefined;
      const after2 = at + 2 < endToken ? (words[at + 2] as Word) : undefined;
      const idB = before?.id ?? PAD;
      const idA = after?.id ?? PAD;
      const shB = before?.shape ?? PAD;
      const shA = after?.shape ?? PAD;
      const b2 = before2?.shape ?? PAD;
      const a2 = after2?.shape ?? PAD;

      out[n++] = combine(combine(T.bigram, idB), word.id);
      out[n++] = combine(combine(T.bigram + 1, word.id), idA);
      out[n++] = combine(combine(combine(T.skip, idB), idA), word.shape);
      out[n++] = combine(combine(combine(T.shapes, shB), word.shape), shA);
      out[n++] = combine(combine(combine(combine(T.shapes + 1, b2), shB), word.shape), shA);
      out[n++] = combine(combine(combine(combine(T.shapes + 2, shB), word.shape), shA), a2);
      out[n++] = combine(combine(T.shapes + 3, idB), combine(word.shape, shA));
      out[n++] = combine(combine(T.shapes + 4, idA), combine(word.shape, shB));
      for (let size = 1; size < 3; size++) {
        const c = word.clusters[size] ?? -1;
        const cb = before?.clusters[size] ?? -1;
        const ca = after?.clusters[size] ?? -1;
        out[n++] = combine(combine(T.clusters + size, cb), combine(c, word.shape));
        out[n++] = combine(combine(T.clusters + 4 + size, c), combine(ca, word.shape));
      }
      const first = sentenceStart(words, sentence);
      let kind = sentenceCase.get(sentence);
      if (kind === undefined) {
        kind = caseOfSentence(words, sentence);
        sentenceCase.set(sentence, kind);
      }
      const position = at === first ? 1 : at < first ? 2 : 0;
      out[n++] = combine(combine(T.sentence, kind * 4 + position), word.shape);
      if (position === 1) out[n++] = combine(T.sentence + 1, word.id);
      if (position === 1) out[n++] = combine(combine(T.sentence + 3, idA), word.shape);
      if (kind > 0) out[n++] = combine(combine(T.sentence + 2, kind), word.id);

      const gluedBefore = at > 0 && tokens[at - 1]?.end === tokens[at]?.start;
      const gluedAfter = tokens[at + 1]?.start === tokens[at]?.end;
      if (gluedBefore && before !== undefined) {
        out[n++] = combine(combine(T.glue, idB), word.shape);
        if (!before.isWord && before2 !== undefined) out[n++] = combine(combine(T.glue + 2, before2.id), idB);
      }
      if (gluedAfter && after !== undefined) {
        out[n++] = combine(combine(T.glue + 1, idA), word.shape);
        if (!after.isWord && after2 !== undefined) out[n++] = combine(combine(T.glue + 3, after2.id), idA);
      }
      const startsLine =
        at === 0 ||
        text
          .slice((tokens[at - 1] as { end: number }).end, (tokens[at] as { start: number }).start)
          .includes('\n');
      if (startsLine) out[n++] = combine(combine(T.line, word.shape), shA);

      const mask = phrases[at] as number;
      n = phraseFeatures(mask, word, before, out, n);
      n = usage.collect(at, out, n);
      return n;
    },
  };
}

/** The index of the sentence's first word, past quotes and brackets. */
function sentenceStart(words: readonly Word[], { firstToken, endToken }: Sentence): number {
  let at = firstToken;
  while (at < endToken && !(words[at] as Word).isWord) at++;
  return at;
}

/** 0 for running text, 1 for all capitals, 2 for title case, 3 for no lower-case words at all. */
function caseOfSentence(words: readonly Word[], { firstToken, endToken }: Sentence): number {
  let capitals = 0;
  let capitalised = 0;
  let lower = 0;
  for (let at = firstToken; at < endToken; at++) {
    const word = words[at] as Word;
    if (word.isAllCapitals) capitals++;
    else if (word.isCapitalised) capitalised++;
    else if (word.isLower && word.text.length > 3) lower++;
  }
  if (capitals > 2 && capitals > capitalised + lower) return 1;
  if (lower > 0) return capitalised > 3 * lower ? 2 : 0;
  return capitalised > 3 ? 2 : 3;
}

/** For each token, two 15-bit masks: lists of the longest phrases that begin, and that hold, the token. */
const BEGIN = 0;
const INSIDE = 15;

function matchPhrases(words: readonly Word[], sentences: readonly Sentence[], lexicon: Lexicon): Uint32Array {
  const masks = new Uint32Array(words.length);
  for (const { firstToken, endToken } of sentences) {
    for (let start = firstToken; start < endToken; start++) {
      if (!(words[start] as Word).isWord || (words[start] as Word).isLower) continue;
      let key: number | undefined;
      for (let at = start; at < endToken; at++) {
        key = phraseKey(key, (words[at] as Word).key);
        const mask = lexicon.findPhrase(key);
        if (mask === 0) break;
        const lists = listsOf(mask);
        if (at > start && lists !== 0) {
          masks[start] = (masks[start] as number) | (lists << BEGIN);
          for (let inside = start + 1; inside <= at; inside++)
            masks[inside] = (masks[inside] as number) | (lists << INSIDE);
        }
        if (!isPrefix(mask)) break;
      }
    }
  }
  return masks;
}

function phraseFeatures(
  mask: number,
  _word: Word,
  _before: Word | undefined,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  for (let bit = 0; bit < LISTS.length && mask >> bit !== 0; bit++) {
    const begins = (mask >> (BEGIN + bit)) & 1;
    const inside = (mask >> (INSIDE + bit)) & 1;
    if (begins | inside) out[n++] = combine(T.phrase, bit * 4 + begins * 2 + inside);
  }
  return n;
}

/** How a word is used in the whole document, for words that are capitalised somewhere. */
function documentUsage({ sentences }: Segmented, words: readonly Word[]) {
  interface Usage {
    lower: number;
    capitalised: number;
    capitals: number;
    after: number[];
    before: number[];
    positions: number[];
  }
  const usages = new Map<number, Usage>();
  for (const sentence of sentences) {
    const first = sentenceStart(words, sentence);
    const kind = caseOfSentence(words, sentence);
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const word = words[at] as Word;
      if (!word.isWord) continue;
      let usage = usages.get(word.id);
      if (usage === undefined) {
        usage = { lower: 0, capitalised: 0, capitals: 0, after: [], before: [], positions: [] };
        usages.set(word.id, usage);
      }
      if (word.isLower) usage.lower++;
      else if (kind === 0 && at !== first) {
        if (word.isAllCapitals) usage.capitals++;
        else usage.capitalised++;
      }
      if (word.isCapitalised && kind !== 1 && usage.positions.length < 6) {
        usage.positions.push(at);
        const before = at > sentence.firstToken ? (words[at - 1] as Word) : undefined;
        const after = at + 1 < sentence.endToken ? (words[at + 1] as Word) : undefined;
        usage.before.push(
          before === undefined ? PAD : before.isCapitalised ? combine(7, before.lists & 7) : before.id,
        );
        usage.after.push(
          after === undefined ? PAD : after.isCapitalised ? combine(8, after.lists & 7) : after.id,
        );
      }
    }
  }
  return {
    collect(at: number, out: Uint32Array, from: number): number {
      let n = from;
      const word = words[at] as Word;
      if (!word.isCapitalised) return n;
      const usage = usages.get(word.id);
      if (usage === undefined) return n;
      const flags =
        Math.min(usage.lower, 1) + 2 * Math.min(usage.capitalised, 1) + 4 * Math.min(usage.capitals, 1);
      out[n++] = combine(combine(T.usage, flags), word.shape);
      usage.positions.forEach((position, i) => {
        if (position === at) return;
        out[n++] = combine(T.elsewhere, usage.before[i] as number);
        out[n++] = combine(T.elsewhere + 1, usage.after[i] as number);
      });
      return n;
    },
  };
}
