import { describe, expect, it } from 'vitest';
import { linesOf, resolveAnnotated } from '../../support/annotated.js';

const people = (marked: string) => linesOf(resolveAnnotated(marked), 'person');
const places = (marked: string) => linesOf(resolveAnnotated(marked), 'place');

describe('two names of which the text says that they are one', () => {
  it.each([
    ['[P Ana Roe], better known as [P Lola],'],
    ['[P Ana Roe] (née [P Lola])'],
    ['[P Ana Roe] (she is also known as the [P Lola])'],
    ['[P Ana Roe] (a.k.a. [P Lola])'],
    ['[P Ana Roe], the "[P Lola]", sang'],
    ['[P Ana Roe] ("[P Lola]") sang'],
    ['[P Ana Roe] (or [P Lola]) sang'],
    ['[P Ana Roe] (in Arabic: [P Lola]) sang'],
    ['[P Ana Roe] (; Portuguese: [P Lola]) sang'],
  ])('%s', (marked) => {
    expect(people(marked)).toEqual(['Ana Roe | Lola']);
  });

  it('goes on through a list in the bracket', () => {
    expect(people('[P Ana Roe] (also known as [P Lola], [P Kiki] and [P Zaza]) met [P Jo Doe].')).toEqual([
      'Ana Roe | Lola | Kiki | Zaza',
      'Jo Doe',
    ]);
  });
});

describe('two names that stand side by side', () => {
  it.each([
    ['[P Ana Roe] and [P Lola]'],
    ['[P Ana Roe] called [P Lola]'],
    ['[P Ana Roe] later named [P Lola]'],
    ['[P Ana Roe] or [P Lola]'],
    ['[P Ana Roe], the [P Lola]'],
    ['[P Ana Roe] (goals: [P Lola])'],
    ['[P Ana Roe] left. Now [P Lola]'],
    ['[P Ana Roe], also known from "[P Lola]"'],
  ])('stay two: %s', (marked) => {
    expect(people(marked)).toHaveLength(2);
  });

  it('stay two where a town lies in another country now', () => {
    expect(places('[L Lemberg] (now [L Ukraine])')).toHaveLength(2);
    expect(places('[L Kristiania] (now [L Oslo])')).toHaveLength(1);
  });

  it('leave the list where the bracket does not end with it', () => {
    expect(people('[P Ana Roe] (also known as [P Lola], [P Jo Doe] said)')).toEqual([
      'Ana Roe | Lola',
      'Jo Doe',
    ]);
  });
});
