import type { Span } from '../../model/span.js';
import { findCountry } from '../countries.js';
import { isAcronym, linkInitials, linkNeighbours, type NamedForm } from './acronyms.js';
import { type Form, joinForm } from './forms.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import { type OrganisationName, parseOrganisationName } from './organisation-name.js';

/** Longer names than this are headlines; their parts are not offered as short forms. */
const MOST_WORDS = 12;
/** Words after which a name only says whose or for what. */
const OBJECT_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'against', 'in', 'de', 'do', 'da', 'la']);
/** How many words a short form leaves out at most. */
const MOST_LEFT_OUT = 2;

/**
 * Joins the mentions of one organisation: the same words, an acronym and its expansion, a short form and the
 * name that begins or ends with it.
 */
export function linkOrganisations(
  text: string,
  mentions: readonly Span[],
  forms: readonly Form[],
  links: Links,
): void {
  for (const form of forms) joinForm(form, links);
  if (forms.length < 2) return;
  const named = nameForms(forms);
  linkSameWords(named, links);
  linkAcronyms(text, mentions, named, links);
  linkInitials(named, links);
  linkShortForms(named, links);
}

function linkAcronyms(
  text: string,
  mentions: readonly Span[],
  named: readonly NamedForm[],
  links: Links,
): void {
  const acronyms = named.filter(isAcronym);
  if (acronyms.length === 0) return;
  const nameOf = new Map(named.flatMap(({ name, mentions: own }) => own.map((mention) => [mention, name])));
  linkNeighbours(text, mentions, acronyms, (mention) => nameOf.get(mention), false, links);
}

/** Joins the same words and acronyms only: what holds of organisations anywhere, not just in one text. */
export function linkOrganisationNames(forms: readonly Form[], links: Links): void {
  for (const form of forms) joinForm(form, links);
  const named = nameForms(forms);
  linkSameWords(named, links);
  linkInitials(named, links);
}

function nameForms(forms: readonly Form[]): NamedForm[] {
  return forms.map(({ text, mentions }) => ({ text, mentions, name: parseOrganisationName(text) }));
}

function linkSameWords(forms: readonly NamedForm[], links: Links): void {
  const first = new Map<string, number>();
  for (const { name, mentions } of forms) {
    for (const key of sameWordKeys(name)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, mentions[0]);
      else links.join(mentions[0], known, 'same-words');
    }
  }
}

/** The words in their order, in any order, and written as one. */
function sameWordKeys({ words, bag }: OrganisationName): string[] {
  if (words.length === 1) return [`=${words[0]}`, `#${bag}`];
  return [`=${words.join(' ')}`, `#${bag}`, `=${words.join('')}`];
}

/**
 * "Microsoft" for "Microsoft Research", "Spurs" for "San Antonio Spurs", where one name only has it. The longer
 * forms go first, so that "Court" finds the Supreme Court and the US Supreme Court already one.
 */
function linkShortForms(forms: readonly NamedForm[], links: Links): void {
  // With its legal form a name is complete, and an acronym's longer forms are its parts: "BBC World Service".
  const short = forms.filter(
    ({ name, text }) => !name.isComplete && name.acronym === null && findCountry(text) === undefined,
  );
  const firstWords = new Set(short.map(({ name }) => name.words[0]));
  const index = new NameIndex(links);
  const wordsOf = new Map<number, readonly string[]>();
  for (const { name, mentions } of forms) {
    wordsOf.set(mentions[0], name.words);
    for (const [from, end] of shortForms(name.words)) {
      if (firstWords.has(name.words[from])) index.add(name.words.slice(from, end).join(' '), mentions[0]);
    }
  }
  short.sort((a, b) => b.name.words.length - a.name.words.length || a.mentions[0] - b.mentions[0]);
  for (const { name, mentions } of short) {
    const long = index.findOnly(name.words.join(' '));
    if (long === undefined) continue;
    // Named before it, "Samsung" is the parent of "Samsung Electronics"; "Spurs" may stand in a headline.
    if (mentions[0] < long && isBeginning(name.words, wordsOf.get(long) ?? [])) continue;
    links.join(mentions[0], long, 'short-form');
  }
}

/** Whether a name goes on after `short` with more of what it is, not with whose or for what: "US Airways Express". */
function isBeginning(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word, at) => word === long[at]) && !OBJECT_LINKS.has(long[short.length] ?? '');
}

type Range = readonly [from: number, end: number];

/** How the organisation is called for short, as ranges of its words: without what follows "of", or without a word or two at either end. */
function shortForms(words: readonly string[]): Range[] {
  const heads = words.flatMap((word, index): Range[] =>
    index > 0 && index < MOST_WORDS && OBJECT_LINKS.has(word) ? [[0, index]] : [],
  );
  const [, shortest] = heads[0] ?? [0, 0];
  return [...heads, ...cutEnds(words, shortest), ...cutEnds(words, words.length)];
}

function cutEnds(words: readonly string[], length: number): Range[] {
  const short: Range[] = [];
  for (let cut = 1; cut < Math.min(length, MOST_WORDS); cut++) {
    if (length - cut <= MOST_LEFT_OUT && !words.slice(cut, length).some(isLink)) short.push([0, cut]);
    if (cut <= MOST_LEFT_OUT) short.push([cut, length]);
  }
  return short;
}

function isLink(word: string): boolean {
  return word === 'of' || word === 'and' || word === '&';
}
