import { expect, it } from 'vitest';
import { describe as describeDocument } from '../../src/describe/index.js';
import type { Candidate, NameType } from '../../src/model/candidate.js';
import { dropPortfolios } from '../../src/resolve/portfolios.js';
import { segmentText } from '../support/segmented.js';

function keeps(text: string, word: string, type: NameType = 'organisation'): boolean {
  const start = text.indexOf(word);
  const span = { start, end: start + word.length };
  const candidate: Candidate = { type, label: type, ...span, score: 0.6, by: 'test' };
  return dropPortfolios(describeDocument(segmentText(text), null), [candidate]).length === 1;
}

it.each([
  ['Labor minister Lee Jung-sik resigned.', 'Labor'],
  ['Labor Secretary Marty Walsh resigned.', 'Labor'],
  ['the Labour Ministers of the union met.', 'Labour'],
  ['Health Deputy Minister Joe Phaahla resigned.', 'Health'],
])('drops what a minister is of: %s', (text, word) => expect(keeps(text, word)).toBe(false));

it.each([
  ['Labor leader Anthony Albanese won.', 'Labor'],
  ['Labour won the election.', 'Labour'],
  ['Treasury Secretary Janet Yellen spoke.', 'Treasury'],
  ['Labor ministerial staff resigned.', 'Labor'],
])('keeps what is a name: %s', (text, word) => expect(keeps(text, word)).toBe(true));

it('keeps a person of that name', () => {
  expect(keeps('Police minister Bheki Cele spoke.', 'Police', 'person')).toBe(true);
});
