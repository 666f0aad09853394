import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as describeDocument } from '../../src/describe/index.js';
import type { SourceDocument } from '../../src/model/document.js';
import { documentFromText } from '../../src/read/text.js';
import { segment } from '../../src/segment/index.js';
import { describeShared, SHARED } from '../support/shared.js';

const BODY =
  'The minister said on Tuesday that the talks, which began on March 3, 2019, would go on until the summer.';

function dateOf(text: string, option: string | null = null, metadata: string | null = null) {
  const source: SourceDocument = { ...documentFromText(text), metadata: { date: metadata } };
  const { date, dateFrom } = describeDocument(segment(source), option);
  return { date, dateFrom };
}

describe('the day a document is of', () => {
  it('is the option before the metadata before the text', () => {
    const text = `Talks go on\n\nBy A. Writer, Jan. 25, 2024\n\n${BODY}`;
    expect(dateOf(text, '2020-01-01', '2021-01-01')).toEqual({ date: '2020-01-01', dateFrom: 'option' });
    expect(dateOf(text, null, '2021-01-01')).toEqual({ date: '2021-01-01', dateFrom: 'metadata' });
    expect(dateOf(text)).toEqual({ date: '2024-01-25', dateFrom: 'text' });
  });

  it('is read where not a digit is written', () => {
    expect(dateOf('Talks go on\nThe eighth of May, nineteen ninety-six\n\nThe minister said so.')).toEqual({
      date: '1996-05-08',
      dateFrom: 'text',
    });
  });

  it.each([
    ['a dateline', `Talks go on\n\nLONDON, Jan. 25, 2024 (Agency) – ${BODY}`],
    ['a dateline with a day first', `Talks go on\nPARIS, 25 January 2024 — ${BODY}`],
    ['a dateline with a colon', `Talks go on\nCAIRO - 25 January 2024: ${BODY}`],
    ['a dateline with brackets', `Talks go on\nNew York (January 25, 2024): ${BODY}`],
    ['a date line', `Talks go on\nPublished 25 January 2024\n\n${BODY}`],
    ['a byline in numbers', `Talks go on\nStaff, 2024-01-25 10:30\n\n${BODY}`],
    [
      'a caption',
      `Talks go on\n\nThe minister speaks to reporters in the capital after the second round of the talks, Jan. 25, 2024. (Photo: A. Person)\n\n${BODY}`,
    ],
  ])('is read from %s', (_, text) => {
    expect(dateOf(text)).toEqual({ date: '2024-01-25', dateFrom: 'text' });
  });

  it.each([
    ['a date in a paragraph', BODY],
    ['a day without a year', `Talks go on\nLONDON, Jan. 25 (Agency) – ${BODY}`],
    [
      'a date at the beginning of a paragraph that goes on past the lines searched',
      `${'The talks went on. '.repeat(104)}\nOn May 5, 2010, ${BODY}`,
    ],
    [
      'a picture from the files',
      `Talks go on\n\nThe minister speaks to reporters in the capital after the second round of the talks, Jan. 25, 2014. (File Photo: A. Person)\n\n${BODY}`,
    ],
  ])('is not %s', (_, text) => {
    expect(dateOf(text)).toEqual({ date: null, dateFrom: null });
  });
});

describeShared('on the sample article', () => {
  it('is the day of its caption', () => {
    const text = readFileSync(join(SHARED, 'seed/kurdistan24.txt'), 'utf8');
    expect(dateOf(text)).toEqual({ date: '2024-01-25', dateFrom: 'text' });
  });
});
