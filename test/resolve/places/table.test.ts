import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../src/resolve/places/key.js';
import { placeTable } from '../../../src/resolve/places/load.js';
import { PlaceTable } from '../../../src/resolve/places/table.js';

describe('the table that ships', () => {
  it('finds the places of a name, the most populous first', () => {
    const populations = placeTable()
      .find('paris', 5)
      .map(({ population }) => population);
    expect(populations).toHaveLength(5);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
  });

  it.each([
    ['florida', [28, -82]],
    ['virginia', [38, -79]],
  ])('has the middle of %s on its land', (name, point) => {
    const [state] = placeTable()
      .find(name, 5)
      .filter(({ feature, country }) => feature === 'region' && country === 'US');
    expect(state && [Math.round(state.latitude), Math.round(state.longitude)]).toEqual(point);
  });

  it('finds nothing under a name that it has not', () => {
    expect(placeTable().find('', 5)).toEqual([]);
    expect(placeTable().find('no such place', 5)).toEqual([]);
    expect(placeTable().find('~~~', 5)).toEqual([]);
  });
});

it('refuses bytes that are no table', () => {
  expect(() => new PlaceTable(new Uint8Array(64))).toThrow(RangeError);
});

it.each([
  ['St. Louis', 'saint louis'],
  ['the U.S.', 'us'],
  ['Washington, D.C.', 'washington dc'],
  ['São Paulo', 'sao paulo'],
  ['Deir ez-Zor', 'deir ez zor'],
])('looks %s up as %s', (name, key) => {
  expect(placeKey(name)).toBe(key);
});
