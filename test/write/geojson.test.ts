import { expect, it } from 'vitest';
import { geoJsonCollection, toGeoJson } from '../../src/write/geojson.js';
import { resolveAnnotated } from '../support/annotated.js';

const TEXT = 'Crowds in [L Baghdad] cheered 😀 while [L Quuxville] slept. [L Baghdad] is in [L Iraq].';

function parse(json: string) {
  return JSON.parse(json) as {
    type: string;
    features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[];
  };
}

it('writes one feature a place that was put on the map, longitude first', () => {
  const { type, features } = parse(toGeoJson(resolveAnnotated(TEXT)));
  expect(type).toBe('FeatureCollection');
  expect(features.map(({ properties }) => [properties.name, properties.count])).toEqual([
    ['Baghdad', 2],
    ['Iraq', 1],
  ]);
  const [longitude = 0, latitude = 0] = features[0]?.geometry.coordinates ?? [];
  expect(Math.round(longitude)).toBe(44);
  expect(Math.round(latitude)).toBe(33);
});

it("writes the document's path with each", () => {
  const { features } = parse(toGeoJson({ ...resolveAnnotated(TEXT), path: 'b.txt' }));
  expect(features.map(({ properties }) => properties.path)).toEqual(['b.txt', 'b.txt']);
});

it('cuts contexts between words, of up to 60 characters at either side', () => {
  const { features } = parse(toGeoJson(resolveAnnotated(TEXT)));
  expect(features[1]?.properties.contexts).toEqual([
    'in Baghdad cheered 😀 while Quuxville slept. Baghdad is in Iraq.',
  ]);
});

it('writes an empty collection where nothing was found', () => {
  expect(parse(toGeoJson(resolveAnnotated('Nothing.')))).toEqual({ type: 'FeatureCollection', features: [] });
});

it('joins the collections of documents into one', () => {
  const some = toGeoJson(resolveAnnotated(TEXT));
  const none = toGeoJson(resolveAnnotated('Nothing.'));
  const assembler = geoJsonCollection();
  const joined = [none, some, none, some].map((each) => assembler.add(each)).join('') + assembler.end();
  expect(parse(joined).features).toHaveLength(4);
  expect(geoJsonCollection().end()).toBe(none);
});
