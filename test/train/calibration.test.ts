import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import type { NameCandidate } from '../../src/model/candidate.js';
import { calibrate } from '../../src/tag/confidence.js';
import { fitCalibration } from '../../src/train/calibration.js';
import type { Example } from '../../src/train/corpus.js';
import { prepareExamples } from '../support/learning.js';

const [example] = prepareExamples('Oslo\tB-LOC\n').examples;

interface Found {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** The calibration of a tagger that finds just these names in a document. */
function calibrationOf(found: readonly Found[]) {
  const names = found.map(
    ({ confidence }, i): NameCandidate => ({
      type: 'place',
      label: 'place',
      start: i,
      end: i + 1,
      score: confidence,
      by: 'names',
    }),
  );
  const gold = new Set(found.flatMap(({ isRight }, i) => (isRight ? [`${i}-${i + 1} place`] : [])));
  return fitCalibration({ name: 'names', tag: () => names }, [{ ...example, gold } as Example]);
}

/** Names whose confidence is wrong in a known way: they are right as often as `calibrate` says. */
function sample(truth: { slope: number; offset: number }, count: number, sureness: number): Found[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const confidence = 1 - Math.exp(-sureness * random.next());
    return { confidence, isRight: random.next() < calibrate(confidence, truth) };
  });
}

describe('fitCalibration', () => {
  it.each([
    [{ slope: 0.6, offset: -0.3 }, 4],
    [{ slope: 1.4, offset: 0.5 }, 4],
    // Very sure names, whose log odds are large.
    [{ slope: 0.2, offset: -1 }, 14],
  ])('recovers %o', (truth, sureness) => {
    const { slope, offset } = calibrationOf(sample(truth, 20_000, sureness));
    expect(Math.abs(slope - truth.slope)).toBeLessThan(0.08);
    expect(Math.abs(offset - truth.offset)).toBeLessThan(0.1);
  });

  it('gives a handful of names no certainty', () => {
    const { slope, offset } = calibrationOf([
      { confidence: 0.9, isRight: true },
      { confidence: 0.8, isRight: true },
      { confidence: 0.4, isRight: false },
    ]);
    expect(slope).toBeGreaterThan(0);
    expect(calibrate(0.9, { slope, offset })).toBeLessThan(0.95);
  });

  it.each([
    ['nothing', []],
    ['all right', [0.9, 0.6].map((confidence) => ({ confidence, isRight: true }))],
    ['all wrong', [0.9, 0.6].map((confidence) => ({ confidence, isRight: false }))],
    [
      'the less sure ones right',
      [
        { confidence: 0.9, isRight: false },
        { confidence: 0.3, isRight: true },
      ],
    ],
  ])('leaves confidence as it is with %s', (_title, found) => {
    expect(calibrationOf(found)).toEqual({ slope: 1, offset: 0 });
  });
});
