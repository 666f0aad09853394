import { describe, expect, it } from 'vitest';
import { type Lexicon, loadLexicon, packLexicon } from '../../src/tag/lexicon.js';
import { createTruecaser } from '../../src/tag/truecase.js';
import { lexiconSource, tinyLexicon } from '../support/lexicon.js';
import { wordText } from '../support/words.js';

/** Each word is in a cluster of its own. */
const LEXICON = tinyLexicon(
  ['opens', 'probe', 'into', 'deal', 'market', 'after', 'long', 'power', 'fall', 'again', 'oslo'],
  [
    ['city', 'oslo'],
    ['group', 'long market'],
  ],
);
const COMMON = 0;
const NAME = 5;

/** The text as the tagger sees it, its tokens joined by spaces. `names` look like names by themselves. */
function view(text: string, names: readonly string[] = []): string {
  const { document, words } = wordText(text, LEXICON);
  const small = new Set(
    createTruecaser(LEXICON).findSmall(words, document.sentences, (at) =>
      names.includes(document.tokens[at]?.text ?? '') ? NAME : COMMON,
    ),
  );
  return document.tokens.map(({ text: word, lower }, at) => (small.has(at) ? lower : word)).join(' ');
}

describe('a headline in title case', () => {
  it('has its common words small, but for the first', () => {
    expect(view('Market Opens Again After Long Fall')).toBe('Market opens again after long fall');
  });

  it('keeps words that look like names, that nothing is known of, or that stand in capitals', () => {
    expect(view('Deal Opens Power Probe Into Qwerty After Long NATO Fall', ['Power'])).toBe(
      'Deal opens Power probe into Qwerty after long NATO fall',
    );
  });

  it('keeps names of the lists, and institutions', () => {
    expect(view('Long Market Opens Again After Probe Into Oslo Deal')).toBe(
      'Long Market opens again after probe into Oslo deal',
    );
    expect(view('Deal Opens Again After Supreme Court Probe Into Power')).toBe(
      'Deal opens again after Supreme Court probe into power',
    );
  });

  it('follows the text under it: small where it has a word small, a name where it has it capitalised', () => {
    const headline = 'Probe Opens Into Kenya Power Deal After Qwerty Fall';
    const body = 'We saw a qwerty, and Kenya Power closed.';
    expect(view(`${headline}\n\n${body}`)).toBe(
      `Probe opens into Kenya Power deal after qwerty fall ${body.replaceAll(/([,.])/g, ' $1')}`,
    );
    expect(view(`${headline}\n\nWe left.`)).toContain('Kenya power deal after Qwerty fall');
  });

  it('may leave small words and what follows a hyphen in lower case', () => {
    expect(view('Probe Opens Into Long-running Power Deal by de Qwerty')).toBe(
      'Probe opens into long - running power deal by de Qwerty',
    );
  });
});

it('takes a word for a name where half of the words that are used like it are names', () => {
  const text = 'Probe Opens Into Long Power Deal';
  const source = lexiconSource(['probe', 'opens', 'into', 'long', 'power', 'deal'], [['city', 'deal']]);
  const lexiconOf = (clusterOfPower: number) =>
    loadLexicon(
      packLexicon({
        ...source,
        words: [...source.words].map((entry, i) => ({
          ...entry,
          clusters: [0, 0, 0, entry.word === 'power' ? clusterOfPower : i],
        })),
      }),
      'tiny',
    );
  const small = (lexicon: Lexicon) => {
    const { document, words } = wordText(text, lexicon);
    const found = createTruecaser(lexicon).findSmall(words, document.sentences, () => 1);
    return found.map((at) => document.tokens[at]?.lower);
  };
  expect(small(lexiconOf(3))).toEqual(['opens', 'into', 'long', 'power']);
  expect(small(lexiconOf(5))).toEqual(['opens', 'into', 'long']);
});

it.each([
  ['in running text', 'We saw Market Opens Again and slept after that.'],
  ['in sentences of many names', 'Market Opens Again and Power Deal slept After Fall.'],
  ['that ends with a full stop', 'Market Opens Again After Long Fall.'],
  ['of tables', 'Market Opens (Again) After Long Fall'],
  ['of rows of names', 'Market, Asdf Qwer, Zxcv Tyui, Opens Ghjk, Bnmv Again, Poiu Lkjh, Fall'],
  ['of capitals', 'MARKET OPENS AGAIN AFTER LONG FALL'],
])('leaves words as they are %s', (_, text) => {
  const { document } = wordText(text, LEXICON);
  expect(view(text)).toBe(document.tokens.map((token) => token.text).join(' '));
});
