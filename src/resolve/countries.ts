import { readTable, splitCell } from '../lists.js';
import { foldName } from './aliases/fold.js';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly geonamesId: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly capital: string;
}

const BY_NAME = new Map<string, Country>();
const BY_DEMONYM = new Map<string, Country>();

for (const [code = '', name = '', id, latitude, longitude, capital = '', others, demonyms] of readTable(
  'countries.tsv',
)) {
  const country: Country = {
    code,
    name,
    geonamesId: Number(id),
    latitude: Number(latitude),
    longitude: Number(longitude),
    capital,
  };
  for (const each of [name, ...splitCell(others)]) BY_NAME.set(countryKey(each), country);
  for (const each of splitCell(demonyms)) {
    BY_DEMONYM.set(countryKey(each), country);
    BY_DEMONYM.set(`${countryKey(each)}s`, country);
  }
}

/** By either; a name is nobody else's demonym. */
const BY_WORD: ReadonlyMap<string, Country> = new Map([...BY_DEMONYM, ...BY_NAME]);
const FIRST_OF_TWO = new Set(
  [...BY_WORD.keys()].flatMap((key) => {
    const words = key.split(' ');
    return words.length === 2 ? words.slice(0, 1) : [];
  }),
);

/** The country of a folded word by its name, code or demonym. */
export function countryOfWord(word: string): Country | undefined {
  return BY_WORD.get(word);
}

/** The country of two folded words by its name or demonym: "south korean". */
export function countryOfPair(first: string, second: string): Country | undefined {
  return FIRST_OF_TWO.has(first) ? countryOfWord(`${first} ${second}`) : undefined;
}

/** A country's name as it is looked up: folded, without periods and a leading article. */
function countryKey(name: string): string {
  const folded = foldName(name);
  const key = folded.includes('.') ? folded.replace(/\./g, '') : folded;
  return key.startsWith('the ') ? key.slice(4) : key;
}

/** The country of this name or code in running text, in any of its usual spellings; no demonyms. */
export function findCountry(name: string): Country | undefined {
  return BY_NAME.get(countryKey(name));
}

/** The country whose people or things are called so: `Iraqi`, `Spaniards`. */
export function findDemonym(name: string): Country | undefined {
  return BY_DEMONYM.get(countryKey(name));
}
