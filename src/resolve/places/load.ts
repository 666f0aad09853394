import { readFileSync } from 'node:fs';
import { ModelError } from '../../errors.js';
import { packageFile } from '../../package-file.js';
import { PlaceTable } from './table.js';

const FILE = packageFile('model/places.bin');
let loaded: PlaceTable | undefined;

/**
 * The table that ships with namedrop, read once a process and only where a document names a place.
 *
 * @throws ModelError where it is not there, or of another version
 */
export function placeTable(): PlaceTable {
  loaded ??= loadTable();
  return loaded;
}

function loadTable(): PlaceTable {
  try {
    return new PlaceTable(readFileSync(FILE));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ModelError(`the table of places cannot be read: ${reason}`, 'Install namedrop again.');
  }
}
