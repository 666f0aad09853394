import { readFileSync } from 'node:fs';
import { packageFile } from './package-file.js';

/** Reads one of the package's own tables in `lists/`: rows of tab-separated cells, `#` lines left out. */
export function readTable(name: string): string[][] {
  const text = readFileSync(packageFile(`lists/${name}`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Reads a word list as a set: the first column of a table. */
export function readWords(name: string): ReadonlySet<string> {
  return new Set(readList(name));
}

/** Reads the first column of a table. */
export function readList(name: string): string[] {
  return readTable(name).map(([first = '']) => first);
}

/** The entries of a cell that holds several, ` | ` between them; `-` or nothing stands for none. */
export function splitCell(cell: string | undefined): string[] {
  return cell === undefined || cell === '' || cell === '-' ? [] : cell.split(' | ');
}
