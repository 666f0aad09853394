import { expect, it } from 'vitest';
import { readGumDates, readRecognizersCases } from '../../src/evaluate/date-cases.js';

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
