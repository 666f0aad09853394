import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file.js';

const LISTS = packageFile('lists/');

/**
 * Reads a tab-separated table of the package's `lists/` folder: its rows without
 * comments (lines that start with `# `) and blank lines.
 *
 * @param path relative to `lists/`
 */
export function readTable(path: string): string[][] {
  return readFileSync(new URL(path, LISTS), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t'));
}

/** Reads a word list of the package's `lists/` folder, one word a line. */
export function readWords(path: string): ReadonlySet<string> {
  return new Set(readTable(path).map(([word = '']) => word));
}

/** The entries of a cell that holds several, separated by commas; a dash stands for none. */
export function splitCell(cell: string | undefined): string[] {
  return cell === undefined || cell === '' || cell === '-' ? [] : cell.split(', ');
}
