import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import { type ModelSource, NETWORK_REACH, packModel, unpackModel } from '../../src/tag/model.js';
import { createWindowNetwork, type NetworkWord } from '../../src/tag/network.js';
import type { TokenRange } from '../../src/tag/stretches.js';
import { createWord, type Word } from '../../src/tag/word.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { tinyLexicon } from '../support/lexicon.js';
import { modelSource } from '../support/model.js';

const LEXICON = tinyLexicon();
const NETWORKS = [1, 2, 3] as const;
const SIZES = [1, 2, 3, 15, 16, 17, 20] as const;
/** So many words' shares are kept at a time, and so many tokens are worked on. */
const KEPT = 2_048;
const BATCH = 256;

function sourceOf(labels: number, networks: number, width: number, hidden: number): ModelSource {
  const names = Array.from({ length: labels }, (_, i) => `label${i}`);
  return modelSource({ labels: names, networks, width, hidden });
}

function networkOf(source: ModelSource) {
  return createWindowNetwork(unpackModel(packModel(source), 'test'), LEXICON);
}

/** Words with random representations, numbered from 1; the edge is number 0. */
function wordsOf({ info }: ModelSource, count: number) {
  const random = createRandom(11);
  const length = info.networks * info.width;
  const words = Array.from({ length: count + 1 }, (_, number): NetworkWord => {
    return { number, input: Float32Array.from({ length }, () => random.next() * 2 - 1) };
  });
  const [edge, ...others] = words as [NetworkWord, ...NetworkWord[]];
  return { edge, words: others };
}

function rangeOf(first: number, end: number, firstToken = first, endToken = end): TokenRange {
  return { sentence: { start: 0, end: 0, firstToken, endToken }, first, end };
}

/** What the networks are to score, by their definition: the sum of what each says of its part of the words. */
function expectedScores(
  { info: { networks, width, hidden, labels }, sections }: ModelSource,
  words: readonly NetworkWord[],
  edge: NetworkWord,
  { sentence, first, end }: TokenRange,
): number[] {
  const tags = 1 + 4 * labels.length;
  const scores = new Array<number>((end - first) * tags).fill(0);
  for (let network = 0; network < networks; network++) {
    const window = partOf(sections.window, network, networks);
    const output = partOf(sections.output, network, networks);
    for (let token = first; token < end; token++) {
      const layer = [...partOf(sections.hiddenBias, network, networks)];
      for (let place = 0; place < 2 * NETWORK_REACH + 1; place++) {
        const at = token + place - NETWORK_REACH;
        const word = (at >= sentence.firstToken && at < sentence.endToken && words[at]) || edge;
        const input = partOf(word.input, network, networks);
        for (let i = 0; i < width; i++)
          for (let j = 0; j < hidden; j++)
            layer[j] = (layer[j] ?? 0) + (input[i] ?? 0) * (window[(place * width + i) * hidden + j] ?? 0);
      }
      for (let tag = 0; tag < tags; tag++) {
        const at = (token - first) * tags + tag;
        for (let j = 0; j < hidden; j++)
          scores[at] = (scores[at] ?? 0) + Math.max(0, layer[j] ?? 0) * (output[j * tags + tag] ?? 0);
      }
    }
  }
  return scores;
}

/** What one network has of numbers that are laid out for all of them in turn. */
function partOf(values: Float32Array, network: number, networks: number): Float32Array {
  const length = values.length / networks;
  return values.subarray(network * length, (network + 1) * length);
}

function expectClose(scores: Float32Array, expected: readonly number[]): void {
  expect(scores).toHaveLength(expected.length);
  const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (scores[i] ?? NaN))), 0);
  expect(worst).toBeLessThan(1e-4);
}

describe('score', () => {
  const size = fc.constantFrom(...SIZES);
  /** Tokens of a document, in order: words before the sentence, before the range, in it, after it, and so on. */
  const lengths = fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 }), fc.nat(5), fc.nat(5));

  it('is what the networks of the model give, for any number and size of them and any part of a sentence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(...NETWORKS),
        size,
        size,
        lengths,
        fc.array(fc.nat(7), { minLength: 29, maxLength: 29 }),
        (labels, networks, width, hidden, [before, left, length, right, after], choice) => {
          const source = sourceOf(labels, networks, width, hidden);
          const { words: vocabulary, edge } = wordsOf(source, 8);
          const words = choice
            .slice(0, before + left + length + right + after)
            .map((number) => vocabulary[number] as NetworkWord);
          const first = before + left;
          const range = rangeOf(first, first + length, before, first + length + right);
          const scores = networkOf(source).score(words, edge, range);
          expectClose(scores, expectedScores(source, words, edge, range));
        },
      ),
      { ...DETERMINISTIC, numRuns: 120 },
    );
  });

  it.each([BATCH - 1, BATCH, BATCH + 1, 2 * BATCH + 88])('is the same over %d tokens', (length) => {
    const source = sourceOf(4, 2, 3, 2);
    const { words, edge } = wordsOf(source, length + 20);
    const range = rangeOf(10, 10 + length, 8, 11 + length);
    const scores = networkOf(source).score(words, edge, range);
    expectClose(scores, expectedScores(source, words, edge, range));
  });

  it('is the same for more different words than are kept, one after the other and again', () => {
    const source = sourceOf(1, 2, 2, 3);
    const { words, edge } = wordsOf(source, 2 * KEPT + 100);
    const network = networkOf(source);
    const range = rangeOf(0, words.length);
    const expected = expectedScores(source, words, edge, range);
    const first = network.score(words, edge, range);
    expectClose(first, expected);
    expect(network.score(words, edge, range)).toEqual(first);
  });

  it('is the same where two words take turns in one place', () => {
    const source = sourceOf(1, 2, 2, 3);
    const { words: all, edge } = wordsOf(source, 2 * KEPT + 1);
    const words = [0, KEPT, 0, 2 * KEPT, KEPT, 0, 0, KEPT - 1].map((at) => all[at] as NetworkWord);
    const range = rangeOf(0, words.length);
    expectClose(networkOf(source).score(words, edge, range), expectedScores(source, words, edge, range));
  });

  it('has nothing left of the ranges before', () => {
    const source = sourceOf(2, 3, 3, 17);
    const { words, edge } = wordsOf(source, 600);
    const ranges = [rangeOf(0, 600), rangeOf(590, 596), rangeOf(3, 4), rangeOf(0, 300), rangeOf(3, 4, 0, 9)];
    const used = networkOf(source);
    for (const range of ranges)
      expect(used.score(words, edge, range)).toEqual(networkOf(source).score(words, edge, range));
  });
});

describe('represent', () => {
  const ROSSI = createWord({ text: 'Rossi', lower: 'rossi' }, LEXICON);
  const UNKNOWN = createWord({ text: 'Qwerty', lower: 'qwerty' }, LEXICON);

  /** The representation of a word whose features have the rows given of the model's parts. */
  function expected({ info, sections }: ModelSource, word: Word, rows: readonly number[]): number[] {
    const vector = new Float32Array(VECTOR_SIZE);
    if (word.lexiconIndex !== -1) LEXICON.readVector(word.lexiconIndex, vector);
    const width = info.networks * info.width;
    return Array.from({ length: width }, (_, i) => {
      const parts = rows.map((row) => {
        const byte = sections.partNibbles[row * Math.ceil(width / 2) + (i >> 1)] ?? 0;
        const nibble = i % 2 === 0 ? byte & 15 : byte >> 4;
        return info.partStep * (sections.partScales[row] ?? 0) * (nibble - 8);
      });
      const projected = [...vector].map((value, k) => value * (sections.projection[k * width + i] ?? 0));
      return Math.tanh([...parts, ...projected].reduce((sum, value) => sum + value, 0));
    });
  }

  const sizes = NETWORKS.flatMap((networks) => SIZES.map((width) => [networks, width] as const));
  it.each(sizes)(
    'adds the parts of a word and its projected vector, for %d networks %d wide',
    (networks, width) => {
      const source = sourceOf(1, networks, width, 3);
      const network = networkOf(source);
      // The model has parts for the features 8 and 9.
      const cases: readonly (readonly [Word, readonly number[], readonly number[]])[] = [
        [ROSSI, [8, 4, 9], [0, 1]],
        [UNKNOWN, [9], [1]],
        [ROSSI, [], []],
        [UNKNOWN, [4], []],
      ];
      expect([ROSSI.lexiconIndex === -1, UNKNOWN.lexiconIndex === -1]).toEqual([false, true]);
      for (const [word, features, rows] of cases)
        expectClose(network.represent({ ...word, features }), expected(source, word, rows));
    },
  );
});
