import { describe, expect, it } from 'vitest';
import { documentUsage } from '../../src/tag/usage.js';
import { wordText } from '../support/words.js';

/** The features of the `nth` occurrence of a word: the first says how it is written, the others what is near it. */
function features(text: string, word: string, nth = 0): { written: number | undefined; near: number[] } {
  const { document, words, at } = wordText(text);
  const out = new Uint32Array(64);
  const end = documentUsage(words, document.sentences).collect(at(word, nth), out, 0);
  return { written: out.subarray(0, end)[0], near: [...out.subarray(1, end)] };
}

describe('the use of a word in its document', () => {
  it('tells a name from a word that is also written small', () => {
    const name = features('Rose left. We saw Rose there.', 'Rose').written;
    const noun = features('Rose left. We saw the rose there.', 'Rose').written;
    const both = features('Rose left. We saw Rose with a rose there.', 'Rose').written;
    const first = features('Rose left. We saw it there.', 'Rose').written;
    expect(new Set([name, noun, both, first]).size).toBe(4);
  });

  it('takes a capital in a headline for no sign', () => {
    const headline = 'Rose Garden Opens Again In Old Town\n\nRose was there.';
    expect(features(headline, 'Rose', 1).written).toBe(features('Rose was there.', 'Rose').written);
  });

  it('adds the neighbours of the other occurrences, a word of two each', () => {
    const text = 'Minister Albares spoke. Then Albares left. We saw Albares, who slept.';
    expect(features(text, 'Albares', 0).near).toHaveLength(4);
    const other = features('We met Albares today. Then Albares left.', 'Albares', 0).near;
    expect(other).toHaveLength(2);
    expect(features(text, 'Albares', 0).near).toEqual(expect.arrayContaining(other));
    expect(features('We met Albares today.', 'Albares').near).toEqual([]);
  });

  it('takes one capitalised neighbour for another, but for the lists they are in', () => {
    const near = (neighbour: string) => features(`He met Roe. Then ${neighbour} Roe left.`, 'Roe', 0).near;
    expect(near('Qwerty')).toEqual(near('Asdf'));
    expect(near('Sara')).not.toEqual(near('Asdf'));
  });

  it('is bounded however often a word occurs', () => {
    expect(features('He saw Roe. '.repeat(500), 'Roe', 499).near).toHaveLength(12);
  });

  it('is nothing for lower-case words', () => {
    expect(features('We saw the rose. The rose was red.', 'rose')).toEqual({ written: undefined, near: [] });
  });
});
