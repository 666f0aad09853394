import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFeatures, MOST_CONTEXT_FEATURES } from '../../src/tag/context.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';
import { tinyLexicon } from '../support/lexicon.js';
import { type Worded, wordText } from '../support/words.js';

const LEXICON = tinyLexicon();

function collect({ document, words }: Worded, from = 0): number[][] {
  const features = contextFeatures(document, words, LEXICON);
  const out = new Uint32Array(2 * MOST_CONTEXT_FEATURES);
  return document.sentences.flatMap((sentence) => {
    const all: number[][] = [];
    for (let at = Math.max(from, sentence.firstToken); at < sentence.endToken; at++)
      all.push([...out.subarray(0, features.collect(at, sentence, out))]);
    return all;
  });
}

function featuresOf(text: string, word: string): number[] {
  const worded = wordText(text, LEXICON);
  return collect(worded)[worded.at(word)] ?? [];
}

/** How many features of the word the two texts do not share. */
function differences(word: string, a: string, b: string): number {
  const [first, second] = [featuresOf(a, word), featuresOf(b, word)];
  return (
    first.filter((feature) => !second.includes(feature)).length +
    second.filter((feature) => !first.includes(feature)).length
  );
}

describe('the features of context', () => {
  it('do not see beyond the sentence, but for the words it shares with others', () => {
    const last = 'Sara flew to Oslo with him.';
    const tail = (before: string) => {
      const worded = wordText(`${before}\n\n${last}`, LEXICON);
      return collect(worded, worded.at('Sara'));
    };
    expect(tail('It rained.')).toEqual(tail('NATO met, they say, in Kenya yesterday.'));
    expect(tail('It rained.')).not.toEqual(tail('We saw Oslo.'));
  });

  it.each([
    ['the words on either side', 'Oslo', 'we saw Oslo today', 'we left Oslo today'],
    ['what touches the word', 'US', 'the US - led force', 'the US-led force'],
    ['a new line before it', 'Jane', 'they met there Jane Roe', 'they met there\nJane Roe'],
    ['a headline', 'Roe', 'Jane Roe Wins Again At Last', 'Jane Roe wins again at last'],
    ['a phrase of a list', 'Cross', 'the Red Cross', 'the Rod Cross'],
  ])('tell %s', (_title, word, a, b) => {
    expect(differences(word, a, b)).toBeGreaterThan(0);
  });

  it('are the same for the same text, and take no line end inside a sentence for a change of words', () => {
    expect(differences('Oslo', 'we saw Oslo today', 'we saw Oslo today')).toBe(0);
    expect(differences('Oslo', 'we saw Oslo today', 'we saw Oslo\ntoday')).toBe(0);
  });

  it('are never more than there is room for', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const features of collect(wordText(text, LEXICON)))
          expect(features.length).toBeLessThanOrEqual(MOST_CONTEXT_FEATURES);
      }),
      DETERMINISTIC,
    );
  });
});
