import { readList } from '../list.js';
import { skipComma } from '../words.js';
import { point, readYear } from './parts.js';
import type { Shape } from './shape.js';

/** Each holiday's name as words, under its first word, the longest first. */
const NAMES: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly name: string }[]> =
  readNames();

/** `Christmas Day`, `Thanksgiving 2023`, `New Year's Eve`. Only with capitals: `easter` in lower case is a direction's typo. */
export const holiday: Shape = {
  name: 'holiday',
  opens: [],
  openingWords: [...NAMES.keys()],
  read(words, at) {
    if (words.at(at).text === words.at(at).lower) return null;
    const found = NAMES.get(words.at(at).lower)?.find(({ words: own }) =>
      own.every((word, i) => words.at(at + i).lower === word),
    );
    if (found === undefined) return null;
    const end = at + found.words.length;
    const year = readYear(words, skipComma(words, end));
    if (year !== null) return { end: year.end, expression: point({ holiday: found.name, year: year.value }) };
    return { end, expression: point({ holiday: found.name }) };
  },
};

function readNames() {
  const names = new Map<string, { words: string[]; name: string }[]>();
  for (const line of readList('holidays.tsv')) {
    const [, spellings = ''] = line.split('\t');
    const [name = ''] = spellings.split(', ');
    for (const spelling of spellings.split(', ')) {
      const own = spelling.replaceAll("'s", " 's").replaceAll("s' ", "s ' ").split(' ');
      const first = own[0] ?? '';
      names.set(
        first,
        [...(names.get(first) ?? []), { words: own, name }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return names;
}
