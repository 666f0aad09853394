import { touches, type Words } from '../words.js';
import { isNumbered, point } from './parts.js';
import type { Shape } from './shape.js';

const PLURAL = /^([12]\d)?(\d0)s$/;

/** `the 1990s`, `1990's`, `the '80s`, `the nineties`. */
export const decade: Shape = {
  name: 'decade',
  opens: ['digits', 'decades', 'number'],
  openingWords: ["'"],
  read(words, at) {
    const first = words.at(at);
    if (first.decades !== undefined) return readNamed(words, at);
    const start = first.lower === "'" && touches(words, at) ? at + 1 : at;
    const found = readPlural(words, start);
    if (found === null || isNumbered(words, at)) return null;
    const short = found.text.length < 4;
    if (short && start === at && words.at(at - 1).lower !== 'the' && words.at(at - 1).lower !== '-')
      return null;
    const value = short ? 190 + Number(found.text) / 10 : Math.floor(Number(found.text) / 10);
    if (
      words.at(at - 1).lower === 'her' ||
      words.at(at - 1).lower === 'his' ||
      words.at(at - 1).lower === 'their'
    )
      return null;
    return { end: found.end, expression: point(toFields(short ? fromShort(Number(found.text)) : value)) };
  },
};

function toFields(value: number) {
  return value % 10 === 0 && value < 200 ? { decade: value } : { decade: value };
}

function fromShort(short: number): number {
  return (short < 30 ? 200 : 190) + short / 10;
}

/** `1990s`, or `1990` and `'s` where the possessive is a plural. */
function readPlural(words: Words, at: number): { text: string; end: number } | null {
  const { lower } = words.at(at);
  const plural = PLURAL.exec(lower);
  if (plural !== null) return { text: lower.slice(0, -1), end: at + 1 };
  if (words.at(at + 1).lower !== "'s" || !/^(?:[12]\d)?\d0$/.test(lower)) return null;
  const before = words.at(at - 1).lower;
  const meant =
    before === 'the' || before === '-' || before === 'early' || before === 'late' || before === "'";
  return meant ? { text: lower, end: at + 2 } : null;
}

/** `the nineties`, `the nineteen-sixties`; not a person's or a temperature's. */
function readNamed(words: Words, at: number) {
  const { decades } = words.at(at);
  const before = words.at(at - 1).lower;
  if (
    decades === undefined ||
    !['the', 'early', 'late', 'mid', '-', 'swinging', 'roaring', 'of'].includes(before)
  )
    return null;
  return { end: at + 1, expression: point({ decade: fromShort(decades) }) };
}
