import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTokens } from '../../src/evaluate/join-tokens.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

const WHOLE: [tokens: string, text: string][] = [
  ['The talks , he said , ended .', 'The talks, he said, ended.'],
  ['He said : " Go ! " Then he left .', 'He said: "Go!" Then he left.'],
  ['“ Go , ” he said', '“Go,” he said'],
  ["Spain 's army does n't know", "Spain's army doesn't know"],
  ['Spain ’ s army', 'Spain’s army'],
  ["the soldiers ' tents", "the soldiers' tents"],
  ['( AFP ) [ sic ]', '(AFP) [sic]'],
  ['$ 5 and 15 % of £ 3', '$5 and 15% of £3'],
  ['J. K. Rowling', 'J.K. Rowling'],
  ['Erdo ğ an', 'Erdoğan'],
  ['a - b', 'a - b'],
];
const SPLIT_AT_HYPHENS: [tokens: string, text: string][] = [
  ['US - led', 'US-led'],
  ['24 - year - old', '24-year-old'],
  ['Al - Rubaye', 'Al-Rubaye'],
  ['mid - April', 'mid-April'],
  ['the talks - Iraq says', 'the talks - Iraq says'],
  ['- a list item', '- a list item'],
];

describe('joinTokens', () => {
  it.each(WHOLE)('%j is %j', (tokens, text) => {
    expect(joinTokens(tokens.split(' '), false).text).toBe(text);
  });

  it.each(SPLIT_AT_HYPHENS)('with hyphens split, %j is %j', (tokens, text) => {
    expect(joinTokens(tokens.split(' '), true).text).toBe(text);
  });

  it('gives spans that slice to their tokens, in order, with at most a space between', () => {
    const token = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '’',
        's',
        "n't",
        '-',
        '(',
        ')',
        '$',
        '%',
        '.',
        'J.',
        'ğ',
        'an',
        'US',
        'led',
        'Al',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/\s/u.test(text)),
    );
    fc.assert(
      fc.property(fc.array(token), fc.boolean(), (tokens, hyphensSplit) => {
        const { text, spans } = joinTokens(tokens, hyphensSplit);
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(tokens);
        let end = 0;
        for (const span of spans) {
          expect([' ', '']).toContain(text.slice(end, span.start));
          end = span.end;
        }
        expect(text).toHaveLength(end);
      }),
      DETERMINISTIC,
    );
  });
});
