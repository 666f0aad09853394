import { describe, expect, it } from 'vitest';
import type { Done } from '../../src/batch/job.js';
import { failed } from '../../src/batch/process.js';
import { createSummary } from '../../src/batch/summary.js';
import { describeProgress } from '../../src/cli/progress.js';
import { describeSummary } from '../../src/cli/summary.js';

const NONE = { people: 0, organisations: 0, places: 0, dates: 0, figures: 0, others: 0 };

function done(names: Done['names'], counts: Partial<Done['counts']> = {}): Done {
  return {
    status: 'done',
    path: 'a',
    sha256: '',
    rendered: [],
    diagnostics: [],
    explanation: '',
    counts: { ...NONE, ...counts },
    names,
  };
}

describe('createSummary', () => {
  it('adds up documents, entities and names', () => {
    const summary = createSummary();
    summary.add(
      done(
        [
          ['Geneva', 2],
          ['Oslo', 1],
        ],
        { places: 2 },
      ),
    );
    summary.add(failed('b', 'is gone'));
    summary.add(done([['Oslo', 4]], { places: 1, people: 1 }));
    expect(summary.build(1)).toEqual({
      done: 2,
      failed: 1,
      counts: { ...NONE, places: 3, people: 1 },
      topNames: [['Oslo', 5]],
    });
    expect(describeSummary(summary.build(2), 7, 1.24)).toBe(
      'Articles   2 done, 7 unchanged, 1 failed in 1.2 s\nFound      1 people, 3 places\nTop names  Oslo (5), Geneva (2)\n',
    );
  });

  it('keeps the most frequent names however many rare ones there are', () => {
    const summary = createSummary();
    for (let i = 0; i < 100_000; i++)
      summary.add(
        done([
          [`rare ${i}`, 1],
          [`often ${i % 3}`, 1],
        ]),
      );
    expect(summary.build(3).topNames.map(([name]) => name)).toEqual(['often 0', 'often 1', 'often 2']);
  });
});

describe('describeProgress', () => {
  const state = { done: 1204, failed: 2, skipped: 96, rate: 310.4, total: 5000, path: 'a/b.txt' };
  it('says how far it is and how long it will take', () => {
    expect(describeProgress(state)).toBe(
      '1,204 of 5,000 done, 2 failed, 96 unchanged, 310/s, 12 s left  a/b.txt',
    );
    expect(describeProgress({ ...state, failed: 0, skipped: 0, total: null, rate: 1.26 })).toBe(
      '1,204 done, 1.3/s  a/b.txt',
    );
  });
});
