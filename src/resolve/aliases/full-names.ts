import { readTable, splitCell } from '../../lists.js';
import { type Form, joinForm } from './forms.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import { isInitial, type PersonName, soundKey } from './person-name.js';

/** Short form → the given name it stands for. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  readTable('nicknames.tsv').flatMap(([name = '', short]) =>
    splitCell(short).map((nickname): [string, string] => [nickname, name]),
  ),
);
/** Longer names are titles and lists that a tagger took for one; their first words are enough. */
const MOST_WORDS = 6;
/** How a word may stand for another, the surest first: the rule names the loosest that a name needs. */
const RULES: readonly string[] = ['shorter-name', 'initial', 'nickname', 'transliteration'];
const NEVER = -1;

export interface NamedPerson extends Form {
  readonly name: PersonName;
}

/**
 * Joins the mentions of one person by names of two words and more, the fullest before the others, so that each is
 * looked up among names that say at least as much. Every step is a look-up by two words, none compares all pairs.
 */
export function linkFullNames(forms: readonly NamedPerson[], links: Links): void {
  const byLetters = new NameIndex(links);
  const byLast = new Map<string, NameIndex>();
  const known = new Map<number, PersonName>();
  const fullestFirst = forms
    .map(toLookup)
    .sort((a, b) => b.weight - a.weight || a.form.mentions[0] - b.form.mentions[0]);
  const lastUses = new Map(fullestFirst.flatMap(({ lasts }, at) => lasts.map((last) => [last, at])));
  fullestFirst.forEach((lookup, at) => {
    const { form, keys } = lookup;
    const { name } = form;
    const [mention] = form.mentions;
    joinForm(form, links);
    const letters = letterKeys(keys);
    const match = findSame(letters, name, byLetters, known) ?? findFuller(lookup, byLast, known, links);
    if (match !== undefined) links.join(mention, match.mention, match.rule);
    known.set(mention, name);
    for (const key of letters) byLetters.add(key, mention);
    for (let word = 1; word < keys.length; word++) {
      for (const last of lastKeys(keys[word] ?? '')) {
        // Most names share their last word with no other.
        if ((lastUses.get(last) ?? NEVER) <= at) continue;
        const index = byLast.get(last) ?? new NameIndex(links);
        byLast.set(last, index);
        for (const first of firstsBefore(keys, word)) index.add(first, mention);
      }
    }
  });
}

/** A name and what it is looked up by. */
interface Lookup {
  readonly form: NamedPerson;
  /** How full the name is. */
  readonly weight: number;
  readonly keys: readonly string[];
  /** The keys of its last word. */
  readonly lasts: readonly string[];
}

function toLookup(form: NamedPerson): Lookup {
  const keys = form.name.keys.slice(0, MOST_WORDS);
  return { form, weight: weigh(form.name.keys), keys, lasts: lastKeys(keys.at(-1) ?? '') };
}

/** Words written out count most, so that "J. Smith" comes after "John Smith". */
function weigh(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (isInitial(key) ? 1 : 20 + key.length), 0);
}

/** The letters of a name with its words as they stand and sorted: "Abdul Rahman" is "Abdulrahman", "Doe John" John Doe. */
function letterKeys(keys: readonly string[]): string[] {
  const written = `=${keys.join('')}`;
  const sorted = `=${[...keys].sort().join('')}`;
  return written === sorted ? [written] : [written, sorted];
}

/** What shorter forms that end in a word of this name find it by: the words before it. */
function firstsBefore(keys: readonly string[], word: number): Set<string> {
  return new Set(keys.slice(0, word).flatMap((key) => firstKeys(key, `${key.charAt(0)}.`)));
}

/** What the last word of a name is looked up by: itself, then how it sounds. */
function lastKeys(key: string): string[] {
  const sound = soundKey(key);
  return sound === '' ? [key] : [key, `~${sound}`];
}

/** What the first word of a name is looked up by, one key for each of `RULES`; the last where its sound tells something. */
function firstKeys(key: string, initial: string): string[] {
  const [, ...sound] = lastKeys(key);
  return [key, initial, `=${NICKNAMES.get(key) ?? key}`, ...sound];
}

interface Match {
  readonly mention: number;
  readonly rule: string;
}
type Known = ReadonlyMap<number, PersonName>;

function findSame(
  letters: readonly string[],
  name: PersonName,
  byLetters: NameIndex,
  known: Known,
): Match | undefined {
  for (const key of letters) {
    const mention = byLetters.findOnly(key);
    if (mention !== undefined && !isNamesake(name, known.get(mention)))
      return { mention, rule: 'same-words' };
  }
  return undefined;
}

/** The one name that has every word of this one and perhaps more, by the surest rule that any has. */
function findFuller(
  { form: { name }, keys, lasts }: Lookup,
  byLast: ReadonlyMap<string, NameIndex>,
  known: Known,
  links: Links,
): Match | undefined {
  for (const last of lasts) {
    const index = byLast.get(last);
    if (index === undefined) continue;
    const [first = ''] = keys;
    // An initial may be written out in the fuller name, or a word be an initial there.
    const lookups = firstKeys(first, isInitial(first) ? `${first}.` : first.charAt(0));
    // Of an overflowed key some names are not seen: whether one is the only name by its rule cannot be said.
    const overflow = lookups.findIndex((key) => index.hasOverflowed(key));
    const end = overflow === -1 ? RULES.length : overflow;
    let surest = end;
    let found: number[] = [];
    for (const mention of new Set(lookups.flatMap((key) => index.find(key)))) {
      const other = known.get(mention);
      const looseness = other === undefined ? NEVER : loosest(name.keys, other.keys);
      if (looseness === NEVER || looseness >= end || looseness > surest || isNamesake(name, other)) continue;
      found = looseness < surest ? [mention] : [...found, mention];
      surest = looseness;
    }
    const [mention] = found;
    if (mention !== undefined)
      return isOne(found, links) ? { mention, rule: RULES[surest] ?? '' } : undefined;
    if (overflow !== -1) return undefined;
  }
  return undefined;
}

/** Whether all mentions are of one entity. */
function isOne(mentions: readonly number[], links: Links): boolean {
  return new Set(mentions.map((mention) => links.root(mention))).size === 1;
}

/** Whether suffixes tell two people apart: John Doe Jr. and John Doe Sr. */
function isNamesake({ suffix }: PersonName, other: PersonName | undefined): boolean {
  return suffix !== null && other !== undefined && other.suffix !== null && suffix !== other.suffix;
}

/**
 * The index of the loosest rule by which every word of `short` stands, in order, for a word of `long`; `NEVER` where
 * one does not: "John A. Smith" for no "John B. Smith".
 */
function loosest(short: readonly string[], long: readonly string[]): number {
  let result = 0;
  let at = 0;
  for (const word of short) {
    let looseness = NEVER;
    while (looseness === NEVER && at < long.length) looseness = standsFor(word, long[at++] ?? '');
    if (looseness === NEVER) return NEVER;
    result = Math.max(result, looseness);
  }
  return result;
}

function standsFor(word: string, other: string): number {
  if (word === other) return 0;
  if (isInitial(word) || isInitial(other)) return word.charAt(0) === other.charAt(0) ? 1 : NEVER;
  if ((NICKNAMES.get(word) ?? word) === (NICKNAMES.get(other) ?? other)) return 2;
  const sound = soundKey(word);
  return sound !== '' && sound === soundKey(other) ? 3 : NEVER;
}
