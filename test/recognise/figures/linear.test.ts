import { describe, expect, it } from 'vitest';
import type { Described } from '../../../src/model/document.js';
import { recogniseFigures } from '../../../src/recognise/figures/index.js';
import { describeText } from '../../support/figures.js';

/** Counts how often a token is looked at, which is every step the recogniser takes. */
function countSteps(document: Described): number {
  let steps = 0;
  const tokens = new Proxy(document.tokens, {
    get(target, key, receiver) {
      steps++;
      return Reflect.get(target, key, receiver);
    },
  });
  recogniseFigures({ ...document, tokens });
  return steps;
}

/** The document as one sentence, the worst that a splitter could hand over. */
function asOneSentence(text: string): Described {
  const document = describeText(text);
  const endToken = document.tokens.length;
  return { ...document, sentences: [{ start: 0, end: text.length, firstToken: 0, endToken }] };
}

const MEGABYTE = 1_000_000;
const UNITS = {
  digits: '7 ',
  'digits and commas': '1,234, ',
  'dashes between digits': '7-',
  'nested number words': 'hundred thousand ',
  'number words': 'one hundred and twenty-three million ',
  'vague plurals': 'hundreds of thousands of ',
  'currency signs': '$ ',
  bounds: 'more than at least ',
  'ranges that never end': 'from 5 to ',
  scores: 'won 6-4, ',
  'plural nouns': '5 teams ',
  hyphens: '3-star-',
};

describe('the figures recogniser takes steps in proportion to the text', () => {
  it.each(Object.entries(UNITS))('%s', (_name, unit) => {
    const half = countSteps(asOneSentence(unit.repeat(MEGABYTE / 40 / unit.length)));
    const whole = countSteps(asOneSentence(unit.repeat(MEGABYTE / 20 / unit.length)));
    expect(whole / half).toBeLessThan(2.2);
  });

  it('one megabyte of one number', () => {
    const steps = countSteps(asOneSentence('7'.repeat(MEGABYTE)));
    expect(steps).toBeLessThan(1000);
  });

  it('one megabyte of number words', () => {
    const text = UNITS['number words'].repeat(MEGABYTE / UNITS['number words'].length);
    const document = asOneSentence(text);
    expect(countSteps(document) / document.tokens.length).toBeLessThan(500);
  });
});
