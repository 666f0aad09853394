import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGumDates, readRecognizersCases } from '../../src/evaluate/date-cases.js';
import { evaluateDates } from '../../src/evaluate/dates.js';
import { describeShared, SHARED } from '../support/shared.js';

describeShared('on TimeBank and AQUAINT together', () => {
  it('scores at least strict 86, relaxed 93, value 80.5', () => {
    const report = evaluateDates(['timebank', 'aquaint'].map((name) => join(SHARED, 'data/dates', name)));
    const numbers = (/together.*/.exec(report)?.[0].match(/\d+\.\d/g) ?? []).map(Number);
    const [strict = 0, relaxed = 0, value = 0] = [numbers[2], numbers[5], numbers[6]];
    expect(strict, report).toBeGreaterThanOrEqual(86);
    expect(relaxed, report).toBeGreaterThanOrEqual(93);
    expect(value, report).toBeGreaterThanOrEqual(80.5);
  });
});

it('reads GUM: inclusive ends become half-open, days without a year unanchored values', () => {
  const record = {
    dateCreated: '2020-05-01',
    text: 'May 2',
    sentence: 'On May 2 .',
    attrs: { when: '--05-02' },
  };
  const range = { ...record, text: 'May', attrs: { from: '2020-05-01', to: '2020-05-31' } };
  const [day, month] = readGumDates(`${JSON.stringify(record)}\n${JSON.stringify(range)}\n`);
  expect(day).toMatchObject({ date: '2020-05-01', start: 3, values: ['XXXX-05-02'], interval: null });
  expect(month?.interval).toEqual({ start: '2020-05-01', end: '2020-06-01' });
});

it('reads Recognizers cases with their timex and resolved values', () => {
  const json = JSON.stringify([
    {
      Input: 'Back on Jan 4',
      Context: { ReferenceDateTime: '2016-11-07T00:00:00' },
      Results: [
        {
          Text: 'jan 4',
          Start: 8,
          TypeName: 'datetimeV2.date',
          Resolution: { values: [{ timex: 'XXXX-01-04', value: '2017-01-04' }] },
        },
      ],
    },
  ]);
  expect(readRecognizersCases(json)).toEqual([
    {
      sentence: 'Back on Jan 4',
      date: '2016-11-07',
      text: 'jan 4',
      start: 8,
      kind: 'datetimeV2.date',
      values: ['XXXX-01-04', '2017-01-04'],
      interval: null,
    },
  ]);
});
