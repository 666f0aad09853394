import { readFileSync } from 'node:fs';
import { packageFile } from '../../package-file.js';

const LISTS = packageFile('lists/dates/');

/** The lines of a list in `lists/dates`, comments and blank lines dropped. */
export function readList(name: string): string[] {
  return readFileSync(new URL(name, LISTS), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
