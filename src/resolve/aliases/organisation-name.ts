import { readWords } from '../../lists.js';
import { countryOfPair, countryOfWord } from '../countries.js';
import { foldName } from './fold.js';

const LEGAL_FORMS: ReadonlySet<string> = readWords('company-suffixes.txt');
/** Words that an acronym may leave out. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and for in on at to by i de du des da do dos del la le les das der die und für y e et a an with &'.split(
    ' ',
  ),
);
/** British and American spellings of words that are frequent in names. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/defence/, 'defense'],
  [/centre/, 'center'],
  [/labour/, 'labor'],
  [/programme/, 'program'],
  [/theatre/, 'theater'],
  [/^st$/, 'saint'],
];
const BRITISH = new RegExp(SPELLINGS.map(([british]) => british.source).join('|'));

export interface OrganisationName {
  /** All words, folded, without article and legal form. */
  readonly words: readonly string[];
  /** Whether it was written with its legal form. */
  readonly isComplete: boolean;
  /** The words that tell organisations apart, countries by code, sorted: "Ministry of Defence" is "Defence Ministry". */
  readonly bag: string;
  /** The name itself where it is written as an acronym, without periods, folded. */
  readonly acronym: string | null;
  /** The words with the legal form, which acronyms may count. */
  readonly all: readonly string[];
}

export function parseOrganisationName(text: string): OrganisationName {
  const folded = foldName(text);
  const all = (folded.includes('.') ? folded.replace(/(?<=\p{L})\.(?=\p{L})/gu, '') : folded)
    .split(/[\s,.()"/]+/)
    .filter(Boolean);
  const from = all[0] === 'the' && all.length > 1 ? 1 : 0;
  let to = all.length;
  while (to - from > 1 && LEGAL_FORMS.has(all[to - 1] ?? '')) to--;
  const words = all.slice(from, to).map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word));
  return {
    words,
    isComplete: to < all.length,
    bag: bagOf(words),
    acronym: acronymOf(text),
    all: from === 0 ? all : all.slice(from),
  };
}

function bagOf(words: readonly string[]): string {
  const bag = words.filter((word) => !SMALL_WORDS.has(word)).map(spellingKey);
  return joinCountries(bag).sort().join(' ');
}

function spellingKey(word: string): string {
  if (!BRITISH.test(word)) return word;
  for (const [british, american] of SPELLINGS) {
    if (british.test(word)) return word.replace(british, american);
  }
  return word;
}

/** Puts a country's code for its name or demonym: the U.S. Navy is the United States Navy. */
function joinCountries(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const long = next === undefined ? undefined : countryOfPair(word, next);
    const country = long ?? countryOfWord(word);
    joined.push(country === undefined ? word : `@${country.code}`);
    if (long !== undefined) at++;
  }
  return joined;
}

/** `IAEA`, `U.N.`, `UNHCR`, `AT&T`: one word, mostly capitals. */
export function acronymOf(text: string): string | null {
  const bare = (/^[Tt]he /.test(text) ? text.slice(4) : text).trim();
  if (bare.includes(' ') || /\s/.test(bare)) return null;
  // As nearly every name of one word is.
  if (/^[A-Z]?[a-z]+$/.test(bare)) return null;
  const letters = bare.replace(/[.&-]/g, '');
  if (letters.length < 2 || letters.length > 10) return null;
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  const others = letters.replace(/[\p{Lu}\d]/gu, '').length;
  return capitals >= 2 && capitals > others ? foldName(letters) : null;
}

/** What acronyms of a name may be, folded. */
export function initialsOf({ words, all: withLegalForm }: OrganisationName): string[] {
  if (words.length < 2) return [];
  const split = (each: readonly string[]) => each.flatMap((word) => word.split('-')).filter(Boolean);
  const initials = (each: readonly string[]) =>
    each.map((word) => (/^\d/.test(word) ? word : word.charAt(0))).join('');
  const large = (each: readonly string[]) => each.filter((word) => !SMALL_WORDS.has(word));
  const readings = words.some((word) => word.includes('-'))
    ? [words, split(words), withLegalForm]
    : [words, withLegalForm];
  const forms = readings.flatMap((each) => [initials(each), initials(large(each))]);
  return [...new Set(forms)].filter((form) => form.length > 1);
}
