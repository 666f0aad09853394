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

const WORDS = new Map<string, ReadonlySet<string>>();

/** Reads a word list as a set: the first column of a table. What several ask for is read once. */
export function readWords(name: string): ReadonlySet<string> {
  const words = WORDS.get(name) ?? new Set(readList(name));
  WORDS.set(name, words);
  return words;
}

/** Reads the first column of a table. */
export function readList(name: string): string[] {
  return readTable(name).map(([first = '']) => first);
}

/** The entries of a cell that holds several, ` | ` between them; `-` or nothing stands for none. */
export function splitCell(cell: string | undefined): string[] {
  return cell === undefined || cell === '' || cell === '-' ? [] : cell.split(' | ');
}
