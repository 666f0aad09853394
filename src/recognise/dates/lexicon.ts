import { readList } from './list.js';

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
  readonly month?: number;
  /** 1 is Monday, as in ISO 8601. */
  readonly weekday?: number;
  /** A weekday in the plural. */
  readonly weekdays?: number;
  readonly unit?: Unit;
  readonly season?: Season;
  readonly part?: DayPart;
  /** Days from today: yesterday is -1. */
  readonly deictic?: number;
  readonly ordinal?: number;
  readonly number?: number;
  readonly scale?: number;
  /** The nineties are 90. */
  readonly decades?: number;
  readonly edge?: Edge;
  readonly relative?: Relation;
  readonly every?: number;
  /** TIMEX3 value of the set that the word names. */
  readonly frequency?: string;
  readonly meridiem?: 'am' | 'pm';
  /** Offset from UTC, `+02:00`. */
  readonly zone?: string;
  /** What a verb, or a word that goes with one, says of when the sentence happens. */
  readonly tense?: 'past' | 'future';
}
export type WordClass = keyof Meanings;

const NUMERIC: ReadonlySet<string> = new Set<WordClass>([
  'month',
  'weekday',
  'weekdays',
  'deictic',
  'ordinal',
  'number',
  'scale',
  'decades',
  'every',
]);
export const NO_MEANINGS: Meanings = Object.freeze({});

const lexicon = readLexicon();

/** What a word, lower-cased, can mean in a date. */
export function meaningsOf(lower: string): Meanings {
  return lexicon.get(lower) ?? NO_MEANINGS;
}

/** Every word that can mean something in a date. */
export function lexiconWords(): Iterable<string> {
  return lexicon.keys();
}

function readLexicon(): ReadonlyMap<string, Meanings> {
  const words = new Map<string, Meanings>();
  for (const line of readList('words.tsv')) {
    const [name = '', value = '', spellings = ''] = line.split('\t');
    const meaning = { [name]: NUMERIC.has(name) ? Number(value) : value };
    for (const spelling of spellings.split(' ')) {
      words.set(spelling, { ...words.get(spelling), ...meaning });
    }
  }
  return words;
}

/** Units shorter than a day, which the day of a document cannot place. */
export function isClockUnit(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}
