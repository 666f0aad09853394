import type { Token } from '../model/document.js';
import { axpy } from './axpy.js';
import { combine } from './hash.js';
import { type Lexicon, VECTOR_SIZE } from './lexicon.js';
import { FEATURE_REACH, type Model, NETWORK_REACH } from './model.js';
import { createWord, type Word } from './word.js';

/** A word with what the model makes of it at every place of the window, so that running text only adds up. */
export interface ScoredWord {
  readonly word: Word;
  /** For each place of the feature window a score for each tag. */
  readonly linear: Float32Array;
  /** For each place of the network's window its share of the hidden layer. */
  readonly hidden: Float32Array;
}

/** Words in a generation, of which two are kept; 4 KB each. Text repeats itself, so most look-ups find theirs. */
const GENERATION = 8_192;

/** The key of a word's own feature where the word stands `offset` places from the token that is scored. */
export function windowKey(feature: number, offset: number): number {
  return combine(feature, offset + FEATURE_REACH + 1);
}

/** Looks words up, computing each once. What is kept never changes what is returned. */
export function createWordScores(
  model: Model,
  lexicon: Lexicon,
): (token: Pick<Token, 'text' | 'lower'>) => ScoredWord {
  // What was not asked for in a whole generation is forgotten: a corpus has no end of numbers and rare names.
  let young = new Map<string, ScoredWord>();
  let old = new Map<string, ScoredWord>();
  const vector = new Float32Array(VECTOR_SIZE);
  return (token) => {
    const found = young.get(token.text);
    if (found !== undefined) return found;
    const scored = old.get(token.text) ?? scoreWord(model, lexicon, createWord(token, lexicon), vector);
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(token.text, scored);
    return scored;
  };
}

/** Scores are computed when they are first asked for: many words stand nowhere near a name. */
function scoreWord(model: Model, lexicon: Lexicon, word: Word, vector: Float32Array): ScoredWord {
  let linear: Float32Array | undefined;
  let hidden: Float32Array | undefined;
  return {
    word,
    get linear() {
      linear ??= linearScores(model, word);
      return linear;
    },
    get hidden() {
      hidden ??= hiddenShares(model, representation(model, lexicon, word, vector));
      return hidden;
    },
  };
}

function linearScores({ rows }: Model, word: Word): Float32Array {
  const { values, width: tags } = rows;
  const scores = new Float32Array((2 * FEATURE_REACH + 1) * tags);
  for (let offset = -FEATURE_REACH; offset <= FEATURE_REACH; offset++) {
    const place = (offset + FEATURE_REACH) * tags;
    for (const feature of word.features) {
      const row = rows.find(windowKey(feature, offset));
      if (row !== -1) axpy(1, values, row, scores, place, tags);
    }
  }
  return scores;
}

function representation(
  { info, parts, projection }: Model,
  lexicon: Lexicon,
  word: Word,
  vector: Float32Array,
): Float32Array {
  const { width, partStep } = info;
  const sum = new Float32Array(width);
  for (const feature of word.features) {
    const row = parts.find(feature);
    if (row !== -1) axpy(partStep, parts.values, row, sum, 0, width);
  }
  if (word.lexiconIndex !== -1) {
    lexicon.readVector(word.lexiconIndex, vector);
    for (let from = 0; from < VECTOR_SIZE; from++) {
      axpy(vector[from] as number, projection, from * width, sum, 0, width);
    }
  }
  return sum.map(Math.tanh);
}

function hiddenShares({ info, window }: Model, inputs: Float32Array): Float32Array {
  const { width, hidden } = info;
  const shares = new Float32Array((2 * NETWORK_REACH + 1) * hidden);
  for (let place = 0; place < 2 * NETWORK_REACH + 1; place++) {
    const to = place * hidden;
    for (let from = 0; from < width; from++) {
      axpy(inputs[from] as number, window, (place * width + from) * hidden, shares, to, hidden);
    }
  }
  return shares;
}
