import { readWords } from '../../lists.js';
import type { PlaceEntity } from '../../model/entity.js';
import { placeKey } from './key.js';
import { kindFromName } from './kind.js';

const DIRECTIONS: ReadonlySet<string> = readWords('place-directions.txt');
/** A place that is only near the point is so much less sure. */
const NEARNESS = 0.9;

/** "Barren County Detention Center": where a county's name ends. */
const COUNTY = ' county ';

/** The key of what a place is plainly a part of: "northern Idlib", "Giza's Haram", "Barren County Jail". */
export function wholeKey(key: string): string | undefined {
  const owner = key.indexOf("'s ");
  if (owner !== -1) return key.slice(0, owner);
  const county = key.indexOf(COUNTY);
  if (county !== -1) return key.slice(0, county + COUNTY.length - 1);
  const words = key.split(' ');
  const from = words.findIndex((word) => !DIRECTIONS.has(word));
  return from > 0 ? words.slice(from).join(' ') : undefined;
}

/**
 * Puts a place that the table does not know where the place of the document is that it is a part of or named
 * after: "northern Idlib", "Giza's Haram", "Vancouver Art Gallery". Of a part of a country only the country is known.
 *
 * @param places the document's places, of which some are on the map
 */
export function namedAfter(places: readonly PlaceEntity[]): (place: PlaceEntity) => PlaceEntity {
  const known = new Map<string, PlaceEntity>();
  if (places.every(({ location }) => location !== null)) return (place) => place;
  for (const place of places) {
    if (place.location === null) continue;
    for (const name of [place.name, ...place.aliases]) known.set(placeKey(name), place);
  }
  return (place) => {
    if (place.location !== null) return place;
    const other = findEponym(placeKey(place.name), known);
    return other === undefined ? place : placeAt(place, other);
  };
}

/** A place put where another is, of whose point it is only near. */
export function placeAt(place: PlaceEntity, { kind, country, location }: PlaceEntity): PlaceEntity {
  if (location === null || kind === 'country') return { ...place, country };
  const confidence = Math.round(location.confidence * NEARNESS * 1000) / 1000;
  return { ...place, country, location: { ...location, geonamesId: null, confidence } };
}

/** The longest name of a known place at the start of a longer one that says what is named after it. */
function findEponym(key: string, known: ReadonlyMap<string, PlaceEntity>): PlaceEntity | undefined {
  if (kindFromName(key) === 'other') return undefined;
  for (let end = key.lastIndexOf(' '); end > 0; end = key.lastIndexOf(' ', end - 1)) {
    const place = known.get(key.slice(0, end));
    if (place !== undefined) return place;
  }
  return undefined;
}
