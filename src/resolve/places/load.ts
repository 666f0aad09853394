import { readFileSync } from 'node:fs';
import { PlaceTable } from './table.js';

let loaded: PlaceTable | undefined;

/** The table that ships with namedrop, read once a process and only where a document names a place. */
export function placeTable(): PlaceTable {
  loaded ??= new PlaceTable(readFileSync(new URL('../../../model/places.bin', import.meta.url)));
  return loaded;
}
