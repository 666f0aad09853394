import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import type { ModelSource } from '../../src/tag/model.js';
import {
  createRunning,
  expectClose,
  expectedScores,
  rangeOf,
  sourceOf,
  type TestWord,
  wordsOf,
} from '../support/emissions.js';
import { type FloatNetworks, randomNetworks, withNetworks } from '../support/model.js';

describe('the scores of large weights', () => {
  const LABELS = 2;
  const TAGS = 9;
  const sign = (random: { next(): number }) => (random.next() < 0.5 ? -1 : 1);

  type Shape = readonly [networks: number, width: number, hidden: number];

  /** Networks whose weights are as large as given or as far below 0, by chance or all the same. */
  function largeNetworks(source: ModelSource, signOf: () => number): FloatNetworks {
    const { window, hiddenBias, output } = randomNetworks(source.info);
    return {
      window: window.map(() => 20 * signOf()),
      hiddenBias: hiddenBias.map(() => 19.7 * signOf()),
      // For the first tag, against the second, and by chance for the others.
      output: output.map((_, i) => [3, -3][i % TAGS] ?? 3 * signOf()),
    };
  }

  function largeSource(shape: Shape, signOf: () => number): ModelSource {
    const source = sourceOf(LABELS, ...shape);
    return withNetworks(source, largeNetworks(source, signOf));
  }

  /** Words whose representations are as large as they can be. */
  function extremeWords(source: ModelSource, count: number, signOf: (i: number) => number) {
    const { edge, words } = wordsOf(source, count);
    const [first, ...others] = [edge, ...words].map((word) =>
      withInput(
        word,
        word.word.input.map((_, i) => signOf(i)),
      ),
    );
    return { edge: first as TestWord, words: others };
  }

  function withInput({ word, slot }: TestWord, input: Float32Array): TestWord {
    return { slot, word: { ...word, input } };
  }

  const sizes = [
    [1, 1, 1],
    [2, 5, 20],
    [3, 20, 17],
    [1, 64, 48],
  ] as const;

  it.each(sizes)(
    'are right where all units are as large as can be, in %d networks of %d and %d',
    (...shape) => {
      for (const input of [1, -1]) {
        const source = largeSource(shape, () => 1);
        const { edge, words } = extremeWords(source, 9, () => input);
        const range = rangeOf(0, 9);
        const expected = expectedScores(source, words, edge, range);
        expectClose(
          createRunning(source).score(words, edge, range, () => 0),
          LABELS,
          expected,
        );
        const largest = Math.max(...expected.map(({ score }) => score));
        const [networks, width, hidden] = shape;
        expect(largest > 3 * 20 * 7 * width * hidden * networks).toBe(input === 1);
      }
    },
  );

  it.each(sizes)('are right with signs by chance, in %d networks of %d and %d', (...shape) => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = createRandom(seed);
      const source = largeSource(shape, () => sign(random));
      const { edge, words } = extremeWords(source, 30, () => sign(random));
      const range = rangeOf(0, 30);
      const scores = createRunning(source).score(words, edge, range, () => 0);
      expectClose(scores, LABELS, expectedScores(source, words, edge, range));
    }
  });

  it('are right for the unit that all words of a window agree with', () => {
    const random = createRandom(5);
    const small = sourceOf(LABELS, 1, 6, 32);
    const networks = largeNetworks(small, () => sign(random));
    const source = withNetworks(small, networks);
    // For each place of the window a word that has the signs of the weights of the first unit.
    const { edge, words: all } = wordsOf(source, 7);
    for (const by of [1, -1]) {
      const words = all.map((word, place) => {
        const signs = word.word.input.map(
          (_, i) => by * Math.sign(networks.window[(place * 6 + i) * 32] ?? NaN),
        );
        return withInput(word, signs);
      });
      const range = rangeOf(0, 7);
      const scores = createRunning(source).score(words, edge, range, () => 0);
      expectClose(scores, LABELS, expectedScores(source, words, edge, range));
    }
  });

  it('are right where one weight of all is large', () => {
    const source = sourceOf(LABELS, 2, 4, 6);
    const small = randomNetworks(source.info);
    const { window, hiddenBias, output } = small;
    for (const large of [
      { window: window.with(11, 20) },
      { hiddenBias: hiddenBias.with(3, 500) },
      { output: output.with(7, -40) },
    ]) {
      const each = withNetworks(source, { ...small, ...large });
      const { edge, words } = wordsOf(each, 20);
      const range = rangeOf(0, 20);
      const scores = createRunning(each).score(words, edge, range, () => 0);
      expectClose(scores, LABELS, expectedScores(each, words, edge, range));
    }
  });

  it('are those of the words where networks say nothing', () => {
    const source = sourceOf(LABELS, 2, 4, 6);
    const { window, hiddenBias, output } = randomNetworks(source.info);
    const silent = withNetworks(source, {
      window: window.map(() => 0),
      hiddenBias: hiddenBias.map(() => 0),
      output,
    });
    const { edge, words } = wordsOf(silent, 20);
    const range = rangeOf(0, 20);
    const scores = createRunning(silent).score(words, edge, range, () => 0);
    expectClose(scores, LABELS, expectedScores(silent, words, edge, range));
  });
});
