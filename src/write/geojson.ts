import type { Extraction } from '../model/entity.js';
import { type OutputOptions, toOutput } from './convert.js';
import type { Assembler } from './format.js';
import type { OutputMention } from './output.js';

/** How many characters of text stand at each side of a mention in a context, and how many contexts a place has. */
const CONTEXT = 60;
const MOST_CONTEXTS = 3;

const START = '{"type":"FeatureCollection","features":[\n';
const BETWEEN = ',\n';
const END = '\n]}\n';

/** The places of a document that were put on the map, as a GeoJSON FeatureCollection (RFC 7946), a line each. */
export function toGeoJson(extraction: Extraction, options: OutputOptions = {}): string {
  return START + toFeatures(extraction, options).join(BETWEEN) + END;
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

function toFeatures(extraction: Extraction, options: OutputOptions): string[] {
  // The offsets only cut contexts out of the text here, and are not written.
  const { source, places } = toOutput(extraction, { ...options, offsetUnit: 'utf16' });
  return places.flatMap(({ id, name, aliases, kind, country, location, count, mentions }) => {
    if (location === null) return [];
    const { latitude, longitude, geonamesId, confidence } = location;
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
        contexts: mentions.slice(0, MOST_CONTEXTS).map((mention) => contextOf(extraction.text, mention)),
      },
    });
  });
}

/** The words around a mention on one line; words that were cut in two are left out. */
function contextOf(text: string, mention: OutputMention): string {
  const { start, end } = mention;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const whole = [
    start > CONTEXT ? before.replace(/^\S*/, '') : before,
    mention.text,
    after.length < CONTEXT ? after : after.replace(/\S*$/, ''),
  ];
  return whole.join('').replace(/\s+/g, ' ').trim();
}
