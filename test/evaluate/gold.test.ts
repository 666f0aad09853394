import { expect, it } from 'vitest';
import { canonicalLabel } from '../../src/evaluate/gold.js';

it.each([
  ['PER', 'person'],
  ['Organization', 'organisation'],
  ['Facility', 'place'],
  ['NORP', 'nationality'],
  ['Date', ''],
  ['MISC', 'misc'],
  ['Figure', ''],
])('the label %s is %j', (label, canonical) => {
  expect(canonicalLabel(label)).toBe(canonical);
});
