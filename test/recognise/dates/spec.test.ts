import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/evaluate/dates.js';
import { readDateSpec } from '../../support/date-spec.js';

const rows = readDateSpec(
  readFileSync(new URL('../../../fixtures/specs/dates.txt', import.meta.url), 'utf8'),
);

describe('fixtures/specs/dates.txt', () => {
  it.each(rows)('line $line: $sentence', ({ sentence, reference, expected }) => {
    const found = findDates(sentence, reference).map(({ start, end, value }) => ({
      text: sentence.slice(start, end),
      ...value,
    }));
    expect(found).toEqual(expected === null ? [] : [expected]);
  });

  it('has as many sentences without a date as with one, and 400 in all', () => {
    const without = rows.filter(({ expected }) => expected === null);
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(without.length * 2).toBeGreaterThanOrEqual(rows.length);
  });
});
