import { readList } from './list.js';

const contexts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readList('contexts.tsv').map((line) => {
    const [name = '', words = ''] = line.split('\t');
    return [name, new Set(words.split(' '))];
  }),
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
