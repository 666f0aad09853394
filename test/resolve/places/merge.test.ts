import { expect, it } from 'vitest';
import { linesOf, resolveAnnotated } from '../../support/annotated.js';

const places = (marked: string) => linesOf(resolveAnnotated(marked), 'place');

it.each([
  ['an abbreviation', 'in [L Calif.]; [L California] said', 'California | Calif.'],
  ['two spellings of a town', '[L Kyiv], [L Kiev], [L Kyiv]', 'Kyiv | Kiev'],
  ['two spellings of the Arabic article', '[L Al-Bab] and [L El Bab]', 'El Bab | Al-Bab'],
  ['a city and its short form', '[L New York], [L New York City]', 'New York City | New York'],
])('makes one of %s', (_, marked, line) => {
  expect(places(marked)).toEqual([line]);
});

it.each([
  ['a city and the state of its name', '[L New York City]; [L Buffalo], [L New York]', 3],
  ['a nationality that was taken for a place', '[L France] and [L French]', 2],
  ['a county that is not on the map and its town', '[L Szczytno] and [L Szczytno County]', 2],
])('keeps %s apart', (_, marked, count) => {
  expect(places(marked)).toHaveLength(count);
});

it('says which mentions are one, and why', () => {
  const { joins } = resolveAnnotated('[L Kyiv], [L Kiev]');
  expect(joins).toEqual([
    {
      rule: 'same-point',
      mention: expect.objectContaining({ start: 6 }),
      joined: expect.objectContaining({ start: 0 }),
    },
  ]);
});
