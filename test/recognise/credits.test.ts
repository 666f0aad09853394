import { expect, it } from 'vitest';
import { recogniseCredits } from '../../src/recognise/credits.js';
import { segmentText } from '../support/segmented.js';

function creditsIn(text: string): string[] {
  return recogniseCredits(segmentText(text)).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['Warsaw. (Photo by Drew Angerer/Getty Images)', ['Getty Images']],
  ['Warsaw. Photo: Drew Angerer / Getty Images', ['Getty Images']],
  ['Warsaw. (Mandel Ngan/AFP via Getty Images)', ['AFP', 'Getty Images']],
  ['Warsaw. (AP Photo/Evan Vucci)', ['AP']],
  ['Warsaw. REUTERS/Kevin Lamarque', ['REUTERS']],
  ['Warsaw. PHOTO | AFP', ['AFP']],
  ['Warsaw. Image: AFP', ['AFP']],
  ['By MATTHEW LEE, Associated Press\n\nHe left.', ['Associated Press']],
  ['By Matthew Lee\nThe Associated Press\n\nHe left.', ['The Associated Press']],
  ['By Agence France-Presse\n\nHe left.', ['Agence France-Presse']],
])('%j', (text, expected) => expect(creditsIn(text)).toEqual(expected));

it.each([
  ['a word that is no name', 'A photo: map of the town'],
  ['a person of the name of an agency', 'Photo: Petra Kvitova'],
  ['running text', 'He told Reuters that AFP and the Associated Press had left.'],
  ['a list', 'By Monday, Reuters had asked for it.'],
  ['two things in one', 'an AP/he vote'],
])('finds none in %s', (_, text) => expect(creditsIn(text)).toEqual([]));
