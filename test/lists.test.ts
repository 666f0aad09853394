import { expect, it } from 'vitest';
import { readList, readWords } from '../src/lists.js';

it('reads the words of a list, and keeps them for the next that asks', () => {
  const words = readWords('agencies.txt');
  expect([...words]).toEqual([...new Set(readList('agencies.txt'))]);
  expect(words.has('reuters')).toBe(true);
  expect(readWords('agencies.txt')).toBe(words);
});
