import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import type { Prepared } from '../../src/train/feature-rows.js';
import { createLearner, type Learner } from '../../src/train/learner.js';
import { prepareExamples } from '../support/learning.js';

const RATE = 0.04;
const SETTINGS = {
  rate: RATE,
  dropFeatures: 0,
  network: { width: 16, hidden: 16, rate: 0.001, dropInputs: 0, dropHidden: 0 },
};

function setUp(rows: string) {
  const { examples, labels, features, vocabulary, lexicon } = prepareExamples(rows);
  const prepared: Prepared[] = examples.map((example) => ({
    example,
    context: features.context(example),
    agreement: null,
  }));
  const create = () => createLearner(SETTINGS, labels.length, features, vocabulary, lexicon, createRandom(5));
  const learn = (learner: Learner): number =>
    prepared.reduce(
      (sum, document) =>
        sum +
        document.example.ranges.reduce(
          (all, range) => all + learner.learn(document, range, document.agreement !== null, 1),
          0,
        ),
      0,
    );
  return { prepared, features, labels, create, learn };
}

describe('the learner', () => {
  it('takes a step of AdaGrad along the slope of the likelihood for each weight', () => {
    const { create, learn } = setUp('Oslo\tB-LOC\n');
    const learner = create();
    learn(learner);
    /** The likelihood with one weight moved, which a fresh learner says before it learns. */
    const likelihood = (index: number, by: number) => {
      const other = create();
      other.weights[index] = by;
      return learn(other);
    };
    let moved = 0;
    learner.weights.forEach((weight, index) => {
      if (weight === 0) return;
      moved++;
      const slope = (likelihood(index, 0.05) - likelihood(index, -0.05)) / 0.1;
      expect(weight).toBeCloseTo((RATE * slope) / Math.sqrt(slope * slope + 1e-6), 5);
    });
    expect(moved).toBeGreaterThan(50);
  });

  it('comes to tag what it has seen as it was marked', () => {
    const { prepared, labels, create, learn } = setUp(
      'Sara\tB-PER\nRossi\tI-PER\nof\tO\nNATO\tB-ORG\nflew\tO\nto\tO\nOslo\tB-LOC\n.\tO\n',
    );
    const learner = create();
    const likelihoods = Array.from({ length: 20 }, () => learn(learner));
    expect(likelihoods.at(-1)).toBeGreaterThan(-0.1);
    expect(likelihoods[0]).toBeLessThan(-2);
    const names = prepared.flatMap((document) => learner.decode(document, false));
    expect(names.map(({ first, end, label }) => `${first}-${end} ${labels[label]}`)).toEqual([
      '0-2 person',
      '3-4 organisation',
      '6-7 place',
    ]);
  });

  it('learns from what a first pass has found', () => {
    const { prepared, features, create, learn } = setUp('Oslo\tB-LOC\n');
    const [document] = prepared;
    if (document === undefined) throw new Error('there is a document');
    document.agreement = features.agreement(document.example, [{ first: 0, end: 1, label: 0 }]);
    const learner = create();
    const before = learner.weights.slice();
    learn(learner);
    const rows = [...document.agreement.rows];
    expect(rows.length).toBeGreaterThan(0);
    const tags = learner.chain.tags;
    for (const row of rows)
      expect(learner.weights.slice(row * tags, (row + 1) * tags)).not.toEqual(
        before.slice(row * tags, (row + 1) * tags),
      );
  });

  it('forbids what no sequence of tags may have, whatever the weights', () => {
    const { prepared, create } = setUp('Sara\tB-PER\nRossi\tI-PER\n');
    const learner = create();
    learner.transitions.fill(3);
    const names = prepared.flatMap((document) => learner.decode(document, false));
    for (const { first, end } of names) expect(first).toBeLessThan(end);
    expect(names.every(({ first }, i) => first >= (names[i - 1]?.end ?? 0))).toBe(true);
  });
});
