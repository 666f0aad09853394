import { readList, readTable, splitCell } from '../../lists.js';
import type { Span } from '../../model/span.js';
import { type Form, joinForm } from './forms.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import { isInitial, type PersonName, parsePersonName, soundKey } from './person-name.js';

/** Short form → the given name it stands for. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  readTable('nicknames.tsv').flatMap(([name = '', short]) =>
    splitCell(short).map((nickname): [string, string] => [nickname, name]),
  ),
);
const KINSHIP: ReadonlySet<string> = new Set(readList('kinship.txt'));
/** How far before a name the word may stand that makes it a relative's: "his brother, John". */
const KINSHIP_REACH = 24;
/** Longer names are titles and lists that a tagger took for one; their first words are enough. */
const MOST_WORDS = 6;

interface NamedForm extends Form {
  readonly name: PersonName;
}

/** A key of a full name, and what it is looked up by as well. */
interface Word {
  readonly key: string;
  /** Its `soundKey`, empty where it has none. */
  readonly sound: string;
  /** The given name that it is short for, or itself. */
  readonly given: string;
}

/**
 * Joins the mentions of one person. Full names first, the fullest before the others, so that each form is
 * looked up among names that say at least as much; then names of one word, in the order of the text,
 * because an ambiguous one goes to the person last named. Every step is a look-up by key, none compares
 * all pairs.
 */
export function linkPeople(
  text: string,
  mentions: readonly Span[],
  forms: readonly Form[],
  links: Links,
): void {
  const named = nameForms(forms);
  const full = named.filter(({ name }) => name.keys.length > 1);
  const single = named.filter(({ name }) => name.keys.length <= 1);
  linkFullNames(full, links);
  const isRelative = (mention: number) => followsKinship(text, mentions[mention]);
  linkSingleNames(full, single, isRelative, links);
}

/** Joins names of two words and more only: what holds of people anywhere, not just in one text. */
export function linkFullNamesOnly(forms: readonly Form[], links: Links): void {
  linkFullNames(
    nameForms(forms).filter(({ name }) => name.keys.length > 1),
    links,
  );
}

function nameForms(forms: readonly Form[]): NamedForm[] {
  return forms.map(({ text, mentions }) => ({ text, mentions, name: parsePersonName(text) }));
}

function followsKinship(text: string, mention: Span | undefined): boolean {
  if (mention === undefined) return false;
  const before = text.slice(Math.max(0, mention.start - KINSHIP_REACH), mention.start);
  return before
    .toLowerCase()
    .split(/[^a-z-]+/)
    .some((word) => KINSHIP.has(word));
}

function linkFullNames(forms: readonly NamedForm[], links: Links): void {
  const index = new NameIndex(links);
  const known = new Map<number, PersonName>();
  const fullestFirst = [...forms].sort(
    (a, b) => weight(b.name.keys) - weight(a.name.keys) || a.mentions[0] - b.mentions[0],
  );
  for (const form of fullestFirst) {
    joinForm(form, links);
    const [mention] = form.mentions;
    const words = form.name.keys.slice(0, MOST_WORDS).map(toWord);
    const match = findFullName(words, index, (other) => agree(form.name, known.get(other)));
    if (match !== undefined) links.join(mention, match.mention, match.rule);
    known.set(mention, form.name);
    for (const key of pairKeys(words)) index.add(key, mention);
    index.add(sortedKey(words), mention);
    index.add(orderedKey(words), mention);
  }
}

function toWord(key: string): Word {
  return { key, sound: soundKey(key), given: NICKNAMES.get(key) ?? key };
}

function orderedKey(words: readonly Word[]): string {
  return `=${words.map(({ key }) => key).join('')}`;
}

function sortedKey(words: readonly Word[]): string {
  const keys = words.map(({ key }) => key);
  return `=${keys.sort().join('')}`;
}

/** Words written out count most, so that "J. Smith" comes after "John Smith". */
function weight(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (isInitial(key) ? 1 : 20 + key.length), 0);
}

function findFullName(
  words: readonly Word[],
  index: NameIndex,
  agrees: (other: number) => boolean,
): { mention: number; rule: string } | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const lookups: [string, string][] = [
    [orderedKey(words), 'same-words'],
    [sortedKey(words), 'same-words'],
    [`${first.key} ${last.key}`, isInitial(first.key) ? 'initial' : 'shorter-name'],
    [`^${first.given} ${last.key}`, 'nickname'],
    [`~${first.sound} ${last.key}`, 'transliteration'],
    [`${first.key} ~${last.sound}`, 'transliteration'],
    [`~${first.sound} ~${last.sound}`, 'transliteration'],
  ];
  for (const [key, rule] of lookups) {
    const mention = index.findOnly(key);
    if (mention !== undefined && agrees(mention)) return { mention, rule };
  }
  return undefined;
}

/** Every pair of words in order, the first also as an initial, by nickname and by sound. */
function pairKeys(words: readonly Word[]): string[] {
  const pairs: string[] = [];
  words.forEach((first, i) => {
    for (const last of words.slice(i + 1)) {
      pairs.push(`${first.key} ${last.key}`, `^${first.given} ${last.key}`);
      if (!isInitial(first.key)) pairs.push(`${first.key.charAt(0)} ${last.key}`);
      if (first.sound !== '') pairs.push(`~${first.sound} ${last.key}`);
      if (last.sound !== '') pairs.push(`${first.key} ~${last.sound}`);
      if (first.sound !== '' && last.sound !== '') pairs.push(`~${first.sound} ~${last.sound}`);
    }
  });
  return pairs;
}

/** Whether the shorter name leaves words of the longer out and contradicts none. */
function agree(short: PersonName, long: PersonName | undefined): boolean {
  if (long === undefined) return false;
  if (short.suffix !== null && long.suffix !== null && short.suffix !== long.suffix) return false;
  const sameLetters = (name: PersonName) => [...name.keys].sort().join('');
  return (
    isReduced(short.keys, long.keys) ||
    short.keys.join('') === long.keys.join('') ||
    sameLetters(short) === sameLetters(long)
  );
}

/** Whether every word of `short` stands, in order, for a word of `long`: "John A. Smith" for no "John B. Smith". */
function isReduced(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !standsFor(word, long[at] ?? '')) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

function standsFor(word: string, other: string): boolean {
  if (word === other) return true;
  if (isInitial(word) || isInitial(other)) return word.charAt(0) === other.charAt(0);
  if ((NICKNAMES.get(word) ?? word) === (NICKNAMES.get(other) ?? other)) return true;
  const sound = soundKey(word);
  return sound !== '' && sound === soundKey(other);
}

/** Where a name of one word may come from, the likeliest first: the rule names the place. */
const SINGLE_RULES = ['surname', 'given-name', 'nickname', 'middle-name'] as const;
type SingleRule = (typeof SINGLE_RULES)[number];

function linkSingleNames(
  full: readonly NamedForm[],
  single: readonly NamedForm[],
  isRelative: (mention: number) => boolean,
  links: Links,
): void {
  const index = new NameIndex(links);
  const keysOf = new Map<number, readonly string[]>();
  for (const { name, mentions } of full) {
    const keys = singleKeys(name);
    for (const mention of mentions) keysOf.set(mention, keys);
    for (const key of keys) index.add(key, mentions[0]);
  }
  const formOf = new Map<number, NamedForm>();
  for (const form of single) for (const mention of form.mentions) formOf.set(mention, form);

  const lastNamed = new Map<string, number>();
  const firstAlone = new Map<string, number>();
  const inOrder = [...keysOf.keys(), ...formOf.keys()].sort((a, b) => a - b);
  for (const mention of inOrder) {
    const form = formOf.get(mention);
    let keys = keysOf.get(mention) ?? [];
    if (form !== undefined) {
      const [word = form.text] = form.name.keys;
      const rule = SINGLE_RULES.find((each) => index.find(`${each} ${word}`).length > 0);
      const key = `${rule} ${word}`;
      const target = rule && (index.findOnly(key) ?? lastNamed.get(key));
      const alone = firstAlone.get(word);
      if (rule !== undefined && target !== undefined) {
        links.join(mention, target, rule);
        keys = [key];
      } else if (alone !== undefined) {
        links.join(mention, alone, 'same-name');
      } else {
        firstAlone.set(word, mention);
      }
    }
    // A relative is named in passing: the surname alone goes on meaning who it meant before.
    const passing = form === undefined && keys.some((key) => lastNamed.has(key)) && isRelative(mention);
    if (!passing) for (const key of keys) lastNamed.set(key, mention);
  }
}

function singleKeys({ keys, nickname }: PersonName): string[] {
  const rule = (index: number): SingleRule =>
    index === keys.length - 1 ? 'surname' : index === 0 ? 'given-name' : 'middle-name';
  return [
    ...keys.map((key, index) => `${rule(index)} ${key}`).filter((_, index) => !isInitial(keys[index] ?? '')),
    ...(nickname === null ? [] : [`nickname ${nickname}`]),
  ];
}
