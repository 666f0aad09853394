import { readFileSync } from 'node:fs';
import { ModelError } from '../../errors.js';
import { packageFile } from '../../package-file.js';
import { PlaceTable } from './table.js';

const PATH = 'model/places.bin';
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
    return new PlaceTable(readFileSync(packageFile(PATH)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'it does not exist' : message;
    throw new ModelError(
      `The table of places ${PATH} cannot be read: ${reason}.`,
      `Install namedrop again: ${PATH} comes with it.`,
    );
  }
}
