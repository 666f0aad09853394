import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChain } from '../../src/tag/chain.js';
import { calibrate, spanProbability } from '../../src/tag/confidence.js';
import { rowSize, spansOf } from '../../src/tag/labels.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { allPaths, logSum, smallChain } from '../support/chains.js';
import { widenRows } from '../support/rows.js';

describe('spanProbability', () => {
  it('is the share of the paths in which just these tokens are such a name', () => {
    fc.assert(
      fc.property(smallChain, (chain) => {
        const { labels, length, scores, transitions } = chain;
        const { factors, forwardBackward } = createChain(labels, transitions);
        const lattice = forwardBackward(widenRows(scores, labels), length);
        const paths = allPaths(chain);
        const total = logSum(paths);
        for (let first = 0; first < length; first++) {
          for (let end = first + 1; end <= length; end++) {
            for (let label = 0; label < labels; label++) {
              const holding = paths.filter(({ path }) =>
                spansOf(Uint8Array.from(path), 0).some(
                  (span) => span.first === first && span.end === end && span.label === label,
                ),
              );
              const expected = holding.length === 0 ? 0 : Math.exp(logSum(holding) - total);
              const found = spanProbability(lattice, rowSize(labels), factors, { first, end, label });
              expect(found).toBeCloseTo(expected, 6);
            }
          }
        }
      }),
      { ...DETERMINISTIC, numRuns: 100 },
    );
  });
});

describe('calibrate', () => {
  it('changes nothing with slope 1 and offset 0', () => {
    for (const probability of [0.01, 0.5, 0.9])
      expect(calibrate(probability, { slope: 1, offset: 0 })).toBeCloseTo(probability, 9);
  });

  it('keeps the order, and stays between 0 and 1 at the ends', () => {
    const fitted = { slope: 0.7, offset: -0.4 };
    const [none, low, high, all] = [0, 0.3, 0.6, 1].map((probability) => calibrate(probability, fitted));
    expect(none).toBeGreaterThan(0);
    expect(low).toBeGreaterThan(none ?? 1);
    expect(high).toBeGreaterThan(low ?? 1);
    expect(all).toBeGreaterThan(high ?? 1);
    expect(all).toBeLessThan(1);
  });
});
