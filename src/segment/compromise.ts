import { createRequire } from 'node:module';

/**
 * compromise/one's tokenizer, without the tagging that `nlp(text)` adds: 2 million terms a second
 * instead of 350,000. The CommonJS build is one file and loads in 10 ms; the ES modules are 200 and take 50.
 */
interface CompromiseWorld {
  readonly model: { readonly one: { readonly abbreviations: Readonly<Record<string, boolean>> } };
  readonly methods: {
    readonly one: {
      readonly tokenize: {
        readonly isSentence: (chunk: string, abbreviations: unknown) => boolean;
        readonly splitSentences: (text: string, world: CompromiseWorld) => string[];
        readonly splitTerms: (text: string, model: CompromiseWorld['model']) => string[];
      };
    };
  };
}

const nlp = createRequire(import.meta.url)('compromise/one') as { world(): CompromiseWorld };
const world = nlp.world();
const { isSentence, splitSentences, splitTerms } = world.methods.one.tokenize;
const abbreviations: ReadonlySet<string> = new Set(Object.keys(world.model.one.abbreviations));

/** All that compromise judges a chunk by is its end, but it reads the whole of it several times. */
const CHUNK_END = 24;
/** Where the end has a word of its own, what is before it changes nothing. */
const HAS_WORD = / \p{L}/u;
const splitter: CompromiseWorld = {
  model: world.model,
  methods: {
    one: {
      tokenize: {
        ...world.methods.one.tokenize,
        isSentence(chunk, known) {
          const end = chunk.slice(-CHUNK_END);
          return isSentence(HAS_WORD.test(end) ? end : chunk, known);
        },
      },
    },
  },
};

/** Splits text into sentences whose concatenation is the text. */
export function compromiseSentences(text: string): string[] {
  return splitSentences(text, splitter);
}

/** Splits a sentence into terms, punctuation and white space attached, whose concatenation is the sentence. */
export function compromiseTerms(sentence: string): string[] {
  return splitTerms(sentence, world.model);
}

/** Lower-cased abbreviations that are written with a period: `gen`, `jan`, `inc`. */
export function isAbbreviation(lower: string): boolean {
  return abbreviations.has(lower);
}
