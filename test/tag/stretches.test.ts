import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretches } from '../../src/tag/stretches.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';
import { wordText } from '../support/words.js';

function stretchTexts(text: string): string[] {
  const { document, words } = wordText(text);
  return stretches(words, document.sentences).map(({ first, end }) =>
    document.tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('stretches', () => {
  it.each([
    ['they went home without a word', []],
    ['they went home to Oslo by train and slept', ['home to Oslo by train']],
    ['Oslo', ['Oslo']],
    ['the iPhone of a friend was lost', ['the iPhone of a']],
    // So near that the words between belong to both.
    ['a b c Iraq d e f Iran g h i', ['b c Iraq d e f Iran g h']],
    ['a b c Iraq d e x f g Iran h i j', ['b c Iraq d e', 'f g Iran h i']],
    ['it was here on 12 may, about 500 of them', []],
  ])('of %j are %j', (text, expected) => {
    expect(stretchTexts(text)).toEqual(expected);
  });

  it('end with their sentence', () => {
    expect(stretchTexts('we flew to Oslo. then we left')).toEqual(['flew to Oslo .']);
  });

  it('lie in their sentences in order, apart, and hold every word with a capital', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { document, words } = wordText(text);
        const ranges = stretches(words, document.sentences);
        let last = 0;
        for (const { sentence, first, end } of ranges) {
          expect(first).toBeGreaterThanOrEqual(Math.max(last, sentence.firstToken));
          expect(end).toBeGreaterThan(first);
          expect(end).toBeLessThanOrEqual(sentence.endToken);
          last = end;
        }
        const outside = words.filter((_, at) => !ranges.some(({ first, end }) => first <= at && at < end));
        expect(outside.filter(({ isCapitalised }) => isCapitalised)).toEqual([]);
      }),
      DETERMINISTIC,
    );
  });
});
