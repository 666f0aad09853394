import type { Token } from '../model/document.js';
import type { Lexicon } from './lexicon.js';
import { FEATURE_REACH, type Model } from './model.js';
import { createWord, type Word, wordForm } from './word.js';

/** A word with what the model makes of it, so that running text only adds up. */
export interface ScoredWord {
  /** Of this word alone: what is computed of it is kept by its number. */
  readonly number: number;
  readonly word: Word;
  /** Its representation for the networks. */
  readonly input: Float32Array;
  /** For each place of the feature window a score for each tag. */
  readonly linear: Float32Array;
}

/** Words in a generation, of which two are kept; about 1 KB each. Text repeats itself, so most look-ups find theirs. */
const GENERATION = 8_192;

/** Looks words up, computing each once. What is kept never changes what is returned. */
export function createWordScores(
  model: Model,
  lexicon: Lexicon,
  represent: (word: Word) => Float32Array,
): (token: Pick<Token, 'text' | 'lower'>) => ScoredWord {
  // What was not asked for in a whole generation is forgotten: a corpus has no end of rare names.
  let young = new Map<string, ScoredWord>();
  let old = new Map<string, ScoredWord>();
  let count = 0;
  return (token) => {
    const form = wordForm(token);
    const found = young.get(form.text);
    if (found !== undefined) return found;
    const scored = old.get(form.text) ?? scoreWord(model, represent, createWord(form, lexicon), count++);
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(form.text, scored);
    return scored;
  };
}

/** Scores are computed when they are first asked for: many words stand nowhere near a name. */
function scoreWord(
  model: Model,
  represent: (word: Word) => Float32Array,
  word: Word,
  number: number,
): ScoredWord {
  let linear: Float32Array | undefined;
  let input: Float32Array | undefined;
  return {
    word,
    number,
    get linear() {
      linear ??= linearScores(model, word);
      return linear;
    },
    get input() {
      input ??= represent(word);
      return input;
    },
  };
}

/** By how much a word looks more like a part of some name than like none, by its own sparse features: log-odds. */
export function nameScore({ info, rows }: Model, { linear }: ScoredWord): number {
  const [none = 0, ...names] = linear.subarray(FEATURE_REACH * rows.width, (FEATURE_REACH + 1) * rows.width);
  return (Math.max(...names) - none) * info.rowStep;
}

function linearScores({ rows, wordRows }: Model, word: Word): Float32Array {
  const scores = new Float32Array((2 * FEATURE_REACH + 1) * rows.width);
  for (const feature of word.features) wordRows.add(feature, scores);
  return scores;
}
