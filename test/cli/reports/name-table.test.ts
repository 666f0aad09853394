import { expect, it } from 'vitest';
import { renderNames } from '../../../src/cli/reports/name-table.js';
import { listErrors } from '../../../src/evaluate/names/errors.js';
import { compareNames, scoreNames } from '../../../src/evaluate/names/index.js';
import { judged } from '../../support/names.js';

const RIGHT = judged('Jane', ['person: Jane'], ['person: Jane'], 0.8);
const CUT = judged('Jane Roe\u001b[2J', ['person: Jane Roe'], ['person: Jane'], 0.3);
const REPORT = {
  path: 'folder/gold.bio',
  system: 'mine.bin',
  ...scoreNames([RIGHT, CUT]),
  errorCounts: { missed: 0, false: 0, type: 0, span: 1 },
  errors: listErrors([RIGHT, CUT]),
  comparison: { system: 'other.bin', rows: compareNames([RIGHT, CUT], [RIGHT, RIGHT]) },
};

it('prints calibration and comparison', () => {
  const text = renderNames(REPORT);
  // (0.2 + 0.3) / 2
  expect(text).toContain('  expected calibration error 0.250 (10 bins, correct where strict)\n');
  expect(text).toContain('  strict F1 of mine.bin (this) and other.bin (other); p by ');
  expect(text).toMatch(/\n {2}micro +50\.0 +100\.0 +-50\.0 +1\.0000\n/);
});

it('says what was found in place of the right span, and shows controls instead of obeying them', () => {
  expect(renderNames(REPORT)).toContain(
    '  wrong span: 1 of 1\n    person:        …[Jane Roe]␛[2J… found: person [Jane] (a)\n',
  );
});

it('leaves out what there is none of', () => {
  const text = renderNames({ ...REPORT, calibrationError: null, comparison: null, errors: [] });
  expect(text.trimEnd().split('\n')).toHaveLength(7);
});
