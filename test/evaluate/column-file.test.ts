import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readColumnFile } from '../../src/evaluate/column-file.js';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { markedNames } from '../support/gold.js';

function readOne(lines: readonly string[]): GoldDocument {
  const documents = readColumnFile(lines.join('\n'), 'gold');
  expect(documents).toHaveLength(1);
  return documents[0] as GoldDocument;
}

describe('readColumnFile', () => {
  it('reads CoNLL 2003: four columns, documents and sentences', () => {
    const documents = readColumnFile(
      [
        '-DOCSTART- -X- -X- O',
        '',
        'Leahy NNP B-NP B-PER',
        'left VBD B-VP O',
        'Iraq NNP B-NP B-LOC',
        '. . O O',
        '',
        'He RP B-NP O',
        'flew VBD B-VP O',
        '',
        '-DOCSTART- -X- -X- O',
        '',
        'EU NNP B-NP B-ORG',
        '',
      ].join('\r\n'),
      'eng.testa',
    );
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['eng.testa#1', 'Leahy left Iraq.\n\nHe flew'],
      ['eng.testa#2', 'EU'],
    ]);
    expect(documents.map(markedNames)).toEqual([['PER: Leahy', 'LOC: Iraq'], ['ORG: EU']]);
  });

  it('reads CoNLL-U with names in MISC, and passes over comments, ranges and empty nodes', () => {
    const row = (id: string, form: string, misc: string) =>
      [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
    const document = readOne([
      '# newdoc id = n01',
      '# newpar',
      '# sent_id = n01-1',
      '# text = Vámonos a Dar es Salaam',
      row('1-2', 'Vámonos', '_'),
      row('1', 'Vamos', '_'),
      row('2', 'nos', 'SpaceAfter=No'),
      row('3', 'a', '_'),
      row('4', 'Dar', 'Gloss=x|NER=B-LOC'),
      row('5', 'es', 'NER=I-LOC'),
      row('6', 'Salaam', 'NER=I-LOC|SpaceAfter=No'),
      row('6.1', 'fuera', 'NER=B-ORG'),
    ]);
    expect(document.text).toBe('Vamos nos a Dar es Salaam');
    expect(markedNames(document)).toEqual(['LOC: Dar es Salaam']);
  });

  it.each([
    ['BIO', ['B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC']],
    ['BIOES', ['B-PER', 'E-PER', 'S-PER', 'O', 'S-LOC']],
    ['BILOU', ['B-PER', 'L-PER', 'U-PER', 'O', 'U-LOC']],
    ['IOB1', ['I-PER', 'I-PER', 'B-PER', 'O', 'I-LOC']],
  ])('reads %s tags', (_, tags) => {
    const tokens = ['Wole', 'Soyinka', 'Achebe', 'in', 'Lagos'];
    expect(markedNames(readOne(tokens.map((token, i) => `${token}\t${tags[i]}`)))).toEqual([
      'PER: Wole Soyinka',
      'PER: Achebe',
      'LOC: Lagos',
    ]);
  });

  it('starts a mention where the label changes, and ends one at a sentence', () => {
    const document = readOne(['AFP\tB-ORG', 'Iraq\tI-LOC', '', 'Iraq\tI-LOC']);
    expect(markedNames(document)).toEqual(['ORG: AFP', 'LOC: Iraq', 'LOC: Iraq']);
  });

  it('joins hyphens again where the corpus made tokens of them', () => {
    expect(readOne(['US\tB-LOC', '-\tO', 'led\tO']).text).toBe('US-led');
    expect(readOne(['US-led\tO', 'x\tO', '-\tO', 'y\tO']).text).toBe('US-led x - y');
  });

  it('reads a number sign as a token', () => {
    expect(readOne(['#\tO', 'Iraq\tB-LOC']).text).toBe('#Iraq');
  });

  it('gives no document for an empty file', () => {
    expect(readColumnFile('\n\n-DOCSTART- O\n\n', 'gold')).toEqual([]);
  });

  it.each([
    ['no tag', 'Iraq'],
    ['no tag after the tab', 'Iraq\t'],
    ['no token', '\tB-LOC'],
    ['no such tag', 'Iraq LOC'],
    ['no label', 'Iraq B-'],
  ])('says where a line has %s', (_, line) => {
    const read = () => readColumnFile(`Iraq\tO\n${line}\n`, 'gold.bio');
    expect(read).toThrow(InputError);
    expect(read).toThrow('gold.bio:2: expected a token and a tag');
  });

  it('gives mentions in order that slice to their tokens', () => {
    const token = fc.constantFrom(
      'Iraq',
      'Jos\u00e9',
      '(',
      ')',
      '"',
      "'s",
      '-',
      'J.',
      'ğ',
      '👍',
      'led',
      '%',
      '’',
      's',
    );
    const name = fc.record({
      tokens: fc.array(token, { minLength: 1, maxLength: 3 }),
      label: fc.constantFrom('', 'PER', 'LOC'),
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
        const rows = names.flatMap(({ tokens, label }) =>
          tokens.map((text, i) => `${text}\t${label === '' ? 'O' : `${i === 0 ? 'B' : 'I'}-${label}`}`),
        );
        const compact = ({ text, mentions }: GoldDocument) =>
          mentions.map(({ start, end, label }) => ({
            label,
            text: text.slice(start, end).replaceAll(' ', ''),
          }));
        expect(compact(readOne(rows))).toEqual(
          names
            .filter(({ label }) => label !== '')
            .map(({ tokens, label }) => ({ label, text: tokens.join('') })),
        );
      }),
      DETERMINISTIC,
    );
  });
});
