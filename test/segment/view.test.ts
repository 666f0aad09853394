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

const WRAPPED = `${'The talks went on until the evening, and '.repeat(2).trim()}\nBerlin had hosted them.`;

it('joins the lines of a wrapped text', () => {
  expect(tokenizerView(WRAPPED)).toBe(WRAPPED.replace('\n', ' '));
});

it.each([
  ['a web address', `https://example.org/${'a'.repeat(150)}`],
  [
    'a headline',
    'Talks of Ministers in Berlin Went On Until the Evening and Nobody Knew What They Would Come To',
  ],
])('joins the lines of a wrapped text that has %s of more than its width', (_, line) => {
  const paragraphs = Array(10).fill(WRAPPED).join('\n\n');
  const view = tokenizerView(`${line}\nBerlin\n\n${paragraphs}`);
  expect(view.slice(line.length)).toBe(`\nBerlin\n\n${paragraphs.replaceAll(/(?<=\S)\n(?=\S)/g, ' ')}`);
});

it('keeps the line ends of a text whose paragraphs are a line each, though its headline is short', () => {
  const text = `Talks in Berlin Went On Until the Evening and\nBerlin\n${'They went on. '.repeat(20).trim()}`;
  expect(tokenizerView(text)).toBe(text);
});
