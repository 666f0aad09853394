import { expect, it } from 'vitest';
import { createOffsetMap } from '../../src/model/offsets.js';
import { toOutput } from '../../src/write/convert.js';
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
  const { type, features } = parse(toGeoJson([toOutput(resolveAnnotated(TEXT))]));
  expect(type).toBe('FeatureCollection');
  expect(features.map(({ properties }) => [properties.name, properties.count])).toEqual([
    ['Baghdad', 2],
    ['Iraq', 1],
  ]);
  const [longitude = 0, latitude = 0] = features[0]?.geometry.coordinates ?? [];
  expect(Math.round(longitude)).toBe(44);
  expect(Math.round(latitude)).toBe(33);
});

it('writes the places of each document, with its path', () => {
  const output = toOutput(resolveAnnotated(TEXT));
  const other = { ...output, source: { ...output.source, path: 'b.txt' } };
  const { features } = parse(toGeoJson([output, other]));
  expect(features.map(({ properties }) => properties.path)).toEqual([null, null, 'b.txt', 'b.txt']);
});

it.each(['codepoint', 'utf16', 'utf8'] as const)('cuts contexts by %s offsets', (offsetUnit) => {
  const output = toOutput(resolveAnnotated(TEXT), { offsetUnit, includeText: true });
  const { features } = parse(toGeoJson([output]));
  const text = output.source.text ?? '';
  expect(createOffsetMap(text, offsetUnit)(text.indexOf('Iraq'))).toBe(
    output.places.at(-1)?.mentions[0]?.start,
  );
  expect(String(features[1]?.properties.contexts)).toMatch(
    /cheered 😀 while Quuxville slept\. Baghdad is in Iraq\.$/u,
  );
});

it('writes an empty collection where nothing was found', () => {
  expect(parse(toGeoJson([]))).toEqual({ type: 'FeatureCollection', features: [] });
});

it('joins the collections of documents into one', () => {
  const some = toGeoJson([toOutput(resolveAnnotated(TEXT))]);
  const none = toGeoJson([toOutput(resolveAnnotated('Nothing.'))]);
  const assembler = geoJsonCollection();
  const joined = [none, some, none, some].map((each) => assembler.add(each)).join('') + assembler.end();
  expect(parse(joined).features).toHaveLength(4);
  expect(geoJsonCollection().end()).toBe(none);
});
