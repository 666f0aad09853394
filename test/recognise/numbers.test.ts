import { expect, it } from 'vitest';
import { parseDigits } from '../../src/recognise/digits.js';
import { findNumerals } from '../../src/recognise/numbers.js';
import { describeText } from '../support/figures.js';

/** The numbers of a text as value, or value and upper end, and the characters they take. */
function numbersOf(text: string): [number | string, string][] {
  const { tokens } = describeText(text);
  return [...findNumerals(text, tokens, 0, tokens.length).values()].map(({ start, end, value, max }) => [
    max === null ? value : `${value} to ${max}`,
    text.slice(start, end),
  ]);
}

it.each([
  ['seventeen', 17],
  ['twenty-one', 21],
  ['one hundred and twenty-three thousand', 123_000],
  ['two million three hundred thousand and five', 2_300_005],
  ['a hundred', 100],
  ['half a million', 500_000],
  ['three quarters of a million', 750_000],
  ['two and a half million', 2_500_000],
  ['a million and a half', 1_500_000],
  ['six point two five', 6.25],
  ['two dozen', 24],
  ['minus five', -5],
  ['1.2 million', 1_200_000],
  ['5.2bn', 5_200_000_000],
  ['37k', 37_000],
  ['5 lakh crore', 5_000_000_000_000],
  ['1,50,000', 150_000],
  ['1.234.567,89', 1_234_567.89],
  ['1 000 000', 1_000_000],
  ['2 1/2', 2.5],
  ['2½', 2.5],
  ['minus-1.4', -1.4],
  ['-3', -3],
  ['.001', 0.001],
  ['hundreds of thousands', '100000 to 1000000'],
  ['several hundred', '100 to 1000'],
  ['dozens', 12],
])('reads %s', (text, value) => {
  expect(numbersOf(text)).toEqual([[value, text]]);
});

it('keeps numbers apart that stand side by side', () => {
  expect(numbersOf('one two').map(([value]) => value)).toEqual([1, 2]);
  expect(numbersOf('10-15').map(([value]) => value)).toEqual([10, 15]);
  expect(numbersOf('a thousand and one nights').map(([value]) => value)).toEqual([1001]);
});

it('takes digits from the letters that touch them', () => {
  expect(parseDigits('US5m')).toMatchObject({ prefix: 'US', value: 5, suffix: 'm' });
  expect(parseDigits('24703m2')).toMatchObject({ value: 24_703, suffix: 'm2' });
});

it.each(['192.168.1.2', 'v1.2.3', 'B12C3', '1,2,3', '7'.repeat(60)])('reads no number in %s', (text) => {
  expect(parseDigits(text)).toBeNull();
});
