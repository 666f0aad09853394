import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readBrat } from '../../src/evaluate/brat.js';
import { toBrat } from '../../src/write/annotations.js';
import { resolveAnnotated } from '../support/annotated.js';
import { markedNames } from '../support/gold.js';

function read(text: string, ...lines: string[]) {
  return readBrat(text, lines.join('\n'), 'a.txt', 'a.ann');
}

describe('readBrat', () => {
  it('reads spans in code points and passes over relations, attributes and notes', () => {
    const document = read(
      '👍 José flew to Erbil',
      'T1\tPerson 2 6\tJosé',
      'T2\tPlace 15 20\tErbil',
      'R1\tAt Arg1:T1 Arg2:T2',
      'N1\tReference T2 GeoNames:95446\tErbil',
      '#1\tAnnotatorNotes T1\tThe minister',
      '',
    );
    expect(markedNames(document)).toEqual(['Person: José', 'Place: Erbil']);
    expect(document.id).toBe('a.txt');
  });

  it('joins a name that runs over a line break', () => {
    const document = read('He left New\r\n  York.', 'T1\tPlace 8 11;15 19\tNew York');
    expect(markedNames(document)).toEqual(['Place: New\r\n  York']);
  });

  it('takes a discontinuous name from its first fragment to its last, and drops what is inside', () => {
    const document = read(
      'North and South Korea',
      'T1\tPlace 0 5;16 21\tNorth Korea',
      'T2\tPlace 10 21\tSouth Korea',
    );
    expect(markedNames(document)).toEqual(['Place: North and South Korea']);
  });

  it('reads what namedrop writes', () => {
    const extraction = resolveAnnotated('[P Jane\nRoe] of [O UNHCR] 👍 left [L Erbil] for [L New\r\nYork].');
    const [text, annotations] = toBrat(extraction, {});
    const document = readBrat(text, annotations, 'a.txt', 'a.ann');
    expect(markedNames(document)).toEqual([
      'Person: Jane\nRoe',
      'Organisation: UNHCR',
      'Place: Erbil',
      'Place: New\r\nYork',
    ]);
  });

  it.each([
    ['no offsets', 'T1\tPlace\tErbil'],
    ['no text', 'T1\tPlace 0 5'],
    ['a fragment outside', 'T1\tPlace 0 5;9 14\tErbil'],
    ['a turned span', 'T1\tPlace 5 0\tErbil'],
    ['spaces between the parts', 'T1 Place 0 5 Erbil'],
  ])('says where a line has %s', (_, line) => {
    const bad = () => read('Erbil', '#1\tx', line);
    expect(bad).toThrow(InputError);
    expect(bad).toThrow('a.ann:2: expected a label and offsets within the text');
  });

  it('says where offsets and text differ', () => {
    expect(() => read('In Erbil', 'T1\tPlace 2 7\tErbil')).toThrow(
      'a.ann:1: expected "Erbil", but the offsets cover " Erbi"',
    );
  });
});
