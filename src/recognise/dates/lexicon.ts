import { readTable } from '../../lists.js';
import { CARDINALS, ORDINALS } from '../number-words.js';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'MD' | 'AF' | 'EV' | 'NI' | 'DT';
export type Edge = 'START' | 'MID' | 'END' | 'ALL';
export type Relation = 'last' | 'next' | 'this' | 'that';

/** What a word can mean in a date; most words mean nothing, a few several things (`second`, `may`). */
export interface Meanings {
  readonly month: number | undefined;
  /** 1 is Monday, as in ISO 8601. */
  readonly weekday: number | undefined;
  /** A weekday in the plural. */
  readonly weekdays: number | undefined;
  readonly unit: Unit | undefined;
  readonly season: Season | undefined;
  readonly part: DayPart | undefined;
  /** Days from today: yesterday is -1. */
  readonly deictic: number | undefined;
  readonly ordinal: number | undefined;
  readonly number: number | undefined;
  readonly scale: number | undefined;
  /** The nineties are 90. */
  readonly decades: number | undefined;
  readonly edge: Edge | undefined;
  readonly relative: Relation | undefined;
  readonly every: number | undefined;
  /** TIMEX3 value of the set that the word names. */
  readonly frequency: string | undefined;
  readonly meridiem: 'am' | 'pm' | undefined;
  /** Offset from UTC, `+02:00`. */
  readonly zone: string | undefined;
  /** What a verb, or a word that goes with one, says of when the sentence happens. */
  readonly tense: 'past' | 'future' | undefined;
}
export type WordClass = keyof Meanings;

const NUMERIC: ReadonlySet<string> = new Set<WordClass>([
  'month',
  'weekday',
  'weekdays',
  'deictic',
  'decades',
  'every',
]);
/** With every key, as all meanings have: objects of one form are read several times faster than of many. */
export const NO_MEANINGS: Meanings = Object.freeze({
  month: undefined,
  weekday: undefined,
  weekdays: undefined,
  unit: undefined,
  season: undefined,
  part: undefined,
  deictic: undefined,
  ordinal: undefined,
  number: undefined,
  scale: undefined,
  decades: undefined,
  edge: undefined,
  relative: undefined,
  every: undefined,
  frequency: undefined,
  meridiem: undefined,
  zone: undefined,
  tense: undefined,
});

/** Larger scales count only years, and `two million years` is no date. */
const LARGEST_SCALE = 1000;

const { lexicon, classes } = readLexicon();

/** What a word, lower-cased, can mean in a date. */
export function meaningsOf(lower: string): Meanings {
  return lexicon.get(lower) ?? NO_MEANINGS;
}

/** The words of a class. */
export function wordsOf(name: WordClass): readonly string[] {
  return classes.get(name) ?? [];
}

function readLexicon() {
  const lexicon = new Map<string, Meanings>();
  const classes = new Map<string, string[]>();
  const add = (name: string, value: string | number, words: readonly string[]) => {
    const meaning = { [name]: value };
    const alone = { ...NO_MEANINGS, ...meaning };
    for (const word of words) {
      const known = lexicon.get(word);
      lexicon.set(word, known === undefined ? alone : { ...known, ...meaning });
    }
    classes.set(name, [...(classes.get(name) ?? []), ...words]);
  };
  for (const [name = '', value = '', words = ''] of readTable('dates/words.tsv'))
    add(name, NUMERIC.has(name) ? Number(value) : value, words.split(' '));
  for (const [word, value] of ORDINALS) add('ordinal', value, [word]);
  for (const [word, { kind, value }] of CARDINALS) {
    if (value === 0 || value > LARGEST_SCALE) continue;
    if (kind === 'unit' || kind === 'tens') add('number', value, [word]);
    if (kind === 'hundred' || kind === 'scale') add('scale', value, [word]);
  }
  return { lexicon, classes };
}

/** Units shorter than a day, which the day of a document cannot place. */
export function isClockUnit(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}
