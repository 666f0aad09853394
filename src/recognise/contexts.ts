import { readTable } from '../lists.js';

/**
 * Reads a table of word sets: on each row a name, a tab, and words with spaces between them.
 *
 * @param table below `lists/`
 * @returns the words under a name; it throws where the table has no such name
 */
export function readContexts(table: string): (name: string) => ReadonlySet<string> {
  const contexts = new Map(
    readTable(table).map(([name = '', words = '']): [string, ReadonlySet<string>] => [
      name,
      new Set(words.split(' ')),
    ]),
  );
  return (name) => {
    const words = contexts.get(name);
    if (words === undefined) throw new Error(`lists/${table} has no line "${name}"`);
    return words;
  };
}
