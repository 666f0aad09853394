import { readTable } from '../../lists.js';

const contexts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('dates/contexts.tsv').map(([name = '', words = '']) => [name, new Set(words.split(' '))]),
);

/**
 * The words of `lists/dates/contexts.tsv` under a name.
 *
 * @throws where the list has no such name
 */
export function contextWords(name: string): ReadonlySet<string> {
  const words = contexts.get(name);
  if (words === undefined) throw new Error(`lists/dates/contexts.tsv has no line "${name}"`);
  return words;
}
