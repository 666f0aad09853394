import { describe, expect, it } from 'vitest';
import type { NameCandidate } from '../../src/model/candidate.js';
import type { Tagger } from '../../src/tag/tagger.js';
import type { Example } from '../../src/train/corpus.js';
import { type Counts, countNames, f1, scoreTagger } from '../../src/train/score.js';
import { prepareExamples } from '../support/learning.js';

const ROWS =
  'Sara\tB-PER\nRossi\tI-PER\nof\tO\nNATO\tB-ORG\nsaw\tO\na\tO\nGrad\tB-weapon\nin\tO\nOslo\tB-LOC\n';
const { examples, labels } = prepareExamples(ROWS);
const EXAMPLE = examples[0] as Example;

/** A name by its tokens. */
interface Found {
  readonly first: number;
  readonly end: number;
  readonly label: string;
}

const RIGHT: readonly Found[] = [
  { first: 0, end: 2, label: 'person' },
  { first: 3, end: 4, label: 'organisation' },
  { first: 8, end: 9, label: 'place' },
];
const SHORTER = { first: 1, end: 2, label: 'person' };
const OTHER_LABEL = { first: 8, end: 9, label: 'organisation' };
const WEAPON = { first: 6, end: 7, label: 'weapon' };
const WRONG_WEAPON = { first: 4, end: 5, label: 'weapon' };

/** Names, and the right, the found and the gold names of person, organisation and place among them. */
const CASES: readonly (readonly [string, readonly Found[], Counts])[] = [
  ['nothing', [], { right: 0, found: 0, gold: 3 }],
  ['all', RIGHT, { right: 3, found: 3, gold: 3 }],
  ['a name too short', [SHORTER], { right: 0, found: 1, gold: 3 }],
  ['a name of another label', [...RIGHT.slice(0, 2), OTHER_LABEL], { right: 2, found: 3, gold: 3 }],
  [
    'names that are not of the main labels',
    [...RIGHT, WEAPON, WRONG_WEAPON],
    { right: 3, found: 3, gold: 3 },
  ],
];

function countsOf(found: readonly Found[], example = EXAMPLE, known = labels): Counts {
  const counts: Counts = { right: 0, found: 0, gold: 0 };
  const names = found.map(({ label, ...tokens }) => ({ ...tokens, label: known.indexOf(label) }));
  countNames(counts, example, names, known);
  return counts;
}

/** A tagger that finds these names in every document. */
function taggerOf(found: readonly Found[]): Tagger {
  return {
    name: 'names',
    tag: ({ tokens }) =>
      found.map(({ first, end, label }): NameCandidate => {
        const [start, stop] = [tokens[first]?.start ?? NaN, tokens[end - 1]?.end ?? NaN];
        return { type: 'other', label, start, end: stop, score: 1, by: 'names' };
      }),
  };
}

describe('countNames', () => {
  it.each(CASES)('counts %s', (_title, found, counts) => {
    expect(countsOf(found)).toEqual(counts);
  });

  it('counts all labels where none of them is a main one', () => {
    const { examples: weapons, labels: known } = prepareExamples(
      'a\tO\nGrad\tB-weapon\nor\tO\nExpo\tB-event\n',
    );
    const found = [
      { first: 1, end: 2, label: 'weapon' },
      { first: 3, end: 4, label: 'weapon' },
    ];
    expect(countsOf(found, weapons[0], known)).toEqual({ right: 1, found: 2, gold: 2 });
  });
});

describe('scoreTagger', () => {
  it.each(CASES)('gives the F1 of %s, over all documents', (_title, found, { right, found: all, gold }) => {
    const expected = (200 * right) / (all + gold);
    expect(scoreTagger(taggerOf(found), [EXAMPLE], labels)).toBeCloseTo(expected, 9);
    expect(
      scoreTagger(taggerOf(found), [EXAMPLE, { ...EXAMPLE, gold: new Set<string>() }], labels),
    ).toBeCloseTo((200 * right) / (2 * all + gold), 9);
  });
});

describe('f1', () => {
  it('is 0 where nothing is right, and nothing is asked', () => {
    expect(f1({ right: 0, found: 0, gold: 0 })).toBe(0);
    expect(f1({ right: 0, found: 3, gold: 2 })).toBe(0);
  });
});
