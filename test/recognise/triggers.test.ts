import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findExpressions } from '../../src/recognise/dates/find.js';
import { DETERMINERS, opensPhrase } from '../../src/recognise/dates/phrase.js';
import { opensRange, readRange } from '../../src/recognise/dates/range.js';
import { createWords } from '../../src/recognise/dates/words.js';
import { findNumerals } from '../../src/recognise/numbers.js';
import { Triggers } from '../../src/recognise/triggers.js';
import { describeText } from '../support/figures.js';

const specs = ['dates.txt', 'figures.tsv'].map((name) => {
  const text = readFileSync(new URL(`../../fixtures/specs/${name}`, import.meta.url), 'utf8');
  const document = describeText(text);
  return { name, ...document, triggers: new Triggers(document.tokens) };
});

describe.each(specs)('where nothing may begin, nothing does: fixtures/specs/$name', (spec) => {
  const { text, tokens, sentences, triggers } = spec;

  it('dates, by the word', () => {
    for (const { firstToken, endToken } of sentences) {
      const words = createWords(tokens, firstToken, endToken);
      const mayOpen = (at: number) => triggers.mayOpenDate(firstToken + at);
      expect(findExpressions(words, mayOpen)).toEqual(findExpressions(words));
    }
  });

  it('dates, by what follows a determiner', () => {
    for (const { firstToken, endToken } of sentences) {
      const words = createWords(tokens, firstToken, endToken);
      for (let at = 0; at < words.length; at++) {
        if (!DETERMINERS.has(words.lower(at)) || opensPhrase(words, at)) continue;
        expect({ at, reading: readRange(words, at) }).toEqual({ at, reading: null });
      }
    }
  });

  it('dates, by what stands at or behind a numeral', () => {
    for (const { firstToken, endToken } of sentences) {
      const words = createWords(tokens, firstToken, endToken);
      for (let at = 0; at < words.length; at++) {
        const isNumeral = words.at(at).digits || words.at(at + 1).digits;
        if (!isNumeral || opensRange(words, at)) continue;
        expect({ at, reading: readRange(words, at) }).toEqual({ at, reading: null });
      }
    }
  });

  it('numbers', () => {
    for (const { firstToken, endToken } of sentences) {
      const mayOpen = (at: number) => triggers.mayOpenNumber(at);
      const found = findNumerals(text, tokens, firstToken, endToken, mayOpen);
      expect(found).toEqual(findNumerals(text, tokens, firstToken, endToken));
    }
  });
});

it('most words open nothing', () => {
  const { tokens, triggers } = specs[0] as (typeof specs)[number];
  const opening = tokens.filter((_, at) => triggers.mayOpenFigure(at) || triggers.mayOpenNumber(at));
  expect(opening.length / tokens.length).toBeLessThan(0.5);
});
