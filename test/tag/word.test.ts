import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../src/tag/lexicon.js';
import { createWord, MOST_WORD_FEATURES, wordForm } from '../../src/tag/word.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';
import { tinyLexicon } from '../support/lexicon.js';
import { segmentText } from '../support/segmented.js';

function formOf(text: string): string {
  return wordForm({ text, lower: text.toLowerCase() }).text;
}

describe('wordForm', () => {
  it.each([
    ['5', '0'],
    ['90', '00'],
    ['04', '00'],
    ['737', '000'],
    ['2024', '0000'],
    ['3.5', '0.0'],
    ['1,234,567', '0,000,000'],
    ['10:30', '00:00'],
    ['3–4', '0–0'],
    ['20/01/2024', '00/00/0000'],
    ['15%', '00%'],
    ['7½', '0½'],
  ])('takes the number %s for %s', (number, form) => {
    expect(wordForm({ text: number, lower: number })).toEqual({ text: form, lower: form });
  });

  it.each([
    'G20',
    'F-16',
    '3rd',
    '24-year-old',
    '5km',
    'T-72',
    '20°C',
    '½',
    '$5',
    '.5',
    "'90s",
    '٢٠٢٤',
    '१२',
    'Iraq',
    '—',
    '',
  ])('leaves %j as it is', (text) => {
    const token = { text, lower: text.toLowerCase() };
    expect(wordForm(token)).toBe(token);
  });

  it('keeps years, sums and times apart from each other', () => {
    const forms = ['2024', '24', '2,024', '20.24', '20:24', '20-24'].map(formOf);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('is the form of itself, and as long as the word, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const token of segmentText(text).tokens) {
          const form = wordForm(token);
          expect(wordForm(form)).toEqual(form);
          expect(form.text).toHaveLength(token.text.length);
          expect(form.text === token.text || !/\p{L}|[1-9]/u.test(form.text)).toBe(true);
        }
      }),
      DETERMINISTIC,
    );
  });

  it('gives one word to numbers that differ in digits, and another to others', () => {
    const word = (text: string) => createWord(wordForm({ text, lower: text.toLowerCase() }), tinyLexicon());
    expect(word('1999')).toEqual(word('2024'));
    expect(word('199')).not.toEqual(word('2024'));
    expect(word('G7').id).not.toBe(word('G8').id);
  });
});

it('a word has no more features than there is room for, though it be long, common and in every list', () => {
  const lists = LISTS.map((list) => [list, 'ubiquitous'] as const);
  const lexicon = tinyLexicon(['ubiquitous'], lists);
  for (const text of ['ubiquitous', 'Ubiquitous', 'UBIQUITOUS']) {
    const { features } = createWord({ text, lower: 'ubiquitous' }, lexicon);
    expect(features.length).toBeGreaterThan(2 * LISTS.length);
    expect(features.length).toBeLessThanOrEqual(MOST_WORD_FEATURES);
  }
});
