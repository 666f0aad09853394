import { expect, it } from 'vitest';
import { locatedNames } from '../../src/tag/located-names.js';
import { createWord } from '../../src/tag/word.js';
import { tinyLexicon } from '../support/lexicon.js';

const LEXICON = tinyLexicon(
  ['the'],
  [
    ['city', 'khan younis'],
    ['city', 'oslo'],
    ['surname', 'sara rossi'],
  ],
);

const [PERSON, ORGANISATION] = [0, 1];

/** Names in brackets, of people or, with a star, of organisations; the result has those found in brackets. */
function find(sentence: string): string {
  const names: { first: number; end: number; label: number }[] = [];
  const texts = sentence.replace(/[[\]*]/g, '').split(' ');
  sentence.split(' ').forEach((part, at) => {
    if (part.startsWith('[')) names.push({ first: at, end: 0, label: PERSON });
    const name = names.at(-1);
    if (name === undefined || !part.includes(']')) return;
    Object.assign(name, { end: at + 1, label: part.endsWith('*') ? ORGANISATION : PERSON });
  });
  const words = texts.map((text) => createWord({ text, lower: text.toLowerCase() }, LEXICON));
  for (const { first, end } of locatedNames(words, names, PERSON, ORGANISATION, LEXICON)) {
    texts[first] = `[${texts[first]}`;
    texts[end - 1] = `${texts[end - 1]}]`;
  }
  return texts.join(' ');
}

it.each([
  ['[Khan Younis] fell . He is in [Khan Younis]', '[Khan Younis] fell . He is in [Khan Younis]'],
  ['[Oslo] fell . He is in [Oslo]', 'Oslo fell . He is in [Oslo]'],
  ['near [Oslo]* , and [Oslo]* won', 'near [Oslo] , and Oslo won'],
  ['in [Khan Younis]* , and [Khan Younis]* won', 'in [Khan Younis] , and Khan Younis won'],
  // People stand behind these as well.
  ['He spoke to [Khan Younis]', 'He spoke to Khan Younis'],
  ['in [Khan Younis] \u2019s house', 'in Khan Younis \u2019s house'],
  ['He trusts in [Sara Rossi]', 'He trusts in Sara Rossi'],
])('finds places among names of people and organisations: %s', (sentence, expected) => {
  expect(find(sentence)).toBe(expected);
});
