import type { PlaceEntity } from '../../model/entity.js';
import { bareKey, placeKey } from './key.js';
import type { FoundPlace, PlaceTable } from './table.js';

/** Names like "San José" stand for hundreds of places; those with the most inhabitants are enough. */
const MOST_PLACES = 24;

/** The places of the table that an entity may be: by its name, else its aliases, else without the word for its kind. */
export function findPlaces({ name, aliases }: PlaceEntity, table: PlaceTable): FoundPlace[] {
  const keys = [name, ...aliases].map(placeKey);
  for (const key of [...keys, ...keys.map(bareKey)]) {
    const found = table.find(key, MOST_PLACES);
    if (found.length > 0) return found;
  }
  return [];
}
