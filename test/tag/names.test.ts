import { describe, expect, it } from 'vitest';
import { unpackModel } from '../../src/tag/model.js';
import { createNameTagger } from '../../src/tag/names.js';
import type { Tagger } from '../../src/tag/tagger.js';
import { trainModel } from '../../src/train/train.js';
import { tinyLexicon } from '../support/lexicon.js';
import { segmentText } from '../support/segmented.js';
import { tinyCorpus, tinyTraining } from '../support/training.js';

/** A model that has weights for numbers as well. */
const MODEL = unpackModel(
  await trainModel(
    tinyTraining({
      training: tinyCorpus(24).map((document) => ({
        ...document,
        text: `${document.text} They left in 2019. They met at 10:30. They saw 1,200.`,
      })),
    }),
  ),
  'tiny.bin',
);
const ARTICLE = segmentText(
  `Omar Haddad of NATO flew to Kenya in 2019. The minister, Sara Rossi, said a Stinger missile hit Spain at 10:30.
Rossi had met 1,200 soldiers of the Red Cross in Lima. Qwerty Asdf of Northern Rail was not there.`,
);
/** Different words without end: more of them than the tagger keeps of anything. */
const MANY_WORDS = 20_000;

function create(): Tagger {
  return createNameTagger(MODEL, tinyLexicon());
}

/** A number in letters, the first of them a capital. */
function wordOf(number: number): string {
  const letters = [...number.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `Q${letters.join('')}`;
}

function documentOf(words: readonly string[]) {
  const sentences: string[] = [];
  for (let at = 0; at < words.length; at += 20) sentences.push(`${words.slice(at, at + 20).join(' ')} said.`);
  return segmentText(sentences.join('\n\n'));
}

describe('the name tagger', () => {
  const expected = create().tag(ARTICLE);

  it('finds names in the article that the others are compared with', () => {
    expect(expected.length).toBeGreaterThan(5);
    expect(new Set(expected.map(({ score }) => score)).size).toBeGreaterThan(3);
  });

  it('takes a label of the training for one of other names, also where every object has a property of it', () => {
    const labels = MODEL.info.labels.map((label) => (label === 'weapon' ? 'constructor' : label));
    const model = { ...MODEL, info: { ...MODEL.info, labels } };
    const named = createNameTagger(model, tinyLexicon()).tag(ARTICLE);
    expect(named.filter(({ label }) => label === 'constructor').map(({ type }) => type)).toEqual(['other']);
  });

  it('says the same of an article again and again, to the last digit', () => {
    const tagger = create();
    for (let i = 0; i < 3; i++) expect(tagger.tag(ARTICLE)).toEqual(expected);
  });

  it('says the same of an article after others, when it has forgotten all words of it', () => {
    const tagger = create();
    tagger.tag(ARTICLE);
    const numbers = Array.from({ length: MANY_WORDS }, (_, number) => number);
    tagger.tag(documentOf(numbers.map(wordOf)));
    expect(tagger.tag(ARTICLE)).toEqual(expected);
  });

  it('says the same of an article in the midst of words that it comes to know and to forget', () => {
    const words = ARTICLE.tokens.map(({ text }) => text);
    const many = Array.from({ length: MANY_WORDS }, (_, number) =>
      number % 6 === 0 ? (words[(number / 6) % words.length] as string) : wordOf(number),
    );
    const [document, other] = [documentOf(many), documentOf(many.toReversed())];
    const first = create().tag(document);
    const tagger = create();
    tagger.tag(other);
    expect(tagger.tag(document)).toEqual(first);
    expect(tagger.tag(ARTICLE)).toEqual(expected);
  });

  it('takes one number for another, whichever came first', () => {
    const others = [
      ['1987', '23:45', '5,678'],
      ['0000', '00:00', '0,000'],
    ] as const;
    for (const [year, time, count] of others) {
      const text = ARTICLE.text.replace('2019', year).replace('10:30', time).replace('1,200', count);
      expect(create().tag(segmentText(text))).toEqual(expected);
    }
    const tagger = create();
    tagger.tag(segmentText('At 00:00 in 0000 NATO had 0,000 soldiers.'));
    expect(tagger.tag(ARTICLE)).toEqual(expected);
  });
});
