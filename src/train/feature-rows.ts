import { agreementFeatures, MOST_AGREEMENT_FEATURES } from '../tag/agreement.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from '../tag/context.js';
import type { TokenSpan } from '../tag/labels.js';
import type { Lexicon } from '../tag/lexicon.js';
import { FEATURE_REACH } from '../tag/model.js';
import type { Example, Vocabulary } from './corpus.js';

export const PLACES = 2 * FEATURE_REACH + 1;

/** For each token of an example the rows of its features, one list behind the other. */
export interface TokenRows {
  readonly rows: Int32Array;
  /** Where each token's rows start; one entry more than there are tokens. */
  readonly starts: Uint32Array;
}

/** An example with the rows of its features; `agreement` once a first pass has been over it. */
export interface Prepared {
  readonly example: Example;
  readonly context: TokenRows;
  agreement: TokenRows | null;
}

/** Numbers the features that are frequent enough to be learnt: the rows of the weight matrix. */
export interface FeatureRows {
  /** Each word's own features; the row at a place of the window is `PLACES * feature + place`. */
  readonly ofWord: readonly Int32Array[];
  /** Each word's features that have a part in its representation, by another numbering. */
  readonly partsOfWord: readonly Int32Array[];
  readonly partKeys: Uint32Array;
  /** The keys of the words' own features, by their numbers. */
  readonly wordKeys: Uint32Array;
  readonly rowCount: number;
  context(example: Example): TokenRows;
  agreement(example: Example, names: readonly TokenSpan[]): TokenRows;
  /** The keys of the rows after those of words' own features. */
  otherKeys(): Uint32Array;
}

export interface FrequencyCuts {
  readonly word: number;
  readonly part: number;
  readonly context: number;
}

/** Features of agreement have few values, and their rows are kept free at the end of the matrix. */
const AGREEMENT_ROWS = 4_000;

export function numberFeatures(
  training: readonly Example[],
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  cuts: FrequencyCuts,
  labels: number,
): FeatureRows {
  const wordCounts = countWordFeatures(training, vocabulary);
  const wordRows = numberKeys(wordCounts, cuts.word);
  const partRows = numberKeys(wordCounts, cuts.part);
  const contextCounts = new Map<number, number>();
  const contextKeys = new Map(training.map((example) => [example, contextHashes(example, lexicon)]));
  for (const { hashes } of contextKeys.values())
    for (const hash of hashes) contextCounts.set(hash, (contextCounts.get(hash) ?? 0) + 1);
  const contextRows = numberKeys(contextCounts, cuts.context);
  const agreementRows = new Map<number, number>();
  const contextBase = wordRows.size * PLACES;
  const agreementBase = contextBase + contextRows.size;
  const lookUp = (rows: Map<number, number>) =>
    vocabulary.words.map(({ features }) =>
      Int32Array.from(features.flatMap((feature) => rows.get(feature) ?? [])),
    );

  return {
    ofWord: lookUp(wordRows),
    partsOfWord: lookUp(partRows),
    partKeys: Uint32Array.from(partRows.keys()),
    wordKeys: Uint32Array.from(wordRows.keys()),
    rowCount: agreementBase + AGREEMENT_ROWS,
    context: (example) =>
      toRows(contextKeys.get(example) ?? contextHashes(example, lexicon), (hash) => {
        const row = contextRows.get(hash);
        return row === undefined ? -1 : contextBase + row;
      }),
    agreement: (example, names) =>
      toRows(agreementHashes(example, names, labels), (hash) => {
        let row = agreementRows.get(hash);
        if (row === undefined && agreementRows.size < AGREEMENT_ROWS) {
          row = agreementRows.size;
          agreementRows.set(hash, row);
        }
        return row === undefined ? -1 : agreementBase + row;
      }),
    otherKeys: () => Uint32Array.from([...contextRows.keys(), ...agreementRows.keys()]),
  };
}

function countWordFeatures(training: readonly Example[], { words }: Vocabulary): Map<number, number> {
  const occurrences = new Uint32Array(words.length);
  occurrences[0] = training.length;
  for (const { numbers } of training)
    for (const number of numbers) occurrences[number] = (occurrences[number] as number) + 1;
  const counts = new Map<number, number>();
  words.forEach(({ features }, number) => {
    const times = occurrences[number] as number;
    if (times > 0) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + times);
  });
  return counts;
}

function numberKeys(counts: ReadonlyMap<number, number>, least: number): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [key, times] of counts) if (times >= least) rows.set(key, rows.size);
  return rows;
}

interface TokenHashes {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
}

function contextHashes(example: Example, lexicon: Lexicon): TokenHashes {
  const features = contextFeatures(example.document, example.words, lexicon);
  return collectHashes(example, MOST_CONTEXT_FEATURES, (at, sentence, out) =>
    features.collect(at, sentence, out),
  );
}

function agreementHashes(example: Example, names: readonly TokenSpan[], labels: number): TokenHashes {
  const features = agreementFeatures(example.words, names, labels);
  return collectHashes(example, MOST_AGREEMENT_FEATURES, (at, _sentence, out) => features.collect(at, out));
}

function collectHashes(
  { ranges, words }: Example,
  most: number,
  collect: (at: number, sentence: Example['ranges'][number]['sentence'], out: Uint32Array) => number,
): TokenHashes {
  const out = new Uint32Array(most);
  const hashes: number[] = [];
  const starts = new Uint32Array(words.length + 1);
  let next = 0;
  for (const { sentence, first, end } of ranges) {
    starts.fill(hashes.length, next, first + 1);
    for (let at = first; at < end; at++) {
      const count = collect(at, sentence, out);
      for (let i = 0; i < count; i++) hashes.push(out[i] as number);
      starts[at + 1] = hashes.length;
    }
    next = end + 1;
  }
  starts.fill(hashes.length, next);
  return { hashes: Uint32Array.from(hashes), starts };
}

function toRows({ hashes, starts }: TokenHashes, rowOf: (hash: number) => number): TokenRows {
  return { rows: Int32Array.from(hashes, rowOf), starts };
}
