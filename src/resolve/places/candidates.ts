import type { PlaceEntity } from '../../model/entity.js';
import { type Country, findDemonym } from '../countries.js';
import { liesIn } from './evidence.js';
import { bareKey, otherArticle, placeKey, TOWN_WORD } from './key.js';
import { wholeKey } from './named-after.js';
import { isWithin, SAME_PLACE } from './score.js';
import type { FoundPlace, PlaceTable } from './table.js';

/** Names like "San José" stand for hundreds of places; those with the most inhabitants are enough. */
const MOST_PLACES = 24;
/** A town with this share of the inhabitants of the region named after it is what the name alone means: Aleppo, not Quebec. */
const MAIN_TOWN = 0.2;

/** The places of the table that an entity may be: by its name, else its aliases, else without the word for its kind. */
export function findPlaces({ name, aliases }: PlaceEntity, table: PlaceTable): readonly FoundPlace[] {
  // A nationality that was taken for a place means the country, not Canadian, Texas.
  const demonym = findDemonym(name);
  if (demonym !== undefined) return findCountryPlace(demonym, table);
  const keys = [name, ...aliases].map(placeKey);
  const named = findFirst(keys, table) ?? findFirst(keys.flatMap(otherArticle), table);
  if (named !== undefined)
    return named.filter((place) => !isAroundNamesake(place, named) && !isInNamesake(place, named));
  const inside = findInside(name, table);
  if (inside.length > 0) return inside;
  for (const key of keys) {
    const found = table.find(bareKey(key), MOST_PLACES);
    if (found.length > 0) return ofKind(found, TOWN_WORD.test(key));
  }
  return [];
}

/** The places of the first of the keys that the table has. */
function findFirst(keys: readonly string[], table: PlaceTable): readonly FoundPlace[] | undefined {
  for (const key of keys) {
    const found = table.find(key, MOST_PLACES);
    if (found.length > 0) return found;
  }
  return undefined;
}

/** A country of the list in the table: of Georgia not the state, which has more inhabitants. */
function findCountryPlace({ code, name }: Country, table: PlaceTable): FoundPlace[] {
  return table
    .find(placeKey(name), MOST_PLACES)
    .filter(({ feature, country }) => feature === 'country' && country === code);
}

/** The places that an entity may be a part of, where the table has none of its own name. */
export function findWholes({ name }: PlaceEntity, table: PlaceTable): readonly FoundPlace[] {
  const whole = wholeKey(placeKey(name));
  return whole === undefined ? [] : table.find(whole, MOST_PLACES);
}

/** "Paris, Texas" as one name: the places of the first part that lie in one of the second. */
function findInside(name: string, table: PlaceTable): FoundPlace[] {
  const comma = name.indexOf(',');
  if (comma === -1) return [];
  const outer = table.find(placeKey(name.slice(comma + 1)), MOST_PLACES);
  return table
    .find(placeKey(name.slice(0, comma)), MOST_PLACES)
    .filter((place) => outer.some((each) => liesIn(place, each)));
}

/**
 * The town that a region has its name from or with, and that is what the name alone means: New York, and
 * Washington, although the capital is not in the state.
 */
export function findNamesake(place: FoundPlace, found: readonly FoundPlace[]): FoundPlace | undefined {
  if (place.feature !== 'region') return undefined;
  const least = place.population * MAIN_TOWN;
  const isMeant = (town: FoundPlace) =>
    town.feature === 'capital' || (isTown(town) && town.region === place.region && town.population >= least);
  return found.find((town) => town.country === place.country && isMeant(town));
}

/** A region around the town of its name: to tell them apart is of no use on a map. */
function isAroundNamesake(place: FoundPlace, found: readonly FoundPlace[]): boolean {
  const town = findNamesake(place, found);
  return town !== undefined && isWithin(SAME_PLACE, town, place);
}

/** Taiwan's region Taiwan and Mexico City, also called Mexico: the country is meant. */
function isInNamesake(place: FoundPlace, found: readonly FoundPlace[]): boolean {
  if (place.feature === 'country') return false;
  return found.some(({ feature, country }) => feature === 'country' && country === place.country);
}

/** "Idlib Province" is no town, "Quebec City" no province, where the table has both. */
function ofKind(found: readonly FoundPlace[], wantsTown: boolean): FoundPlace[] {
  const wanted = found.filter((place) => isTown(place) === wantsTown);
  return wanted.length > 0 ? wanted : [...found];
}

function isTown({ kind }: FoundPlace): boolean {
  return kind === 'city';
}
