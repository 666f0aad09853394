import { expect, it } from 'vitest';
import { LISTS } from '../../src/tag/lexicon.js';
import { INSIDE, matchPhrases, phrasesOf } from '../../src/tag/phrases.js';
import { tinyLexicon } from '../support/lexicon.js';
import { wordText } from '../support/words.js';

const LEXICON = tinyLexicon(
  [],
  [
    ['city', 'oslo'],
    ['country', 'saudi arabia'],
    ['organisation', 'red cross'],
    ['team', 'red cross of norway'],
    ['city', 'cross of norway'],
    ['group', 'sea watch'],
    ['group', 'watch dogs'],
  ],
);

/** Each token that a listed phrase holds, `+` where one begins and `-` where one goes on. */
function marks(text: string): string[] {
  const { document, words } = wordText(text);
  return Array.from(matchPhrases(words, document.sentences, LEXICON), (mask, at) => {
    const lists = LISTS.flatMap((list, bit) => [
      ...((mask >>> bit) & 1 ? [`+${list}`] : []),
      ...((mask >>> (INSIDE + bit)) & 1 ? [`-${list}`] : []),
    ]);
    return lists.length === 0 ? '' : `${document.tokens[at]?.text} ${lists.join(' ')}`;
  }).filter((mark) => mark !== '');
}

it.each([
  ['He left Saudi Arabia', ['Saudi +country', 'Arabia -country']],
  ['the Red Cross', ['Red +organisation', 'Cross -organisation']],
  // One word is a feature of the word itself.
  ['in Oslo', []],
  ['a red cross', []],
  ['Red, Cross', []],
  ['Red Cross of Sweden', ['Red +organisation', 'Cross -organisation']],
  // Phrases overlap, and each is kept.
  [
    'Red Cross of Norway',
    ['Red +organisation +team', 'Cross +city -organisation -team', 'of -city -team', 'Norway -city -team'],
  ],
])('marks in %j: %j', (text, expected) => {
  expect(marks(text)).toEqual(expected);
});

it('looks no further than the sentence', () => {
  expect(marks('He saw Red. Cross was away.')).toEqual([]);
});

it('knows by the first word alone which phrases can begin', () => {
  const { document, words } = wordText(
    'Red Cross of Norway left Saudi Arabia with Sea Watch and Oslo',
    LEXICON,
  );
  const opening = words.filter(({ opensPhrase }) => opensPhrase).map(({ text }) => text);
  expect(opening).toEqual(['Red', 'Cross', 'Saudi', 'Sea', 'Watch']);
  const all = matchPhrases(words, document.sentences, LEXICON);
  expect(matchPhrases(words, document.sentences, LEXICON, ({ opensPhrase }) => opensPhrase)).toEqual(all);
  expect(matchPhrases(words, document.sentences, LEXICON, ({ text }) => text !== 'Sea')).not.toEqual(all);
});

it.each([
  ['Sea Watch and Red Cross and Sea Watch', ['Sea Watch', 'Sea Watch']],
  ['Sea Watch Watch Dogs', ['Sea Watch', 'Watch Dogs']],
  ['sea Watch, Dogs', []],
])('phrasesOf gives those of one list in %s', (text, expected) => {
  const { document, words } = wordText(text);
  const phrases = phrasesOf(matchPhrases(words, document.sentences, LEXICON), 'group');
  const texts = phrases.map(({ first, end }) => document.tokens.slice(first, end).map((token) => token.text));
  expect(texts.map((parts) => parts.join(' '))).toEqual(expected);
});
