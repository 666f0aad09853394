import { readTable, splitCell } from '../../../lists.js';
import { createPhraseTable, type PhraseTable } from '../phrase-table.js';
import { isCapitalised, skipComma } from '../words.js';
import { point, readYear } from './parts.js';
import type { Shape } from './shape.js';

/** One-word holidays that are nothing else; an `epiphany` without a capital is no day. */
const PLAIN = new Set(['christmas', 'easter', 'thanksgiving', 'halloween']);
const HOLIDAYS = readHolidays();

/** `Christmas Day`, `Thanksgiving 2023`, `New Year's Eve`, `Easter week`, `Labor Day weekend`. */
export const holiday: Shape = {
  name: 'holiday',
  opens: [],
  openingPhrases: HOLIDAYS,
  read(words, at) {
    const [found] = HOLIDAYS.matches(words, at);
    if (found === undefined) return null;
    const { end, value: name } = found;
    if (end === at + 1 && !isCapitalised(words.at(at)) && !PLAIN.has(name)) return null;
    const year = readYear(words, skipComma(words, end));
    if (year !== null) return { end: year.end, expression: point({ holiday: name, year: year.value }) };
    const { unit } = words.at(end);
    if (unit !== 'week' && unit !== 'weekend') return { end, expression: point({ holiday: name }) };
    const from = point({ holiday: name });
    return { end: end + 1, expression: { kind: 'shift', unit, by: 0, origin: 'document', from } };
  },
};

/** Every spelling with the holiday's name, its first spelling; a possessive is a word of its own in the tokens. */
function readHolidays(): PhraseTable<string> {
  return createPhraseTable(
    readTable('dates/holidays.tsv').flatMap(([, spellings]) => {
      const [name = '', ...others] = splitCell(spellings);
      return [name, ...others].map((spelling) => [tokenised(spelling), name] as const);
    }),
  );
}

function tokenised(spelling: string): string {
  return spelling.replaceAll("'s", " 's").replaceAll("s' ", "s ' ");
}
