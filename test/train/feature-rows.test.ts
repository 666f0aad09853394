import { describe, expect, it } from 'vitest';
import { agreementFeatures, MOST_AGREEMENT_FEATURES } from '../../src/tag/agreement.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from '../../src/tag/context.js';
import { numberFeatures, PLACES, type TokenRows } from '../../src/train/feature-rows.js';
import { prepareExamples } from '../support/learning.js';

const { examples, labels, vocabulary, features, lexicon } = prepareExamples(
  `Sara\tB-PER\nRossi\tI-PER\nof\tO\nthe\tO\nRed\tB-ORG\nCross\tI-ORG\nin\tO\nOslo\tB-LOC\n.\tO\n
She\tO\nsaw\tO\nthe\tO\nriver\tO\nand\tO\nthe\tO\nsea\tO\nand\tO\na\tO\nboat\tO\n.\tO\n
Rossi\tB-PER\nleft\tO\nOslo\tB-LOC\n.\tO\n`,
);
const [example] = examples;
if (example === undefined) throw new Error('there is a document');
const NAMES = [
  { first: 0, end: 2, label: 0 },
  { first: 7, end: 8, label: 2 },
];
const ROWS = { context: features.context(example), agreement: features.agreement(example, NAMES) };

/** The keys of a token's rows, which come after those of words' own features. */
function keysAt({ rows, starts }: TokenRows, at: number): (number | undefined)[] {
  const otherKeys = features.otherKeys();
  const firstOther = features.wordKeys.length * PLACES;
  return [...rows.subarray(starts[at], starts[at + 1])].map((row) => otherKeys[row - firstOther]);
}

describe('the rows of features', () => {
  const { document, words, ranges } = example;
  const inRange = (at: number) => ranges.find(({ first, end }) => at >= first && at < end);

  it('have the keys by which the tagger finds them', () => {
    const context = contextFeatures(document, words, lexicon);
    const agreement = agreementFeatures(words, NAMES, labels.length);
    const out = new Uint32Array(Math.max(MOST_CONTEXT_FEATURES, MOST_AGREEMENT_FEATURES));
    words.forEach((_, at) => {
      const range = inRange(at);
      const contextCount = range === undefined ? 0 : context.collect(at, range.sentence, out);
      expect(keysAt(ROWS.context, at)).toEqual([...out.subarray(0, contextCount)]);
      const agreementCount = range === undefined ? 0 : agreement.collect(at, out);
      expect(keysAt(ROWS.agreement, at)).toEqual([...out.subarray(0, agreementCount)]);
    });
    expect(words.some((_, at) => inRange(at) === undefined)).toBe(true);
  });

  it('are, for words, those of their own features and of their parts', () => {
    vocabulary.words.forEach((word, number) => {
      const own = features.ofWord[number] ?? [];
      expect([...own].map((feature) => features.wordKeys[feature])).toEqual(word.features);
      const parts = features.partsOfWord[number] ?? [];
      expect([...parts].map((part) => features.partKeys[part])).toEqual(word.features);
    });
  });

  it('leave out what is rarer than asked for, and in a text of others what is not known', () => {
    const cuts = { word: 2, part: 3, context: 2 };
    const frequent = numberFeatures(examples, vocabulary, lexicon, cuts, labels.length);
    const times = (key: number) =>
      words.filter((word) => word.features.includes(key)).length +
      Number(vocabulary.words[0]?.features.includes(key));
    for (const key of features.wordKeys) {
      expect(frequent.wordKeys.includes(key)).toBe(times(key) >= 2);
      expect(frequent.partKeys.includes(key)).toBe(times(key) >= 3);
    }
    const all = frequent.context(example).rows;
    expect(all.some((row) => row === -1) && all.some((row) => row >= 0)).toBe(true);
    const other = prepareExamples('Qwerty\tB-PER\nAsdf\tI-PER\n').examples[0];
    if (other === undefined) throw new Error('there is a document');
    expect(features.context(other).rows.includes(-1)).toBe(true);
  });

  it('have room in the matrix', () => {
    for (const { rows } of Object.values(ROWS)) expect(Math.max(...rows)).toBeLessThan(features.rowCount);
    expect(features.otherKeys().length + features.wordKeys.length * PLACES).toBeLessThanOrEqual(
      features.rowCount,
    );
  });
});
