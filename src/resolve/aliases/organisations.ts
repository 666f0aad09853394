import type { Span } from '../../model/span.js';
import { findCountry } from '../countries.js';
import { isAcronym, linkInitials, linkNeighbours, type NamedForm } from './acronyms.js';
import { type Form, joinForm } from './forms.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import { parseOrganisationName } from './organisation-name.js';

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
  const named = nameForms(forms);
  for (const form of named) joinForm(form, links);
  linkSameWords(named, links);
  const nameOf = new Map(named.flatMap(({ name, mentions: own }) => own.map((mention) => [mention, name])));
  linkNeighbours(text, mentions, named.filter(isAcronym), (mention) => nameOf.get(mention), false, links);
  linkInitials(named, links);
  linkShortForms(named, links);
}

/** Joins the same words and acronyms only: what holds of organisations anywhere, not just in one text. */
export function linkOrganisationNames(forms: readonly Form[], links: Links): void {
  const named = nameForms(forms);
  for (const form of named) joinForm(form, links);
  linkSameWords(named, links);
  linkInitials(named, links);
}

function nameForms(forms: readonly Form[]): NamedForm[] {
  return forms.map(({ text, mentions }) => ({ text, mentions, name: parseOrganisationName(text) }));
}

function linkSameWords(forms: readonly NamedForm[], links: Links): void {
  const first = new Map<string, number>();
  for (const { name, mentions } of forms) {
    for (const key of [`=${name.words.join(' ')}`, `#${name.bag}`, `=${name.words.join('')}`]) {
      const known = first.get(key);
      if (known === undefined) first.set(key, mentions[0]);
      else links.join(mentions[0], known, 'same-words');
    }
  }
}

/**
 * "Microsoft" for "Microsoft Research", "Spurs" for "San Antonio Spurs", where one name only has it. The longer
 * forms go first, so that "Court" finds the Supreme Court and the US Supreme Court already one.
 */
function linkShortForms(forms: readonly NamedForm[], links: Links): void {
  const index = new NameIndex(links);
  const wordsOf = new Map<number, readonly string[]>();
  for (const { name, mentions } of forms) {
    wordsOf.set(mentions[0], name.words);
    for (const key of shortForms(name.words)) index.add(key, mentions[0]);
  }
  const longestFirst = [...forms].sort(
    (a, b) => b.name.words.length - a.name.words.length || a.mentions[0] - b.mentions[0],
  );
  for (const { name, text, mentions } of longestFirst) {
    // With its legal form a name is complete, and an acronym's longer forms are its parts: "BBC World Service".
    if (name.isComplete || name.acronym !== null || findCountry(text) !== undefined) continue;
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

/** How the organisation is called for short: without what follows "of", or without a word or two at either end. */
function shortForms(words: readonly string[]): string[] {
  const heads = words.flatMap((word, index) =>
    index > 0 && index < MOST_WORDS && OBJECT_LINKS.has(word) ? [words.slice(0, index)] : [],
  );
  const [shortest = []] = heads;
  return [...heads.map((head) => head.join(' ')), ...cutEnds(shortest), ...cutEnds(words)];
}

function cutEnds(words: readonly string[]): string[] {
  const short: string[] = [];
  for (let cut = 1; cut < Math.min(words.length, MOST_WORDS); cut++) {
    const tail = words.slice(cut);
    if (tail.length <= MOST_LEFT_OUT && !tail.some(isLink)) short.push(words.slice(0, cut).join(' '));
    if (cut <= MOST_LEFT_OUT) short.push(tail.join(' '));
  }
  return short;
}

function isLink(word: string): boolean {
  return word === 'of' || word === 'and' || word === '&';
}
