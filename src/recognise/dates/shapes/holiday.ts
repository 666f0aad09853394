import { readList } from '../list.js';
import { isCapitalised, skipComma } from '../words.js';
import { point, readYear } from './parts.js';
import type { Shape } from './shape.js';

const PLAIN = new Set(['christmas', 'easter', 'thanksgiving', 'halloween']);
/** Each holiday's name as words, under its first word, the longest first. */
const NAMES: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly name: string }[]> =
  readNames();

/** `Christmas Day`, `Thanksgiving 2023`, `New Year's Eve`. One word needs its capital: an `epiphany` is no day. */
export const holiday: Shape = {
  name: 'holiday',
  opens: [],
  openingWords: [...NAMES.keys()],
  read(words, at) {
    const found = NAMES.get(words.at(at).lower)?.find(({ words: own }) =>
      own.every((word, i) => words.at(at + i).lower === word),
    );
    if (found === undefined) return null;
    if (found.words.length === 1 && !isCapitalised(words.at(at)) && !PLAIN.has(found.name)) return null;
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
