import type { Reading } from '../expression.js';
import type { Words } from '../words.js';
import type { Shape } from './shape.js';

/** `the quarter`, `the latest quarter`, `the year-earlier period`, `the weekend`, `the week`: the one the text is on. */
export const currentUnit: Shape = {
  name: 'current-unit',
  opens: [],
  openingWords: ['the', 'latest', 'weekend', 'current'],
  read(words, at) {
    const the = words.at(at).lower === 'the';
    const start = the ? at + 1 : at;
    const qualified = ['latest', 'current', 'full', 'entire', 'whole', 'fiscal', 'recent'].includes(
      words.at(start).lower,
    );
    const unitAt = qualified ? (words.at(start + 1).lower === 'fiscal' ? start + 2 : start + 1) : start;
    const { unit, lower } = words.at(unitAt);
    const period = qualified && words.at(start).lower === 'latest' && lower === 'period';
    if (words.at(unitAt + 1).lower === '-') return null;
    if ((unit === undefined || lower !== unit) && !period) return null;
    return readUnit(words, unitAt, period ? 'quarter' : lower, the, qualified ? words.at(start).lower : null);
  },
};

function readUnit(
  words: Words,
  at: number,
  unit: string,
  the: boolean,
  qualifier: string | null,
): Reading | null {
  const end = at + 1;
  if (unit === 'weekend' && the)
    return { end, expression: { kind: 'shift', unit, by: 0, origin: 'document' } };
  if (unit === 'quarter' && (the || qualifier !== null)) {
    if (qualifier === 'latest')
      return { end, expression: { kind: 'shift', unit, by: -1, origin: 'document' } };
    return { end, expression: { kind: 'shift', unit, by: 0, origin: 'narrative' } };
  }
  if (unit !== 'year') return null;
  if (qualifier === 'latest') return { end, expression: { kind: 'shift', unit, by: -1, origin: 'document' } };
  if (!the && qualifier !== 'current') return null;
  const ended = ['ended', 'ending', 'to'].includes(words.at(end).lower);
  if (ended) return { end, expression: { kind: 'duration', amounts: [{ unit, count: 1 }] } };
  const spoken =
    qualifier !== null ||
    words.at(at - 2).lower === 'for' ||
    ['of', 'in', 'during', 'so', 'late', 'later', 'earlier'].includes(words.at(at - 2).lower);
  return spoken ? { end, expression: { kind: 'shift', unit, by: 0, origin: 'document' } } : null;
}
