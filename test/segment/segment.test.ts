import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segmented } from '../../src/model/document.js';
import { documentFromText } from '../../src/read/text.js';
import { createCompromiseTagger } from '../../src/tag/compromise.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';
import { segmentText } from '../support/segmented.js';

function expectSound({ text, sentences, tokens }: Segmented): void {
  let end = 0;
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
    expect(token.text).toBe(text.slice(token.start, token.end));
    expect(token.text).not.toMatch(/\s/u);
    end = token.end;
  }
  expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);

  let next = 0;
  for (const sentence of sentences) {
    expect(sentence.firstToken).toBe(next);
    expect(sentence.endToken).toBeGreaterThan(next);
    expect(sentence.start).toBe(tokens[sentence.firstToken]?.start);
    expect(sentence.end).toBe(tokens[sentence.endToken - 1]?.end);
    next = sentence.endToken;
  }
  expect(next).toBe(tokens.length);
}

describe('segment, on any text', () => {
  it('gives tokens that do not overlap, miss no letter or digit, and stand in one sentence each', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => expectSound(segmentText(text))),
      DETERMINISTIC,
    );
  });

  it('keeps a surrogate pair in one token', () => {
    const pairs = fc.array(fc.constantFrom('👍', '𝒳', '🇮🇶', 'a', '.', '-', ' '), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (pieces) => {
        const text = pieces.join('');
        for (const { start } of segmentText(text).tokens)
          expect(text.slice(start)).not.toMatch(/^[\udc00-\udfff]/);
      }),
      DETERMINISTIC,
    );
  });

  it('does not depend on what was processed before', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (text, other) => {
        const alone = segmentText(text);
        segmentText(other);
        expect(segmentText(text)).toEqual(alone);
      }),
      { ...DETERMINISTIC, numRuns: 200 },
    );
  });

  it('does not depend on what compromise itself tagged before', () => {
    const text = 'Dr. Al-Rubaye met Gen. Leahy in St. Louis on Jan. 5. They left at 5 p.m. The end.';
    const before = segmentText(text);
    createCompromiseTagger().tag(
      segmentText('Dr. Zorblatt of Zorb Inc. met Jan. 5th in the U.S. on Jan. 5.'),
    );
    expect(segmentText(text)).toEqual(before);
  });

  it('leaves the document it was given as it was', () => {
    const document = Object.freeze(documentFromText('Iraq’s army\r\nleft.'));
    expect(segmentText(document.text)).toMatchObject(document);
  });
});

describe('segment, on text that no one wrote', () => {
  const MEGABYTE = 1_000_000;
  const cases: Record<string, [unit: string, tokens: number]> = {
    'no spaces': ['a', 1],
    'only periods': ['.', 1],
    'only line ends': ['\n', 0],
    'only CRLF line ends': ['\r\n', 0],
    'only hyphens': ['-', 1],
    'only double quotes': ['"', MEGABYTE],
    'only apostrophes': ["'", MEGABYTE],
    'only closing brackets': [')', MEGABYTE],
    'only invisible characters': ['\u200b', 0],
    'only combining accents': ['\u0301', 1],
    'a line of "a.b.c."': ['a.b.c.', 2],
    'hyphens between letters': ['a-', MEGABYTE],
    'at signs between letters': ['a@', MEGABYTE],
    'emoji joined to emoji': ['👩\u200d', 1],
    'only initials': ['A. ', 333_333],
    'words of 999 letters': [`${'x'.repeat(999)} `, 1_000],
    'an address and its brackets': ['www.x)', 2],
  };

  it.each(Object.entries(cases))('a megabyte: %s', (_, [unit, count]) => {
    const text = unit.repeat(Math.floor(MEGABYTE / unit.length));
    const { tokens, sentences } = segmentText(text);
    expect(tokens).toHaveLength(count);
    expect(tokens.reduce((sum, token) => sum + token.text.length, 0)).toBe(
      text.replace(/[\s\u200b]/g, '').length,
    );
    expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
  });

  it('a word of 10,000 characters stays one token, and its neighbours are found', () => {
    const word = 'w'.repeat(10_000);
    const { tokens } = segmentText(`Before it. ${word} and after.`);
    expect(tokens.map((token) => token.text)).toEqual(['Before', 'it', '.', word, 'and', 'after', '.']);
  });

  it('a long line is cut between sentences, never inside one', () => {
    const sentence =
      'The minister of Papua New Guinea met 500 soldiers of St. Louis in Baghdad on Jan. 5, 2024. ';
    const { sentences } = segmentText(sentence.repeat(1_000));
    expect(sentences).toHaveLength(1_000);
    expect(new Set(sentences.map(({ start, end }) => end - start))).toEqual(new Set([sentence.length - 1]));
  });
});
