import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { createWord } from '../../src/tag/word.js';
import { type CachedWord, createWordCache } from '../../src/tag/word-cache.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { tinyLexicon } from '../support/lexicon.js';

const LEXICON = tinyLexicon();

function createLookUp(slots: number): (text: string) => CachedWord {
  const lookUp = createWordCache(LEXICON, slots);
  return (text) => lookUp({ text, lower: text.toLowerCase() });
}

const halfOfSlots = fc.integer({ min: 1, max: 12 });

/** Words that differ in letters, as those that differ in digits alone may be one. */
function wordsOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `w${i}x`);
}

function expectDifferentSlots(words: Iterable<CachedWord>, slots: number): void {
  const used = [...new Set(words)].map(({ slot }) => slot);
  expect(new Set(used).size).toBe(used.length);
  expect(used.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < slots)).toBe(true);
}

describe('the word cache', () => {
  it('knows of each word what there is to know of it by itself', () => {
    const lookUp = createLookUp(8);
    for (const text of ['Sara', 'sara', 'missile', 'Qwerty', 'Sara'])
      expect(lookUp(text).word).toEqual(createWord({ text, lower: text.toLowerCase() }, LEXICON));
  });

  it('gives the same object for the same form, and another for each other', () => {
    const lookUp = createLookUp(16);
    const words = ['Sara', 'SARA', 'sara', 'Oslo', '-'];
    const first = words.map(lookUp);
    expect(new Set(first).size).toBe(words.length);
    words.forEach((word, i) => {
      expect(lookUp(word)).toBe(first[i]);
    });
  });

  it('takes numbers that differ in digits for one', () => {
    const lookUp = createLookUp(16);
    const year = lookUp('1987');
    expect(year.word).toEqual(createWord({ text: '0000', lower: '0000' }, LEXICON));
    for (const other of ['2019', '0000']) expect(lookUp(other)).toBe(year);
    for (const other of ['198', '19.7', '1987x', 'F16']) expect(lookUp(other)).not.toBe(year);
    expect(lookUp('F17')).not.toBe(lookUp('F16'));
  });

  it('has a slot for each of as many words as are in a generation, and one more generation of them', () => {
    const lookUp = createLookUp(8);
    const words = wordsOf(8).map(lookUp);
    expect(words.map(({ slot }) => slot).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('forgets what was not asked for in a whole generation, and uses its slot again', () => {
    const lookUp = createLookUp(4);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(lookUp) as [CachedWord, CachedWord, CachedWord, CachedWord];
    // The third generation begins with this word: those of the first are forgotten.
    const e = lookUp('e');
    expect([a.slot, b.slot]).toContain(e.slot);
    expect([lookUp('c'), lookUp('e')]).toEqual([c, e]);
    expect(lookUp('c')).toBe(c);
    // And the fourth: of the second the word is left that was asked for.
    const again = lookUp('a');
    expect(again).not.toBe(a);
    expect(again.word).toEqual(a.word);
    expect(lookUp('c')).toBe(c);
    expect(lookUp('d')).not.toBe(d);
  });

  it('keeps what is asked for in each generation, whatever else comes', () => {
    const lookUp = createLookUp(8);
    const kept = lookUp('the');
    wordsOf(500).forEach((word, i) => {
      lookUp(word);
      if (i % 3 === 0) expect(lookUp('the')).toBe(kept);
    });
  });

  // Words in use beyond half as many as there are slots may be forgotten, and known anew, while they are in use.
  it('never forgets one of half as many words as there are slots, nor has two of them in one slot', () => {
    fc.assert(
      fc.property(halfOfSlots, fc.array(fc.nat(1_000), { maxLength: 100 }), (half, choice) => {
        const lookUp = createLookUp(2 * half);
        const known = new Map<string, CachedWord>();
        for (const number of choice) {
          const text = `w${number % half}x`;
          const cached = lookUp(text);
          expect(known.get(text) ?? cached).toBe(cached);
          known.set(text, cached);
        }
        expectDifferentSlots(known.values(), 2 * half);
      }),
      DETERMINISTIC,
    );
  });

  it('never has two words in one slot, of as many look-ups one after the other, whatever came before', () => {
    fc.assert(
      fc.property(halfOfSlots, fc.array(fc.nat(24), { maxLength: 150 }), (half, choice) => {
        const lookUp = createLookUp(2 * half);
        const asked = choice.map((number) => lookUp(`w${number}x`));
        asked.forEach(({ word }, i) => {
          expect(word.text).toBe(`w${choice[i]}x`);
          expectDifferentSlots(asked.slice(Math.max(0, i - half), i + 1), 2 * half);
        });
      }),
      DETERMINISTIC,
    );
  });

  it('works far beyond as many different words as it has slots, and uses them all', () => {
    const slots = 64;
    const lookUp = createLookUp(slots);
    const random = createRandom(5);
    const used = new Set<number>();
    const recent: CachedWord[] = [];
    for (let i = 0; i < 100 * slots; i++) {
      const text = random.next() < 0.3 ? `c${Math.floor(random.next() * 20)}x` : `w${i}x`;
      const cached = lookUp(text);
      expect(cached.word.text).toBe(text);
      expect(lookUp(text)).toBe(cached);
      used.add(cached.slot);
      recent.push(cached);
      expectDifferentSlots(recent.slice(-slots / 2 - 1), slots);
    }
    expect(used.size).toBe(slots);
  });
});
