import { expect, it } from 'vitest';
import { linesOf, resolveAnnotated } from '../../support/annotated.js';

const places = (marked: string) => linesOf(resolveAnnotated(marked), 'place');

it.each([
  [
    'names and codes of a country',
    '[L United States], [L U.S.], [L US], [L America]',
    'United States | U.S. | US | America',
  ],
  ['a former name', '[L Myanmar] or [L Burma]', 'Myanmar | Burma'],
  ['an article', '[L Netherlands] and [L the Netherlands]', 'Netherlands'],
  [
    'an abbreviated saint',
    '[L St. Petersburg] and [L Saint Petersburg]',
    'Saint Petersburg | St. Petersburg',
  ],
  [
    'what stands before a small word',
    '[L Frankfurt am Main], [L Frankfurt]',
    'Frankfurt am Main | Frankfurt',
  ],
  ['an acronym in brackets', '[L Drake Solar Community] ([L DSC])', 'Drake Solar Community | DSC'],
])('joins %s', (_, marked, line) => {
  expect(places(marked).map((each) => each.split(' | ').sort())).toEqual([line.split(' | ').sort()]);
});

it.each([
  ['two countries that begin alike', '[L Niger] and [L Nigeria]'],
  ['a province and its capital', '[L Idlib] and [L Idlib Province]'],
  ['an acronym of other letters in brackets', '[L Drake Solar Community] ([L JFK])'],
  ['South Sudan and Sudan', '[L Sudan] and [L South Sudan]'],
])('keeps %s apart', (_, marked) => {
  expect(places(marked)).toHaveLength(2);
});
