import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import { spansOf } from '../../src/tag/labels.js';
import { collectLabels, createExample, createVocabulary, labelReader } from '../../src/train/corpus.js';
import { tinyLexicon } from '../support/lexicon.js';

/** A document whose names are marked as in `[PER Jane Roe] left`. */
function marked(source: string): GoldDocument {
  const mentions: { start: number; end: number; label: string }[] = [];
  let text = '';
  for (const part of source.split(/(\[\w+ [^\]]*\])/)) {
    const name = /^\[(\w+) ([^\]]*)\]$/.exec(part);
    const words = name?.[2] ?? part;
    if (name?.[1] !== undefined)
      mentions.push({ start: text.length, end: text.length + words.length, label: name[1] });
    text += words;
  }
  return { id: 'a', text, mentions };
}

/** The names that a trainer sees in a document, as the tokens that hold them. */
function trained(source: string, mergeOthers = false): string[] {
  const document = marked(source);
  const labelOf = labelReader(mergeOthers);
  const labels = collectLabels([document], labelOf);
  const lexicon = tinyLexicon();
  const example = createExample(document, labels, labelOf, lexicon, createVocabulary(lexicon));
  return spansOf(example.tags, 0).map(({ first, end, label }) => {
    const words = example.words.slice(first, end).map(({ text }) => text);
    return `${labels[label]}: ${words.join(' ')}`;
  });
}

describe('collectLabels', () => {
  it('takes the main labels first, then those of the user in order', () => {
    const documents = [marked('[weapon Grad] [LOC Oslo] [event Fair] [PER Roe] [DATE May]')];
    expect(collectLabels(documents, labelReader(false))).toEqual(['person', 'place', 'event', 'weapon']);
    expect(collectLabels(documents, labelReader(true))).toEqual(['person', 'place', 'other']);
  });
});

describe('createExample', () => {
  it('finds the tokens of each name by its characters', () => {
    expect(trained('[PER Jane Roe] of [ORG NATO] flew to [LOC Oslo].')).toEqual([
      'person: Jane Roe',
      'organisation: NATO',
      'place: Oslo',
    ]);
  });

  it('takes the whole token where a name is a part of it', () => {
    expect(trained('He read the [ORG Sun]day paper')).toEqual(['organisation: Sunday']);
  });

  it('takes names that touch for two', () => {
    expect(trained('[PER Jane Roe] [LOC Oslo] [LOC Lima]')).toEqual([
      'person: Jane Roe',
      'place: Oslo',
      'place: Lima',
    ]);
  });

  it('keeps the first of two names that share a token', () => {
    expect(trained('the new [LOC Spain][PER Roe] law')).toEqual(['place: SpainRoe']);
    expect(trained('the [ORG Acme Spain][LOC Roe Street] law')).toEqual(['organisation: Acme SpainRoe']);
  });

  it('leaves out dates, and names that no stretch holds', () => {
    expect(trained('On [DATE Monday] we saw [PER roe the singer of a band] there')).toEqual([]);
  });

  it('has one word for all numbers of a form, as the tagger has', () => {
    const document = marked('[PER Roe] left in 2019, or 1987, or 1,200 days after the G7 and the G8');
    const lexicon = tinyLexicon();
    const vocabulary = createVocabulary(lexicon);
    const { numbers, words } = createExample(document, ['person'], labelReader(false), lexicon, vocabulary);
    const texts = words.map(({ text }) => text);
    expect(texts.filter((text) => /\d/.test(text))).toEqual(['0000', '0000', '0,000', 'G7', 'G8']);
    expect(numbers[texts.indexOf('0000')]).toBe(numbers[texts.lastIndexOf('0000')]);
    expect(vocabulary.words.filter(({ text }) => text === '0000')).toHaveLength(1);
  });

  it('knows its names by their characters for scoring', () => {
    const document = marked('we saw [PER roe the singer of a band] there with [LOC Oslo]');
    const labelOf = labelReader(false);
    const lexicon = tinyLexicon();
    const labels = ['person', 'place'];
    const { gold } = createExample(document, labels, labelOf, lexicon, createVocabulary(lexicon));
    expect([...gold]).toEqual(['7-31 person', '43-47 place']);
  });
});
