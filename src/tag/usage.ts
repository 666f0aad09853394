import type { Sentence } from '../model/document.js';
import { combine } from './hash.js';
import { caseOfSentence, RUNNING_TEXT, sentenceStart, UPPER_CASE } from './sentence-case.js';
import type { Word } from './word.js';

/** How often a word is written in each way where its case tells something, and the company it keeps there. */
interface Usage {
  lower: boolean;
  capitalised: boolean;
  capitals: boolean;
  /** The first capitalised occurrences, with what stands before and after each. */
  readonly positions: number[];
  readonly before: number[];
  readonly after: number[];
}

const T = { usage: 1060, before: 1070, after: 1071 };
const EDGE = 0x50414421;
const MOST_OCCURRENCES = 6;

/**
 * Context aggregation (Chieu & Ng 2003; Ratinov & Roth 2009): what the rest of the document says of a
 * capitalised word, so that "Albares" alone is known by "Minister José Manuel Albares".
 */
export interface DocumentUsage {
  /** Writes the features of the word at `at` into `out` from index `from`; returns the index after the last. */
  collect(at: number, out: Uint32Array, from: number): number;
}

export function documentUsage(words: readonly Word[], sentences: readonly Sentence[]): DocumentUsage {
  const usages = new Map<number, Usage>();
  for (const sentence of sentences) readSentence(words, sentence, usages);
  return {
    collect(at, out, from) {
      let n = from;
      const word = words[at] as Word;
      const usage = word.isCapitalised ? usages.get(word.id) : undefined;
      if (usage === undefined) return n;
      const flags = Number(usage.lower) + 2 * Number(usage.capitalised) + 4 * Number(usage.capitals);
      out[n++] = combine(combine(T.usage, flags), word.shape);
      for (let i = 0; i < usage.positions.length; i++) {
        if (usage.positions[i] === at) continue;
        out[n++] = combine(T.before, usage.before[i] as number);
        out[n++] = combine(T.after, usage.after[i] as number);
      }
      return n;
    },
  };
}

function readSentence(words: readonly Word[], sentence: Sentence, usages: Map<number, Usage>): void {
  const { firstToken, endToken } = sentence;
  const first = sentenceStart(words, sentence);
  const sentenceCase = caseOfSentence(words, sentence);
  for (let at = firstToken; at < endToken; at++) {
    const word = words[at] as Word;
    if (!word.isWord) continue;
    let usage = usages.get(word.id);
    if (usage === undefined) {
      usage = { lower: false, capitalised: false, capitals: false, positions: [], before: [], after: [] };
      usages.set(word.id, usage);
    }
    if (word.isLower) usage.lower = true;
    else if (sentenceCase === RUNNING_TEXT && at !== first) {
      if (word.isAllCapitals) usage.capitals = true;
      else usage.capitalised = true;
    }
    if (word.isCapitalised && sentenceCase !== UPPER_CASE && usage.positions.length < MOST_OCCURRENCES) {
      usage.positions.push(at);
      usage.before.push(at > firstToken ? neighbour(words[at - 1] as Word, 7) : EDGE);
      usage.after.push(at + 1 < endToken ? neighbour(words[at + 1] as Word, 8) : EDGE);
    }
  }
}

/** A neighbour is itself, or, capitalised, only which person lists it is in: names differ from text to text. */
function neighbour(word: Word, side: number): number {
  return word.isCapitalised ? combine(side, word.lists & 7) : word.id;
}
