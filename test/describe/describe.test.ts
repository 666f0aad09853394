import { expect, it } from 'vitest';
import { describe as describeDocument } from '../../src/describe/index.js';
import { segmentText } from '../support/segmented.js';

const document = segmentText('Rain in Nairobi\n\nNAIROBI, Kenya (AP) — It rained.');
const dated = { ...document, metadata: { date: '2024-04-24' } };

it('reads title and dateline from the text', () => {
  expect(describeDocument(document, null)).toMatchObject({
    title: 'Rain in Nairobi',
    language: 'en',
    dateline: { place: 'NAIROBI, Kenya', agency: { name: 'AP' } },
    date: null,
    dateFrom: null,
  });
});

it('takes the date from the metadata before the text', () => {
  expect(describeDocument(dated, null)).toMatchObject({ date: '2024-04-24', dateFrom: 'metadata' });
});

it("takes the caller's date before the metadata's", () => {
  expect(describeDocument(dated, '2024-05-01')).toMatchObject({ date: '2024-05-01', dateFrom: 'option' });
});
