import { describe, expect, it } from 'vitest';
import { linesOf, resolveAnnotated } from '../../support/annotated.js';

const people = (marked: string) => linesOf(resolveAnnotated(marked), 'person');

describe('one person, many spellings', () => {
  it.each([
    [
      'full name and surname',
      '[P José Manuel Albares] said. [P Albares] left.',
      'José Manuel Albares | Albares',
    ],
    [
      'a headline before the full name',
      '[P Albares] speaks. [P José Albares] said.',
      'José Albares | Albares',
    ],
    ['accents', '[P Jose Albares] and [P José Albares] and', 'José Albares | Jose Albares'],
    ['given name alone', '[P Madonna Ciccone] sang. [P Madonna] left.', 'Madonna Ciccone | Madonna'],
    ['family name first', '[P Xi Jinping] spoke. [P Xi] left.', 'Xi Jinping | Xi'],
    [
      'the Arabic article',
      '[P Nouri al-Maliki] and [P Al-Maliki] and [P Maliki]',
      'Nouri al-Maliki | Al-Maliki | Maliki',
    ],
    [
      'transliteration',
      '[P Muhammad Khatami] or [P Mohammed Khatami]',
      'Muhammad Khatami | Mohammed Khatami',
    ],
    [
      'transliteration of a surname alone',
      '[P Nouri Sudarmono] spoke. [P Soedarmono] left.',
      'Nouri Sudarmono | Soedarmono',
    ],
    ['an initial', '[P Jane Roe] wrote, [P J. Roe] signed.', 'Jane Roe | J. Roe'],
    [
      'initials that are not apart',
      '[P Newell Convers Wyeth] or [P N.C. Wyeth]',
      'Newell Convers Wyeth | N.C. Wyeth',
    ],
    ['a middle initial', '[P John Smith], in full [P John A. Smith]', 'John A. Smith | John Smith'],
    [
      'a nickname of the language',
      '[P William Clinton] or [P Bill Clinton]',
      'William Clinton | Bill Clinton',
    ],
    ['a nickname in quotes', '[P Wilfried "Willi" Roe] won. [P Willi] left.', 'Wilfried "Willi" Roe | Willi'],
    ['hyphens', '[P Jean-Pierre Roe] and [P Jean Pierre Roe]', 'Jean Pierre Roe | Jean-Pierre Roe'],
    ['family name, comma, given name', '[P Doe, John] is [P John Doe].', 'John Doe | Doe, John'],
    ['a possessive', "[P Jane Roe] and [P Roe's] dog", 'Jane Roe | Roe'],
    ['capitals', '[P KEIR STARMER] WINS. [P Keir Starmer] won.', 'Keir Starmer'],
    ['an honorific inside the mention', '[P Dr. Jane Roe] said. [P Roe] left.', 'Jane Roe | Roe'],
    [
      'a particle',
      '[P Ursula von der Leyen] spoke. [P von der Leyen] left.',
      'Ursula von der Leyen | von der Leyen',
    ],
    ['two family names', '[P José Albares Bueno] and [P José Albares]', 'José Albares Bueno | José Albares'],
  ])('%s', (_, marked, line) => {
    const lines = people(marked);
    expect(lines.map((each) => each.split(' | ').sort())).toEqual([line.split(' | ').sort()]);
    expect(lines[0]?.split(' | ')[0]).toBe(line.split(' | ')[0]);
  });
});

describe('two people stay two', () => {
  it.each([
    ['with one surname', '[P Bill Clinton] and [P Hillary Clinton]'],
    ['with given names that sound alike', '[P John Smith] and [P Jane Smith]'],
    ['where only the last vowel differs', '[P Gabriel Roe] and [P Gabriela Roe]'],
    ['with other middle initials', '[P John A. Smith] and [P John B. Smith]'],
    ['father and son', '[P John Roe Sr.] and [P John Roe Jr.]'],
    ['two kings of one name', '[P James III] and [P James IV]'],
  ])('%s', (_, marked) => {
    expect(people(marked)).toHaveLength(2);
  });
});

it('gives an ambiguous surname to the one last named', () => {
  const text = '[P Bill Clinton] spoke. [P Hillary Clinton] spoke. [P Clinton] left.';
  expect(people(text)).toEqual(['Bill Clinton', 'Hillary Clinton | Clinton']);
});

it('leaves an ambiguous surname alone before either is named', () => {
  expect(people('[P Clinton] speaks. [P Bill Clinton] and [P Hillary Clinton] came.')).toHaveLength(3);
});

it('means who was named before, not who will be', () => {
  const text = '[P Carol Roe] ruled. [P Carol] left. His son [P Michael Carol] came.';
  expect(people(text)).toEqual(['Carol Roe | Carol', 'Michael Carol']);
});

it('does not take Hussein for Hassan', () => {
  expect(people('[P Ali Hassan] spoke. [P Hussein] left.')).toHaveLength(2);
});

it('takes a relative for named in passing', () => {
  const text = '[P Ann Roe] won. Her brother [P Max Roe] came second. [P Roe] thanked him.';
  expect(people(text)).toEqual(['Ann Roe | Roe', 'Max Roe']);
});

it('takes a parent for named in passing as well', () => {
  const text = '[P Ann Roe] won. She is one of five children of [P Max Roe]. [P Roe] thanked him.';
  expect(linesOf(resolveAnnotated(text), 'person')).toEqual(['Ann Roe | Roe', 'Max Roe']);
});

it('leaves a place named like a person a place', () => {
  const extraction = resolveAnnotated('[P George Washington] never saw [L Washington].');
  expect(linesOf(extraction, 'person')).toEqual(['George Washington']);
  expect(linesOf(extraction, 'place')).toEqual(['Washington']);
});

it('says which rule joined what', () => {
  const { joins, text } = resolveAnnotated('[P Jane Roe] said. [P Roe] left.');
  expect(
    joins.map(({ rule, mention, joined }) => [rule, text.slice(mention.start, mention.end), joined.start]),
  ).toEqual([['surname', 'Roe', 0]]);
});
