import { expect, it } from 'vitest';
import { createMatcher } from '../../src/read/patterns.js';

it('lets the last pattern that speaks of a path decide', () => {
  const match = createMatcher(['*.txt', '!keep.txt', 'old/']);
  expect(match('a/b.txt')).toMatchObject({ ignored: true, unignored: false });
  expect(match('a/keep.txt')).toMatchObject({ ignored: false, unignored: true });
  expect(match('a/b.html')).toMatchObject({ ignored: false, unignored: false });
  expect(match('old/').ignored).toBe(true);
  expect(match('old/keep.txt').ignored).toBe(true);
});

it('says the same of a path however many others it was asked about', () => {
  const match = createMatcher('draft-*\n!draft-7.txt');
  const verdicts = Array.from({ length: 25_000 }, (_, i) =>
    match(`${i % 2 === 0 ? 'draft' : 'final'}-${i}.txt`),
  );
  expect(verdicts.every(({ ignored }, i) => ignored === (i % 2 === 0))).toBe(true);
  expect(match('draft-7.txt')).toMatchObject({ ignored: false, unignored: true });
});
