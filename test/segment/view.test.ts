import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenizerView } from '../../src/segment/view.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';

it('has the length of the text, and its letters and digits outside addresses', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const view = tokenizerView(text);
      expect(view).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) {
        if (view[i] !== text[i] && /[\p{L}\p{N}]/u.test(text[i] ?? '')) expect(view[i]).toBe('x');
      }
    }),
    DETERMINISTIC,
  );
});

it('writes an address as one word and leaves what trails it', () => {
  expect(tokenizerView('(https://a.org/b.)')).toBe('(xxxxxxxxxxxxxxx.)');
});

it('keeps the line ends of text that is not wrapped', () => {
  expect(tokenizerView('One\nTwo\r\nThree\rFour')).toBe('One\nTwo \nThree\nFour');
});

it('joins a line that goes on in lower case', () => {
  expect(tokenizerView('The war\nwent on')).toBe('The war went on');
});
