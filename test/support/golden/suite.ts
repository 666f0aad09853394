import { describe, expect, it } from 'vitest';
import type { Comparison } from './articles.js';
import { type Fields, fieldEntries } from './items.js';
import { describeWorse, readState, stateOf } from './recorded.js';
import { describeDifferences, describeTypeTotals } from './report.js';

/** A test for each type and article, or group of sentences, that fails where a count is above the recorded one. */
export function testNoWorse(comparisons: readonly Comparison[], fields: Fields, stateFile: URL): void {
  const recorded = readState(stateFile);
  const now = stateOf(comparisons, fields);
  const names = [...new Set(comparisons.map(({ name }) => name))];

  for (const [type, typeFields] of fieldEntries(fields)) {
    describe(describeTypeTotals(comparisons, type, typeFields), () => {
      it.each(names)(`${type} of %s are no worse than recorded`, (name) => {
        const worse = describeWorse(type, name, recorded, now);
        const differences = comparisons
          .filter((comparison) => comparison.name === name)
          .map((comparison) => describeDifferences(comparison, { [type]: typeFields }));
        expect(worse, `\n${worse}\n${differences.join('')}`).toBe('');
      });
    });
  }
}
