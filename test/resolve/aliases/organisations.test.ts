import { describe, expect, it } from 'vitest';
import { linesOf, resolveAnnotated } from '../../support/annotated.js';

const organisations = (marked: string) => linesOf(resolveAnnotated(marked), 'organisation');

describe('one organisation, many names', () => {
  it.each([
    [
      'an acronym in brackets',
      'The [O International Atomic Energy Agency] ([O IAEA]) met. The [O IAEA] said.',
      'International Atomic Energy Agency | IAEA',
    ],
    [
      'an acronym that was never explained',
      '[O IAEA] met. [O International Atomic Energy Agency]',
      'International Atomic Energy Agency | IAEA',
    ],
    [
      'an acronym of another language',
      'The [O Union of Farmers] ([O FNSEA]) met.',
      'Union of Farmers | FNSEA',
    ],
    ['an acronym with a number', '[O Task Force 104], [O TF-104]', 'Task Force 104 | TF-104'],
    ['a legal form', '[O Microsoft Corp.] and [O Microsoft]', 'Microsoft Corp. | Microsoft'],
    [
      'the order of words',
      '[O Ministry of Defence] and [O Defence Ministry]',
      'Ministry of Defence | Defence Ministry',
    ],
    [
      'a country by name or code',
      '[O U.S. Navy] and [O United States Navy]',
      'United States Navy | U.S. Navy',
    ],
    ['the last word', '[O San Antonio Spurs] won. The [O Spurs] left.', 'San Antonio Spurs | Spurs'],
    [
      'what stands before "of"',
      'the [O Supreme Court of Pakistan], the [O Supreme Court]',
      'Supreme Court of Pakistan | Supreme Court',
    ],
    [
      'what stands before the last "of"',
      'the [O House of Commons of Canada], the [O House of Commons]',
      'House of Commons of Canada | House of Commons',
    ],
    [
      'what stands before "against"',
      'the [O US-led Coalition against ISIS] and the [O Coalition]',
      'US-led Coalition against ISIS | Coalition',
    ],
    ['"and" and "&"', '[O Roe & Doe] grew. [O Roe and Doe] fell.', 'Roe & Doe | Roe and Doe'],
    [
      'an abbreviated saint',
      '[O St. Ann Rovers] won, [O Saint Ann Rovers] said.',
      'St. Ann Rovers | Saint Ann Rovers',
    ],
    ['an acronym of a name with "&"', '[O Roe & Doe] grew. [O R&D] fell.', 'Roe & Doe | R&D'],
    ["a club's letters", '[O Santos] won. [O Santos FC] left.', 'Santos FC | Santos'],
    [
      'an acronym that leaves out an Urdu "of"',
      'the [O PTI] and [O Pakistan Tehreek-i-Insaf]',
      'Pakistan Tehreek-i-Insaf | PTI',
    ],
    [
      'what stands before a link in another language',
      '([O Azimio]) and [O Azimio la Umoja]',
      'Azimio la Umoja | Azimio',
    ],
    ['a capital article', '[O The Doe Group] grew. [O Doe Group] fell.', 'Doe Group'],
    ['what the text says', '[O Meta], formerly [O Facebook], said', 'Meta | Facebook'],
  ])('%s', (_, marked, line) => {
    expect(organisations(marked)).toEqual([line]);
  });
});

describe('two organisations stay two', () => {
  it.each([
    ['a unit of one known by its acronym', '[O BBC] and [O BBC Worldwide]'],
    ['a country and its army as one', '[O Ukraine] and [O Ukraine Army]'],
    ['a company and its branch, named after it', '[O Samsung] grew. [O Samsung Electronics] fell.'],
    ['an acronym of other letters', '[O Red Cross] and [O IAEA]'],
  ])('%s', (_, marked) => {
    expect(organisations(marked)).toHaveLength(2);
  });
});

it('joins an acronym of two names with the one that it stands beside', () => {
  expect(organisations('[O Grain Weight Society] bought [O Grand Wing Servo], or [O GWS].')).toEqual([
    'Grain Weight Society',
    'Grand Wing Servo | GWS',
  ]);
});

it('finds a short form of two names that the text calls one', () => {
  expect(organisations('[O Jinyu Ducks] (now [O Shougang Ducks]) won. The [O Ducks] left.')).toEqual([
    'Jinyu Ducks | Shougang Ducks | Ducks',
  ]);
});

it('joins nothing where a short form fits two', () => {
  expect(organisations('[O Florida Court] and [O Texas Court] and the [O Court]')).toHaveLength(3);
});

it('reports the acronym', () => {
  const { entities } = resolveAnnotated('The [O Red Cross Committee] ([O RCC]) met [O Acme].');
  expect(entities.map((entity) => entity.type === 'organisation' && entity.acronym)).toEqual(['RCC', null]);
});
