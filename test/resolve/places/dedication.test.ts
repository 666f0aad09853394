import { expect, it } from 'vitest';
import type { PlaceEntity } from '../../../src/model/entity.js';
import { isDedication } from '../../../src/resolve/places/dedication.js';

/** The entity of all mentions of a name in the text. */
function placeIn(text: string, name: string): PlaceEntity {
  const mentions = [...text.matchAll(new RegExp(name.replace('.', '\\.'), 'g'))].map(({ index }) => ({
    type: 'place' as const,
    label: 'place',
    start: index,
    end: index + name.length,
    score: 0.9,
    by: 'test',
    sentence: 0,
  }));
  return { type: 'place', name, aliases: [], mentions, kind: 'other', country: null, location: null };
}

it.each([
  ['The Church of St. Peter and St. Paul in Vilnius was closed.', 'St. Peter'],
  ['The Church of St. Peter and St. Paul in Vilnius was closed.', 'St. Paul'],
  ['He prayed at the tombs of\nSaint Peter and Saint Paul.', 'Saint Paul'],
  ['The relics of the apostles St. Peter and St. Paul were shown.', 'St. Peter'],
])('%j: %s is a saint', (text, name) => expect(isDedication(text, placeIn(text, name))).toBe(true));

it.each([
  ['They met in St. Paul, Minnesota.', 'St. Paul'],
  ['The road from St. Louis and St. Paul was closed.', 'St. Paul'],
  ['The city of St. Petersburg was founded in 1703.', 'St. Petersburg'],
  ['The Church of St. Paul is not in St. Paul.', 'St. Paul'],
  ['The tomb of Paris is not known.', 'Paris'],
])('%j: %s may be a town', (text, name) => expect(isDedication(text, placeIn(text, name))).toBe(false));
