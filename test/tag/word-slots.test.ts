import { describe, expect, it } from 'vitest';
import { tagCount } from '../../src/tag/labels.js';
import {
  FEATURE_PLACES,
  FEATURE_REACH,
  type ModelSource,
  packModel,
  unpackModel,
} from '../../src/tag/model.js';
import { createModelMemory, KEPT } from '../../src/tag/model-memory.js';
import type { Word } from '../../src/tag/word.js';
import type { CachedWord } from '../../src/tag/word-cache.js';
import { createWordSlots } from '../../src/tag/word-slots.js';
import { sourceOf, type TestWord, wordsOf } from '../support/emissions.js';
import { windowSums } from '../support/tables.js';

const LABELS = 3;
const TAGS = tagCount(LABELS);
const SOURCE = sourceOf(LABELS, 2, 3, 5);

/** Slots of words whose representations stand in a model's memory, and of which words these were asked for. */
function createSlots(source: ModelSource) {
  const model = unpackModel(packModel(source), 'test');
  const memory = createModelMemory(model);
  const { values } = memory.regions.representation;
  const represented: Word[] = [];
  const slots = createWordSlots(model, memory, (word) => {
    represented.push(word);
    values.set((word as TestWord['word']).input);
    return values;
  });
  /** What the word adds to the layers and rows around it. */
  const read = (word: CachedWord) => {
    const { shareSize, linearSize, regions } = memory;
    const share = (slots.sharesOf(word) - regions.shares.address) / 2;
    const linear = (slots.linearOf(word) - regions.linear.address) / 4;
    return {
      shares: regions.shares.values.slice(share, share + shareSize),
      linear: regions.linear.values.slice(linear, linear + linearSize),
    };
  };
  return { ...slots, read, memory, represented };
}

describe('word slots', () => {
  const { edge, words } = wordsOf(SOURCE, 40);

  it('compute what a word adds when it is first asked for, and not again', () => {
    const { sharesOf, linearOf, nameScore, represented } = createSlots(SOURCE);
    const [one, other] = words as [TestWord, TestWord];
    expect(represented).toEqual([]);
    for (const ask of [sharesOf, linearOf, nameScore, sharesOf]) ask(one);
    expect(represented).toEqual([one.word]);
    for (const ask of [nameScore, linearOf, sharesOf]) ask(other);
    expect([sharesOf(one), represented.length]).toEqual([sharesOf(one), 2]);
  });

  it('keep each word in its own place, up to the last', () => {
    const { sharesOf, linearOf, memory } = createSlots(SOURCE);
    const { shares, linear } = memory.regions;
    for (const slot of [0, 1, 17, KEPT - 1]) {
      const word = { ...edge, slot };
      expect(sharesOf(word)).toBe(shares.address + slot * memory.shareSize * 2);
      expect(linearOf(word)).toBe(linear.address + slot * memory.linearSize * 4);
    }
    expect(shares.values).toHaveLength(KEPT * memory.shareSize);
    expect(linear.values).toHaveLength(KEPT * memory.linearSize);
  });

  it('have the sums of the rows of its own features, those of the last place first', () => {
    const { read, memory } = createSlots(SOURCE);
    const { rowStep } = SOURCE.info;
    for (const word of [edge, ...words]) {
      const { linear } = read(word);
      for (let place = 0; place < FEATURE_PLACES; place++) {
        const from = (FEATURE_PLACES - 1 - place) * memory.columns;
        const sums = windowSums(SOURCE.sections, word.word.features, place, TAGS);
        expect([...linear.subarray(from, from + TAGS)]).toEqual(
          sums.map((sum) => Math.fround(Math.fround(rowStep) * sum)),
        );
      }
    }
  });

  it('let two words of one slot take turns, and each is the same again', () => {
    const { read, nameScore, represented } = createSlots(SOURCE);
    const [one, second] = words as [TestWord, TestWord];
    const other = { ...second, slot: one.slot };
    const before = [one, other].map((word) => ({ ...read(word), name: nameScore(word) }));
    expect(before[0]).not.toEqual(before[1]);
    const after = [one, other].map((word) => ({ ...read(word), name: nameScore(word) }));
    expect(after).toEqual(before);
    expect(represented).toEqual([one, other, one, other].map(({ word }) => word));
    const alone = createSlots(SOURCE);
    expect(alone.read(second)).toEqual(createSlots(SOURCE).read(other));
  });

  it('know by how much a word looks more like a part of a name than like none, for the token that it is', () => {
    const { nameScore } = createSlots(SOURCE);
    const scores = words.map((word) => {
      const [none = NaN, ...names] = windowSums(SOURCE.sections, word.word.features, FEATURE_REACH, TAGS);
      const score = (Math.max(...names) - none) * SOURCE.info.rowStep;
      expect(nameScore(word)).toBeCloseTo(score, 5);
      return score;
    });
    expect(scores.some((score) => score > 0)).toBe(true);
    expect(nameScore({ ...edge, word: { ...edge.word, features: [] } } as TestWord)).toBe(0);
  });
});
