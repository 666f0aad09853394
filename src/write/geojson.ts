import type { OffsetUnit } from '../model/offsets.js';
import type { Output, OutputMention, OutputPlace } from './output.js';

/** How many characters of text stand at each side of a mention in a context, and how many contexts a place has. */
const CONTEXT = 60;
const MOST_CONTEXTS = 3;

interface Feature {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] };
  properties: {
    name: string;
    kind: string;
    country: string | null;
    geonamesId: number | null;
    confidence: number;
    count: number;
    documents: { path: string | null; count: number }[];
    contexts: string[];
  };
}

/**
 * The places that were put on the map as a GeoJSON FeatureCollection (RFC 7946): one feature a place, over all
 * documents, in the order of first mention. Contexts are there where the outputs include their text.
 */
export function toGeoJson(outputs: readonly Output[]): string {
  const features = new Map<string, Feature>();
  for (const { source, offsetUnit, places } of outputs) {
    const slice = source.text === undefined ? undefined : createSlicer(source.text, offsetUnit);
    for (const place of places) {
      if (place.location === null) continue;
      const feature = featureOf(features, place, place.location);
      const { properties } = feature;
      properties.count += place.count;
      properties.confidence = Math.max(properties.confidence, place.location.confidence);
      properties.documents.push({ path: source.path, count: place.count });
      if (slice === undefined) continue;
      const wanted = MOST_CONTEXTS - properties.contexts.length;
      properties.contexts.push(
        ...place.mentions.slice(0, wanted).map((mention) => contextOf(slice, mention)),
      );
    }
  }
  return `${JSON.stringify({ type: 'FeatureCollection', features: [...features.values()] }, null, 2)}\n`;
}

function featureOf(
  features: Map<string, Feature>,
  { name, kind, country }: OutputPlace,
  { latitude, longitude, geonamesId, confidence }: NonNullable<OutputPlace['location']>,
): Feature {
  const key = `${geonamesId ?? name} ${latitude} ${longitude}`;
  const known = features.get(key);
  if (known !== undefined) return known;
  const feature: Feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { name, kind, country, geonamesId, confidence, count: 0, documents: [], contexts: [] },
  };
  features.set(key, feature);
  return feature;
}

type Slicer = (start: number, end: number) => string;

/** Cuts a text by offsets of the unit that an output counts in. */
function createSlicer(text: string, unit: OffsetUnit): Slicer {
  if (unit === 'utf16') return (start, end) => text.slice(Math.max(0, start), end);
  if (unit === 'codepoint') {
    const points = [...text];
    return (start, end) => points.slice(Math.max(0, start), end).join('');
  }
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  return (start, end) => decoder.decode(bytes.subarray(Math.max(0, start), end));
}

/** The words around a mention on one line; words that were cut in two are left out. */
function contextOf(slice: Slicer, { start, end, text }: OutputMention): string {
  const before = slice(start - CONTEXT, start);
  const after = slice(end, end + CONTEXT);
  const whole = [
    start > CONTEXT ? before.replace(/^\S*/, '') : before,
    text,
    [...after].length < CONTEXT ? after : after.replace(/\S*$/, ''),
  ];
  return whole.join('').replace(/\s+/g, ' ').trim();
}
