import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/evaluate/dates.js';
import { extract } from '../../../src/index.js';
import { describeShared, SHARED } from '../../support/shared.js';

/** The dates of a text as `words = value`. */
function valuesOf(text: string, date: string | null): string[] {
  return findDates(text, date).map(({ start, end, value }) => `${text.slice(start, end)} = ${value.value}`);
}

describe('a date told from the one before it', () => {
  it.each([
    [
      'the next day',
      'The ship sank on March 3, 1912. The crew was found the next day.',
      ['March 3, 1912 = 1912-03-03', 'the next day = 1912-03-04'],
    ],
    ['that year', 'He came in 1954. He left later that year.', ['1954 = 1954', 'later that year = 1954']],
    [
      'two years later',
      'The mine opened in 1931. It closed two years later.',
      ['1931 = 1931', 'two years later = 1933'],
    ],
    [
      'a year earlier, of a quarter',
      'Profit rose in the third quarter of 2023. It was lower a year earlier.',
      ['the third quarter of 2023 = 2023-Q3', 'a year earlier = 2022-Q3'],
    ],
    [
      'a time on the day before it',
      'The train left on May 4, 2021. It crashed at 9 p.m. near the border.',
      ['May 4, 2021 = 2021-05-04', '9 p.m. = 2021-05-04T21:00'],
    ],
    [
      'a time not on a day that only says which thing is meant',
      'On Tuesday the court voided the May 4 vote and Sunday’s count. It sat until after 9 p.m.',
      ['Tuesday = 2024-01-23', 'May 4 = 2023-05-04', 'Sunday = 2024-01-21', '9 p.m. = 2024-01-23T21:00'],
    ],
    [
      'a time that opens a line on the day of the text',
      'The office opens on May 4, 2026.\n15:05 – The speaker sits down.',
      ['May 4, 2026 = 2026-05-04', '15:05 = 2024-01-25T15:05'],
    ],
    [
      'two times on the day after them',
      'The quake struck at 1:21 p.m. local time (0621 GMT) on Monday. It was felt at 2 p.m.',
      [
        '1:21 p.m. local time = 2024-01-22T13:21',
        '0621 GMT = 2024-01-22T06:21',
        'Monday = 2024-01-22',
        '2 p.m. = 2024-01-22T14:00',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(valuesOf(text, '2024-01-25')).toEqual(expected);
  });

  it('is the same whatever was read before: nothing is kept between documents', () => {
    const text = 'The crew was found the next day.';
    const alone = valuesOf(text, '2024-01-25');
    valuesOf('The ship sank on March 3, 1912.', '2024-01-25');
    expect(valuesOf(text, '2024-01-25')).toEqual(alone);
  });
});

describe('days in a list under one month', () => {
  it.each([
    ['They met on April 24 and 25.', ['April 24 = 2023-04-24', '25 = 2023-04-25']],
    [
      'They met on April 24, 25 and 26, 1999, in Rome.',
      ['April 24 = 1999-04-24', '25 = 1999-04-25', '26, 1999 = 1999-04-26'],
    ],
    ['On April 24 and 25 people were hurt.', ['April 24 = 2023-04-24']],
    ['They met on April 24 and 35 in Rome.', ['April 24 = 2023-04-24']],
  ])('%s', (text, expected) => expect(valuesOf(text, '2024-01-25')).toEqual(expected));
});

describe('without the day of the document', () => {
  const rules = (text: string, date?: string) =>
    extract(text, date === undefined ? {} : { date }).diagnostics.map(({ rule }) => rule);

  it('says once that dates could not be placed, and where the first is', () => {
    const { diagnostics } = extract('They met on Friday and on October 17.');
    expect(diagnostics).toEqual([
      expect.objectContaining({ severity: 'warning', rule: 'dates/unanchored', start: 12, end: 18 }),
    ]);
  });

  it('says nothing where no date needs it, or the day is given', () => {
    expect(rules('They met in 2014 for three days.')).toEqual([]);
    expect(rules('They met on Friday.', '2024-01-25')).toEqual([]);
  });
});

it('says of a numeric date that it could be read in two ways', () => {
  const { dates, diagnostics } = extract(
    'The form is of 5/4/2024, the copy of 25/4/2024 and the stamp of 4/4/2024.',
  );
  expect(dates.map(({ value }) => value)).toEqual(['2024-05-04', '2024-04-25', '2024-04-04']);
  expect(diagnostics.map(({ rule, start, end }) => [rule, start, end])).toEqual([
    ['dates/ambiguous', 15, 23],
  ]);
});

describeShared('on the sample article', () => {
  it('finds its dates, with October 17 in the year before', () => {
    const text = readFileSync(join(SHARED, 'seed/kurdistan24.txt'), 'utf8');
    const { dates } = extract(text);
    expect(dates.map(({ text: words, value, anchored }) => [words, value, anchored])).toEqual([
      ['Jan. 25, 2024', '2024-01-25', false],
      ['2014', '2014', false],
      ['October 17', '2023-10-17', true],
      ['2017', '2017', false],
    ]);
  });
});
