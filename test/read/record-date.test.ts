import { expect, it } from 'vitest';
import { readRecordDate } from '../../src/read/record-date.js';

it.each([
  ['2024-01-26', '2024-01-26'],
  ['2024-01-26T08:00:00Z', '2024-01-26'],
  ['2024-01-26 08:00', '2024-01-26'],
  ['', null],
  [null, null],
])('reads %j as %j', (value, date) => {
  expect(readRecordDate(value, 'day')).toEqual({ date, diagnostics: [] });
});

it.each(['2024-02-30', '2024-01-261', '26 January 2024', 2024, {}, undefined])('warns of %j', (value) => {
  expect(readRecordDate(value, 'day')).toEqual({
    date: null,
    diagnostics: [
      { severity: 'warning', rule: 'metadata/date', message: expect.stringContaining("'day'"), span: null },
    ],
  });
});
