import { readTable, readWords } from '../../lists.js';
import { dropPossessive, foldName, isPlain } from './fold.js';

const HONORIFICS: ReadonlyMap<string, string> = new Map(
  readTable('honorifics.txt').map(([word = '', kind = '']): [string, string] => [word, kind]),
);
const TITLES: ReadonlySet<string> = readWords('titles.txt');
const PARTICLES: ReadonlySet<string> = readWords('particles.txt');
const SUFFIXES: ReadonlySet<string> = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'phd',
  'md',
  'mp',
  'obe',
  'kc',
]);
/** The Arabic article, which papers write apart, with a hyphen, or not at all. */
const ARTICLE = /^(?:al|el|as|an|ar|ash|at|az|ad)-(?=.{3})/;
/** What no key holds. */
const NO_LETTER = /[-.,'"\s]/;
const NUMERAL = /^[IVX]+$/;
/** "J.K. Rowling": initials that are not apart. */
const GLUED_INITIALS = /(\p{Lu}\.)(?=\p{Lu})/gu;
const NICKNAME = /["“”(][\s]{0,2}([^"“”()]{2,20}?)[\s]{0,2}["“”)]/gu;

/** A person's name taken apart. Words are the source's own, keys are folded for comparison. */
export interface PersonName {
  readonly honorific: string | null;
  readonly given: readonly string[];
  readonly particle: string | null;
  readonly family: string | null;
  /** `jr`, `ii`: what tells namesakes apart. */
  readonly suffix: string | null;
  /** Given names and family name, folded, without honorifics, particles and suffixes. */
  readonly keys: readonly string[];
  readonly nickname: string | null;
}

/** Takes the text of a person mention apart, the family name last unless a comma says otherwise. */
export function parsePersonName(text: string): PersonName {
  let nickname: string | null = null;
  let plain = dropPossessive(text.trim());
  if (/["“”(]/.test(plain)) {
    plain = plain.replace(NICKNAME, (_, inner: string) => {
      nickname ??= nameKey(inner);
      return ' ';
    });
  }
  const words = orderWords(plain.includes('.') ? plain.replace(GLUED_INITIALS, '$1 ') : plain);
  const lower = words.map(wordKey);
  let from = 0;
  // A name of honorifics alone ("King", "Prince") is that name.
  while (from < words.length - 1 && isTitle(lower[from] ?? '', words.length - from)) from++;
  let end = words.length;
  let suffix: string | null = null;
  // "James II" keeps its numeral: it is all that tells him from James III.
  while (SUFFIXES.has(lower[end - 1] ?? '') && end - from > (NUMERAL.test(words[end - 1] ?? '') ? 2 : 1))
    suffix = lower[--end] ?? null;

  const last = end - 1;
  let familyStart = last;
  while (familyStart > from + 1 && PARTICLES.has(lower[familyStart - 1] ?? '')) familyStart--;
  // "von der Leyen", "al Sadr": a family name alone.
  if (familyStart === from + 1 && PARTICLES.has(lower[from] ?? '')) familyStart = from;
  const keys: string[] = [];
  for (let at = from; at < end; at++) {
    const isParticle = at < last && (at >= familyStart || PARTICLES.has(lower[at] ?? ''));
    const key = isParticle ? '' : nameKey(words[at] ?? '');
    if (key !== '') keys.push(key);
  }
  return {
    honorific: from > 0 ? words.slice(0, from).join(' ') : null,
    given: words.slice(from, familyStart),
    particle: familyStart < last ? words.slice(familyStart, last).join(' ') : null,
    family: words[last] ?? null,
    keys,
    suffix,
    nickname,
  };
}

/**
 * A person's name without the titles before it. A form of address always goes ("Mr. Roe"), an office only where a
 * given and a family name stay ("Minister Jane Roe", but "Pope Francis").
 */
export function dropTitles(name: string): string {
  if (!name.includes(' ')) return name;
  const words = name.split(' ');
  let from = 0;
  while (from < words.length - 1 && isTitle(wordKey(words[from] ?? ''), words.length - from)) {
    if (!isFormOfAddress(words[from] ?? '') && words.length - from < 3) break;
    from++;
  }
  return from === 0 ? name : words.slice(from).join(' ');
}

/** `Mr.`, `Dr`, `Sir`: a word that addresses a person and says nothing of the office. */
export function isFormOfAddress(word: string): boolean {
  return HONORIFICS.get(wordKey(word)) === 'title';
}

/** Whether a word stands between an office and a name without being of either: "President Dr", "Emir Sheikh". */
export function isStyle(word: string): boolean {
  return isFormOfAddress(word) || HONORIFICS.get(wordKey(word)) === 'style';
}

/** Whether a word, of the last `count` of a name, is a title; words that are given names as well, only before two others. */
function isTitle(key: string, count: number): boolean {
  return HONORIFICS.has(key) || (TITLES.has(key) && count > 2);
}

/** Words in the order given, family; "Doe, John" is turned round. */
function orderWords(text: string): string[] {
  if (!text.includes(',')) return splitWords(text);
  const [family = '', given, ...rest] = text.split(',').map(splitWords);
  if (given === undefined || given.length === 0) return [...family];
  if (rest.length > 0 || given.length > 3 || SUFFIXES.has(wordKey(given[0] ?? '')))
    return [...family, ...given, ...rest.flat()];
  return [...given, ...family];
}

function splitWords(text: string): string[] {
  return isPlain(text) ? text.split(' ') : text.split(/\s+/).filter(Boolean);
}

function wordKey(word: string): string {
  const last = word.at(-1);
  return (last === '.' || last === ',' ? word.slice(0, -1) : word).toLowerCase();
}

/** One word of a name as it is compared: folded, without Arabic article, hyphens, apostrophes and periods. */
export function nameKey(word: string): string {
  const folded = foldName(word);
  return NO_LETTER.test(folded) ? folded.replace(ARTICLE, '').replace(/[-.,'"\s]/g, '') : folded;
}

/** Letters that a sound key leaves out. */
const SILENT: ReadonlySet<string> = new Set('aeiouyh');
const VOWELS: ReadonlySet<string> = new Set('aeiou');
/** Consonants that transliterations write in several ways, each in one way. */
const RESPELLED: Readonly<Record<string, string>> = {
  kh: 'k',
  gh: 'k',
  ch: 'k',
  ck: 'k',
  q: 'k',
  x: 'k',
  c: 'k',
  ph: 'f',
  sh: 's',
  dh: 'd',
  th: 't',
  z: 's',
  w: 'v',
  j: 'y',
};
const VARIABLE = /[kgcpsdt]h|ck?|[qxzwj]/g;

export function isInitial(key: string): boolean {
  return key.length === 1;
}

/**
 * What stays of a name's spelling in every transliteration: consonants by sound, and the last letter where it
 * is a vowel, as it tells Gabriel from Gabriela. Empty where too little stays to tell names apart.
 */
export function soundKey(key: string): string {
  if (key.length < 5) return '';
  const sounds = key.replace(VARIABLE, (letters) => RESPELLED[letters] ?? letters);
  let consonants = '';
  let before = '';
  for (let at = 1; at < sounds.length; at++) {
    const letter = sounds.charAt(at);
    // Doubled, once a vowel between them is left out, a consonant sounds once.
    if (SILENT.has(letter) || letter === before) continue;
    consonants += letter;
    before = letter;
  }
  if (consonants.length < 2) return '';
  const last = sounds.at(-1) ?? '';
  return `${sounds.charAt(0)}${consonants}${VOWELS.has(last) ? last : ''}`;
}
