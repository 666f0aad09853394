import { describe, expect, it } from 'vitest';
import { squeezedShape, wordShape } from '../../src/tag/shape.js';

describe('wordShape', () => {
  it.each([
    ['Iraq', 'Xxxx'],
    ['Baghdad', 'Xxxxx'],
    ['NATO', 'XXXX'],
    ['UNESCO', 'XXXX'],
    ['iPhone', 'xXxxxx'],
    ['F-16s', 'X-ddx'],
    ['1,200', 'd,ddd'],
    ['2024', 'dddd'],
    ['20240126', 'dddd'],
    ['Ómar', 'Xxxx'],
    ['José', 'Xxxx'],
    ['Jose\u0301', 'Xxxxx'],
    ["O'Neill", "X'Xxxxx"],
    ['O’Neill', "X'Xxxxx"],
    ['3–4', 'd-d'],
    ['“', '"'],
    ['بغداد', 'xxxx'],
    ['½', 'd'],
    ['👍🏽', 'ss'],
    ['', ''],
  ])('%j has the shape %j', (text, shape) => {
    expect(wordShape(text)).toBe(shape);
  });
});

describe('squeezedShape', () => {
  it.each([
    ['Baghdad', 'Xx'],
    ['NATO', 'X'],
    ['McDonald', 'XxXx'],
    ['F-16s', 'X-dx'],
    ['...', '.'],
    ['', ''],
  ])('%j has the shape %j', (text, shape) => {
    expect(squeezedShape(text)).toBe(shape);
  });
});

it('a word of a million characters has a shape, as no look back at the whole is taken for each', () => {
  const text = '1:'.repeat(500_000);
  expect(wordShape(text)).toBe('d:'.repeat(500_000));
  expect(squeezedShape(text)).toBe('d:'.repeat(500_000));
});
