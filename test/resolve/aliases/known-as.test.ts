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
    ['[P Ana Roe] (in Devanagari: [P Lola]) sang'],
    ['[P Ana Roe] (, [P Lola]) sang'],
    ['[P Ana Roe] (1 May 1882 – 3 July 1945), known as [P Lola], sang'],
    ['[P Ana Roe], named until 1994 as [P Lola], sang'],
    ['[P Ana Roe], also known in Arabic as [P Lola], sang'],
    ['[P Ana Roe], more popularly known as [P Lola], sang'],
    ['[P Ana Roe], nicknamed "[P Lola]", sang'],
    ['[P Ana Roe] wrote under the pen name [P Lola].'],
    ['[P Ana Roe], better known by her stage name [P Lola],'],
    ['[P Ana Roe] sang well. She was also known as [P Lola].'],
    ['[P Ana Roe] sang well. The singer was professionally known as [P Lola].'],
    ['[P Ana Roe] sang well. She was born [P Lola] in Rome.'],
    ['[P Ana Roe] sang well. Born [P Lola] in Rome, she'],
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

describe('two spellings of one name', () => {
  it.each([
    ['[P Aspren] or [P Asprenas] was a saint.', 'Asprenas | Aspren'],
    ['The saint [P Aspren] ([P Asprenas]) came.', 'Aspren | Asprenas'],
  ])('%s', (marked, line) => {
    expect(people(marked).map((each) => each.split(' | ').sort())).toEqual([line.split(' | ').sort()]);
  });

  it('are of one place where they begin alike', () => {
    expect(places('The [L Mill River Belt] or [L Mill Creek Belt] is')).toHaveLength(1);
    expect(places('the [L Mill River Belt] or [L Mill Creek Belt]')).toHaveLength(2);
    expect(places('The [L Mill Belt] or [L Stone Belt] is')).toHaveLength(2);
    expect(places('[L Millau] or [L Millau Creek] is')).toHaveLength(2);
  });
});

describe('an organisation alone in the bracket after another', () => {
  it.each([
    ['[O Tokyo Electric Power] ([O Tepco]) said. [O Tepco] paid.', ['Tokyo Electric Power | Tepco']],
    ['[O Missionaries of Roe] (the [O Misioneras de Roe])', ['Misioneras de Roe | Missionaries of Roe']],
    ['[O Roe Motors] ([O Germany])', ['Roe Motors', 'Germany']],
    ['[O Roe Motors] ([O Doe Group] in Rome)', ['Roe Motors', 'Doe Group']],
  ])('%s', (marked, lines) => {
    const found = linesOf(resolveAnnotated(marked), 'organisation');
    expect(found.map((line) => line.split(' | ').sort().join(' | '))).toEqual(
      lines.map((line) => line.split(' | ').sort().join(' | ')),
    );
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
    ['[P Ana Roe] (1 May 1882), [P Lola]'],
    ['[P Ana Roe] or [P Jo Roe] sang'],
    ['[P Ana Roe] nicknamed [P Lola]'],
    ['[P Ana Roe] ([P Lola]) sang'],
    ['[P Ana Roe] sang well. It was also known as [P Lola].'],
    ['[P Ana Roe] sang well. She met [P Lola].'],
    ['[P Ana Roe] runs a firm under the name [P Lola].'],
  ])('stay two: %s', (marked) => {
    expect(people(marked)).toHaveLength(2);
  });

  it('stay two where a town lies in another country now', () => {
    expect(places('[L Lemberg] (now [L Ukraine])')).toHaveLength(2);
    expect(places('[L Kristiania] (now [L Oslo])')).toHaveLength(1);
  });

  it('goes on with one more after "or"', () => {
    expect(people('[P Ana Roe], also known as [P Lola] or [P Kiki], met [P Jo Doe].')).toEqual([
      'Ana Roe | Lola | Kiki',
      'Jo Doe',
    ]);
  });

  it('leave the list where the bracket does not end with it', () => {
    expect(people('[P Ana Roe] (also known as [P Lola], [P Jo Doe] said)')).toEqual([
      'Ana Roe | Lola',
      'Jo Doe',
    ]);
  });
});
