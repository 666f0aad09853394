import { describe, expect, it } from 'vitest';
import { tenseAround } from '../../../src/recognise/dates/anchor/tense.js';
import { findExpressions } from '../../../src/recognise/dates/find.js';
import { createWords, type Words } from '../../../src/recognise/dates/words.js';
import { foldText } from '../../../src/segment/fold.js';

/** Finds the dates of one sentence of these tokens, and counts the words that are looked at. */
function countSteps(texts: readonly string[]): number {
  let at = 0;
  const words = createWords(
    texts.map((text) => {
      const token = { text, lower: foldText(text), start: at, end: at + text.length };
      at = token.end + (text === '-' || text === ',' ? 0 : 1);
      return token;
    }),
  );
  let steps = 0;
  const counted: Words = {
    length: words.length,
    at(index) {
      steps++;
      return words.at(index);
    },
    lower(index) {
      steps++;
      return words.lower(index);
    },
  };
  for (const { first, end } of findExpressions(counted)) tenseAround(counted, first, end);
  return steps;
}

/** A megabyte or more of these words, repeated. */
function repeat(text: string, size: number): string[] {
  const words = text.split(' ');
  return Array.from({ length: Math.ceil(size / text.length) }, () => words).flat();
}

describe('finding dates takes steps in proportion to the words', () => {
  it.each([
    ['digits and commas', '1 , 2 , 3 , 2024 , 12 / 31 /'],
    ['month names', 'May March January Jan. August of'],
    ['nested number words', 'two hundred and three thousand and twenty - five hundred and'],
    ['openings that never close', 'the end of the beginning of between from early late mid -'],
    ['units and relations', 'the last next year of the past week ago earlier later'],
    ['hours and days', '5 p.m. Friday night at 6 a.m. on Monday , to'],
  ])('%s', (_, text) => {
    const half = countSteps(repeat(text, 500_000));
    const whole = countSteps(repeat(text, 1_000_000));
    expect(whole / half).toBeLessThan(2.02);
  });
});
