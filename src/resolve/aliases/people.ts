import { readWords } from '../../lists.js';
import type { Span } from '../../model/span.js';
import type { Form } from './forms.js';
import { linkFullNames, type NamedPerson } from './full-names.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import { isInitial, type PersonName, parsePersonName, soundKey } from './person-name.js';

const KINSHIP: ReadonlySet<string> = readWords('kinship.txt');
/** How far before a name the word may stand that makes it a relative's: "his brother, John". */
const KINSHIP_REACH = 24;
/** Sounds of a name that has to be sure of them alone. */
const SURE_SOUND = 4;

/**
 * Joins the mentions of one person: full names first; then names of one word, in the order of the text, because an
 * ambiguous one goes to the person last named.
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

function nameForms(forms: readonly Form[]): NamedPerson[] {
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

/** Where a name of one word may come from, the likeliest first: the rule names the place. */
const SINGLE_RULES = ['surname', 'given-name', 'nickname', 'middle-name', 'transliteration'] as const;
type SingleRule = (typeof SINGLE_RULES)[number];

/** A name of one word, and what it is looked up by under each of the rules. */
interface SingleName {
  readonly word: string;
  readonly keys: readonly string[];
}

function linkSingleNames(
  full: readonly NamedPerson[],
  single: readonly NamedPerson[],
  isRelative: (mention: number) => boolean,
  links: Links,
): void {
  if (single.length === 0) return;
  const index = new NameIndex(links);
  const keysOf = new Map<number, readonly string[]>();
  for (const { name, mentions } of full) {
    const keys = singleKeys(name);
    for (const mention of mentions) keysOf.set(mention, keys);
    for (const key of keys) index.add(key, mentions[0]);
  }
  const nameOf = new Map<number, SingleName>();
  for (const form of single) {
    const name = toSingleName(form);
    for (const mention of form.mentions) nameOf.set(mention, name);
  }

  const lastNamed = new Map<string, number>();
  const firstAlone = new Map<string, number>();
  const inOrder = [...keysOf.keys(), ...nameOf.keys()].sort((a, b) => a - b);
  for (const mention of inOrder) {
    const name = nameOf.get(mention);
    if (name === undefined) {
      const keys = keysOf.get(mention) ?? [];
      // A relative is named in passing: the surname alone goes on meaning who it meant before.
      if (keys.some((key) => lastNamed.has(key)) && isRelative(mention)) continue;
      for (const key of keys) lastNamed.set(key, mention);
      continue;
    }
    const rule = ruleFor(name, mention, index);
    const key = name.keys[rule];
    const target = key === undefined ? undefined : (index.findOnly(key) ?? lastNamed.get(key));
    const alone = firstAlone.get(name.word);
    if (key !== undefined && target !== undefined) {
      links.join(mention, target, SINGLE_RULES[rule] ?? '');
      lastNamed.set(key, mention);
    } else if (alone !== undefined) {
      links.join(mention, alone, 'same-name');
    } else {
      firstAlone.set(name.word, mention);
    }
  }
}

function toSingleName({ text, name }: NamedPerson): SingleName {
  const [word = text] = name.keys;
  const sound = longSound(word);
  return { word, keys: SINGLE_RULES.map((rule) => `${rule} ${rule === 'transliteration' ? sound : word}`) };
}

/** The index of the first rule by which anybody named before is called so, else anybody named at all; or -1. */
function ruleFor({ keys }: SingleName, mention: number, index: NameIndex): number {
  const rule = keys.findIndex((key) => index.find(key).some((target) => target < mention));
  return rule === -1 ? keys.findIndex((key) => index.find(key).length > 0) : rule;
}

function singleKeys({ keys, nickname }: PersonName): string[] {
  const rule = (index: number): SingleRule =>
    index === keys.length - 1 ? 'surname' : index === 0 ? 'given-name' : 'middle-name';
  const found = nickname === null ? [] : [`nickname ${nickname}`];
  keys.forEach((key, index) => {
    if (isInitial(key)) return;
    found.push(`${rule(index)} ${key}`);
    const sound = longSound(key);
    if (sound !== '') found.push(`transliteration ${sound}`);
  });
  return found;
}

/** How a name sounds, where it is long enough to tell Hassan from Hussein. */
function longSound(key: string): string {
  const sound = soundKey(key);
  return sound.length < SURE_SOUND ? '' : sound;
}
