import type { OffsetUnit } from '../model/offsets.js';
import type { Assembler } from './format.js';
import type { Output, OutputMention } from './output.js';

/** How many characters of text stand at each side of a mention in a context, and how many contexts a place has. */
const CONTEXT = 60;
const MOST_CONTEXTS = 3;

const START = '{"type":"FeatureCollection","features":[\n';
const BETWEEN = ',\n';
const END = '\n]}\n';

/** The places of documents that were put on the map, as one GeoJSON FeatureCollection (RFC 7946), a line each. */
export function toGeoJson(outputs: readonly Output[]): string {
  return START + outputs.flatMap(toFeatures).join(BETWEEN) + END;
}

/** Joins collections into one. */
export function geoJsonCollection(): Assembler {
  let before = START;
  return {
    add(collection) {
      const features = collection.slice(START.length, -END.length);
      if (features === '') return '';
      const text = before + features;
      before = BETWEEN;
      return text;
    },
    miss: () => '',
    end: () => (before === START ? START + END : END),
  };
}

/** One feature for each place on the map, as one line. Contexts are there where the output includes its text. */
function toFeatures({ source, offsetUnit, places }: Output): string[] {
  const slice = source.text === undefined ? undefined : createSlicer(source.text, offsetUnit);
  return places.flatMap(({ id, name, aliases, kind, country, location, count, mentions }) => {
    if (location === null) return [];
    const { latitude, longitude, geonamesId, confidence } = location;
    const contexts = slice && mentions.slice(0, MOST_CONTEXTS).map((mention) => contextOf(slice, mention));
    return JSON.stringify({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        path: source.path,
        id,
        name,
        aliases,
        kind,
        country,
        geonamesId,
        confidence,
        count,
        contexts: contexts ?? [],
      },
    });
  });
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
