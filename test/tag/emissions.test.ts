import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { MOST_AGREEMENT_FEATURES } from '../../src/tag/agreement.js';
import { MOST_CONTEXT_FEATURES } from '../../src/tag/context.js';
import { createEmissions } from '../../src/tag/emissions.js';
import { rowSize } from '../../src/tag/labels.js';
import type { Lexicon } from '../../src/tag/lexicon.js';
import { type ModelSource, packModel, unpackModel } from '../../src/tag/model.js';
import { BATCH, createModelMemory, KEPT } from '../../src/tag/model-memory.js';
import { createRepresent } from '../../src/tag/represent.js';
import { type CachedWord, createWordCache } from '../../src/tag/word-cache.js';
import { createWordSlots } from '../../src/tag/word-slots.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import {
  createRunning,
  createTestWords,
  expectClose,
  expectedScores,
  rangeOf,
  sourceOf,
  type TestWord,
  withSections,
  wordsOf,
} from '../support/emissions.js';
import { tinyLexicon } from '../support/lexicon.js';
import { narrowRows } from '../support/rows.js';

const SIZES = [1, 2, 3, 15, 16, 17, 20] as const;
const LENGTHS = [BATCH - 1, BATCH, BATCH + 1, 2 * BATCH + 88] as const;
/** The model has rows for three of these. */
const FEATURES = [7, 70_000, 0xfffffff0, 4, 70_001] as const;

/** Writes the features of each token, as collectors do. */
function collectOf(featuresOf: (at: number) => readonly number[]) {
  return (at: number, out: Uint32Array): number => {
    const features = featuresOf(at);
    out.set(features);
    return features.length;
  };
}

const NO_FEATURES = collectOf(() => []);

function createLookUp(lexicon: Lexicon): (text: string) => CachedWord {
  const lookUp = createWordCache(lexicon, KEPT);
  return (text) => lookUp({ text, lower: text.toLowerCase() });
}

/** Features for two of three tokens, and none, one or two of them with rows. */
function someFeatures(at: number): readonly number[] {
  return at % 3 === 0 ? [] : [FEATURES[at % 5] ?? 0, FEATURES[(at >> 1) % 5] ?? 0];
}

/** Numbers that speak for nothing: of a model without networks' scores, without words' own, or without rows. */
function zeros(source: ModelSource, ...names: readonly ('output' | 'rowWeights')[]): ModelSource {
  return withSections(
    source,
    Object.fromEntries(names.map((name) => [name, source.sections[name].map(() => 0)])),
  );
}

describe('score', () => {
  const size = fc.constantFrom(...SIZES);
  /** Tokens of a document, in order: words before the sentence, before the range, in it, after it, and so on. */
  const lengths = fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 }), fc.nat(5), fc.nat(5));

  it('is what words, networks and features say, for any number and size of them and any part of a sentence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        size,
        size,
        lengths,
        fc.array(fc.nat(7), { minLength: 29, maxLength: 29 }),
        fc.array(fc.array(fc.constantFrom(...FEATURES), { maxLength: 6 }), { minLength: 29, maxLength: 29 }),
        (labels, networks, width, hidden, [before, left, length, right, after], choice, features) => {
          const source = sourceOf(labels, networks, width, hidden);
          const { words: vocabulary, edge } = wordsOf(source, 8);
          const words = choice
            .slice(0, before + left + length + right + after)
            .map((number) => vocabulary[number] as TestWord);
          const first = before + left;
          const range = rangeOf(first, first + length, before, first + length + right);
          const featuresOf = (at: number) => features[at] ?? [];
          const scores = createRunning(source).score(words, edge, range, collectOf(featuresOf));
          expectClose(scores, labels, expectedScores(source, words, edge, range, featuresOf));
        },
      ),
      { ...DETERMINISTIC, numRuns: 120 },
    );
  });

  it('adds for each token what the words around it in the sentence say of their places', () => {
    const source = zeros(sourceOf(2, 1, 2, 3), 'output');
    const { words, edge } = wordsOf(source, 40);
    const emissions = createRunning(source);
    fc.assert(
      fc.property(lengths, ([firstToken, left, length, right]) => {
        const first = firstToken + left;
        const range = rangeOf(first, first + length, firstToken, first + length + right);
        const found = narrowRows(emissions.score(words, edge, range, NO_FEATURES), 2, length);
        expectedScores(source, words, edge, range).forEach(({ score }, i) => {
          expect(found[i]).toBeCloseTo(score, 4);
        });
      }),
      { ...DETERMINISTIC, numRuns: 200 },
    );
  });

  it('adds the rows of as many features as it is told, to one token', () => {
    const source = zeros(sourceOf(2, 1, 2, 3), 'output');
    const { words, edge } = wordsOf(source, 3);
    const silent = [edge, ...words].map(({ word, slot }) => ({ slot, word: { ...word, features: [] } }));
    const collect = (at: number, out: Uint32Array) => {
      out.set([70_000, 4, 7, 0xfffffff0]);
      return at === 2 ? 3 : 0;
    };
    const scores = createRunning(source).score(silent, silent[0] as TestWord, rangeOf(1, 4), collect);
    const { rowWeights } = source.sections;
    narrowRows(scores, 2, 3).forEach((value, i) => {
      const tag = i - 9;
      const steps = tag < 0 || tag >= 9 ? 0 : (rowWeights[tag] ?? NaN) + (rowWeights[9 + tag] ?? NaN);
      expect(value).toBeCloseTo(steps * source.info.rowStep, 5);
    });
  });

  it.each(LENGTHS)('is the same over %d tokens', (length) => {
    const source = sourceOf(4, 2, 3, 2);
    const { words, edge } = wordsOf(source, length + 20);
    const range = rangeOf(10, 10 + length, 8, 11 + length);
    const scores = createRunning(source).score(words, edge, range, collectOf(someFeatures));
    expectClose(scores, 4, expectedScores(source, words, edge, range, someFeatures));
  });

  it.each(LENGTHS)(
    'asks for the features of each of %d tokens once, in order, with room for all',
    (length) => {
      const source = sourceOf(1, 1, 1, 1);
      const { words, edge } = wordsOf(source, length + 20);
      const asked: number[] = [];
      const rooms = new Set<number>();
      createRunning(source).score(words, edge, rangeOf(10, 10 + length), (at, out) => {
        asked.push(at);
        rooms.add(out.length);
        return 0;
      });
      expect(asked).toEqual(Array.from({ length }, (_, i) => 10 + i));
      for (const room of rooms)
        expect(room).toBeGreaterThanOrEqual(Math.max(MOST_CONTEXT_FEATURES, MOST_AGREEMENT_FEATURES));
    },
  );

  it('is the same for more different words than are kept, one after the other and again', () => {
    const source = sourceOf(1, 2, 2, 3);
    const { words, edge } = wordsOf(source, 2 * KEPT + 100);
    const emissions = createRunning(source);
    const range = rangeOf(0, words.length);
    const first = emissions.score(words, edge, range, NO_FEATURES);
    expectClose(first, 1, expectedScores(source, words, edge, range));
    expect(emissions.score(words, edge, range, NO_FEATURES)).toEqual(first);
  });

  it('is the same where two words take turns in one place', () => {
    const source = sourceOf(1, 2, 2, 3);
    const { words: all, edge } = wordsOf(source, 2 * KEPT + 1);
    const words = [0, KEPT, 0, 2 * KEPT, KEPT, 0, 0, KEPT - 1].map((at) => all[at] as TestWord);
    const range = rangeOf(0, words.length);
    const scores = createRunning(source).score(words, edge, range, NO_FEATURES);
    expectClose(scores, 1, expectedScores(source, words, edge, range));
  });

  it('has nothing left of the ranges before', () => {
    const source = sourceOf(2, 3, 3, 17);
    const { words, edge } = wordsOf(source, 600);
    const ranges = [rangeOf(0, 600), rangeOf(590, 596), rangeOf(3, 4), rangeOf(0, 300), rangeOf(3, 4, 0, 9)];
    const used = createRunning(source);
    for (const range of ranges) {
      const collect = collectOf((at) => (at < 5 ? [] : someFeatures(at)));
      const scores = used.score(words, edge, range, collect);
      expect(scores).toEqual(createRunning(source).score(words, edge, range, collect));
      const more = new Float32Array(scores.length).fill(7);
      used.add(range, collectOf(someFeatures), more);
    }
  });

  it('is the same for words of a document that the cache forgets while it is read', () => {
    const source = sourceOf(1, 1, 2, 1);
    const create = createTestWords(source);
    const edge = create(0);
    const lookUp = createWordCache(tinyLexicon(), KEPT);
    const known = new Map<CachedWord, TestWord>();
    // Every third word is common, and every twentieth comes again when it has been forgotten.
    const words = Array.from({ length: 2 * KEPT }, (_, i) => {
      const text = i % 3 === 0 ? `the${i % 7}x` : `rare${i % 20 === 1 ? i % 600 : i}x`;
      const cached = lookUp({ text, lower: text });
      const word = known.get(cached) ?? create(cached.slot);
      known.set(cached, word);
      return word;
    });
    const slots = new Set([...known.values()].map(({ slot }) => slot));
    expect(known.size).toBeGreaterThan(KEPT);
    expect(known.size).toBeGreaterThan(slots.size);
    const range = rangeOf(0, words.length);
    const emissions = createRunning(source);
    const first = emissions.score(words, edge, range, NO_FEATURES);
    expectClose(first, 1, expectedScores(source, words, edge, range));
    expect(emissions.score(words, edge, range, NO_FEATURES)).toEqual(first);
  });

  it('is the same whether or not something of a word was asked for before', () => {
    const lexicon = tinyLexicon();
    const model = unpackModel(packModel(sourceOf(2, 2, 3, 5)), 'test');
    const tokens = 'Sara Rossi said the missile hit Iraq'.split(' ');
    const scoresOf = (ahead: 'nameScore' | 'sharesOf' | null) => {
      const memory = createModelMemory(model);
      const slots = createWordSlots(model, memory, createRepresent(model, lexicon, memory));
      const words = tokens.map(createLookUp(lexicon));
      if (ahead !== null) for (const word of words.toReversed()) slots[ahead](word);
      const [edge] = words as [CachedWord];
      return createEmissions(model, memory, slots).score(words, edge, rangeOf(0, words.length), NO_FEATURES);
    };
    expect(scoresOf('nameScore')).toEqual(scoresOf(null));
    expect(scoresOf('sharesOf')).toEqual(scoresOf(null));
  });
});

describe('add', () => {
  const source = sourceOf(2, 1, 2, 3);
  const { rowKeys, rowWeights } = source.sections;
  const columns = rowSize(2);

  it.each([1, ...LENGTHS])(
    'adds the rows of features to %d tokens, and leaves other rows alone',
    (length) => {
      const random = createRandom(length);
      const range = rangeOf(10, 10 + length);
      // With room for a row after the range.
      const before = Float32Array.from({ length: (length + 1) * columns }, () => random.next() * 6 - 3);
      const after = before.slice();
      createRunning(source).add(range, collectOf(someFeatures), after);
      for (let row = 0; row <= length; row++) {
        const features = row === length ? [] : someFeatures(10 + row);
        const rows = features.map((feature) => rowKeys.indexOf(feature)).filter((found) => found !== -1);
        const [old, now] = [before, after].map((rowsOf) =>
          rowsOf.subarray(row * columns, (row + 1) * columns),
        );
        if (rows.length === 0) expect(now).toEqual(old);
        for (let tag = 0; tag < 9; tag++) {
          const steps = rows.reduce((sum, found) => sum + (rowWeights[found * 9 + tag] ?? NaN), 0);
          expect(now?.[tag]).toBeCloseTo((old?.[tag] ?? NaN) + source.info.rowStep * steps, 5);
        }
      }
    },
  );

  it('asks for the features of each token once, in order', () => {
    const asked: number[] = [];
    createRunning(source).add(
      rangeOf(10, 610),
      (at) => {
        asked.push(at);
        return 0;
      },
      new Float32Array(600 * columns),
    );
    expect(asked).toEqual(Array.from({ length: 600 }, (_, i) => 10 + i));
  });

  it('goes on with what score has said of a range', () => {
    const { words, edge } = wordsOf(source, 600);
    const range = rangeOf(0, 600);
    const emissions = createRunning(source);
    const scores = emissions.score(words, edge, range, collectOf(someFeatures));
    emissions.add(
      range,
      collectOf(() => [70_000]),
      scores,
    );
    const all = (at: number) => [...someFeatures(at), 70_000];
    expectClose(scores, 2, expectedScores(source, words, edge, range, all));
  });
});
