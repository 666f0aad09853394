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

it.each([
  ['behind a word of place, and all others like it', '[Khan Younis] fell . He is in [Khan Younis]', 2],
  ['not behind words that people stand behind', 'He spoke to [Khan Younis]', 0],
  ['not where something belongs to it', 'He lives in [Khan Younis] \u2019s house', 0],
  ['not what the lists do not have', 'He trusts in [Sara Rossi]', 0],
  ['not single words', 'He is in [Oslo]', 0],
])('finds places among names of people: %s', (_, sentence, count) => {
  const names: { first: number; end: number; label: number }[] = [];
  const words = sentence.split(' ').map((part, at) => {
    if (part.startsWith('[')) names.push({ first: at, end: 0, label: 0 });
    if (part.endsWith(']')) names.push({ ...(names.pop() as (typeof names)[0]), end: at + 1 });
    const text = part.replace(/[[\]]/g, '');
    return createWord({ text, lower: text.toLowerCase() }, LEXICON);
  });
  expect([...locatedNames(words, names, 0, LEXICON)]).toEqual(count === 0 ? [] : names);
  expect(locatedNames(words, names, 1, LEXICON).size).toBe(0);
});
