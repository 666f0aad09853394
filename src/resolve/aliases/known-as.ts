import { readTable, splitCell } from '../../lists.js';
import type { NameCandidate } from '../../model/candidate.js';
import { sliceSpan } from '../../model/span.js';
import { findCountry, findDemonym } from '../countries.js';
import type { Links } from './links.js';

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('known-as.tsv').map(([kind = '', words]) => [kind, new Set(splitCell(words))]),
);
const OPENINGS = wordsOf('opening');
const ADVERBS = wordsOf('adverb');
const VERBS = wordsOf('verb');
const PHRASES = wordsOf('phrase');
const BRACKET_WORDS = wordsOf('bracket');
const LANGUAGES = wordsOf('language');

const LONGEST_GAP = 40;
/** Names of one list in a bracket: "(also known as A, B and C)". */
const LONGEST_LIST = 6;
const BETWEEN_LISTED = /^(?:,|;|,? (?:and|or)| \/) ?["“‘]?$/;
const BRACKET = /^ ?\($/;
const QUOTED = /^ ?(?:\(|, the )["“]$/;
const OPENED = /\(\W*\w+\W*(?:the\W*)?$/;
const LABEL = /^[ ,;()"”]*(\p{L}[\p{L} ]*): ?["“]?$/u;
const NOT_LATIN = /^[^\p{Script=Latin}]+$/u;
/** What most neighbours have between them, and what says nothing. */
const COMMON: ReadonlySet<string> = new Set([
  ' ',
  ', ',
  ' and ',
  ', and ',
  ' in ',
  ' of ',
  "'s ",
  '’s ',
  ' to ',
  ' on ',
]);
/** The words that any of the others begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [OPENINGS, ADVERBS, VERBS, PHRASES, BRACKET_WORDS].flatMap((words) =>
    [...words].map((phrase) => phrase.split(' ')[0] ?? ''),
  ),
);
/** What may stand between the names beside words; anything else begins something new. */
const NO_GAP = /[^\p{L}\s,;:()."“'‘-]|(?<!\ba\.k\.a|\blit)\.\s/u;

/** Joins neighbours of one type that the text itself calls the same: "Myanmar, formerly Burma". */
export function linkKnownAs(text: string, mentions: readonly NameCandidate[], links: Links): void {
  mentions.forEach((mention, index) => {
    const next = neighbour(mentions, index);
    if (next === undefined) return;
    const gap = text.slice(mention.end, next.start);
    const rule = ruleOf(gap, sliceSpan(text, next), text.charAt(next.end));
    if (rule === undefined) return;
    links.join(index + 1, index, rule);
    if (!gap.includes('(')) return;
    for (const other of listedAfter(text, mentions, index + 1)) links.join(other, index, rule);
  });
}

/** The next mention, where it is of the same type and near. */
function neighbour(mentions: readonly NameCandidate[], index: number): NameCandidate | undefined {
  const mention = mentions[index];
  const next = mentions[index + 1];
  if (mention === undefined || next === undefined || next.type !== mention.type) return undefined;
  const distance = next.start - mention.end;
  return distance > 0 && distance <= LONGEST_GAP ? next : undefined;
}

/** The rule by which a name is one with the name before it, from what stands between the two. */
function ruleOf(gap: string, name: string, after: string): string | undefined {
  if (gap.length < 2 || COMMON.has(gap)) return undefined;
  if (BRACKET.test(gap) && NOT_LATIN.test(name)) return 'other-script';
  if (QUOTED.test(gap) && /["”]/.test(after)) return 'known-as';
  const label = LABEL.exec(gap)?.[1];
  if (label !== undefined) return isLanguage(label) ? 'other-language' : undefined;
  return saysSame(gap, name) ? 'known-as' : undefined;
}

/** Whether the words between two names say that both are of one thing. */
function saysSame(gap: string, name: string): boolean {
  const first = /[a-zé]+/i.exec(gap)?.[0].toLowerCase() ?? '';
  if (!BEGINNINGS.has(first) || NO_GAP.test(gap)) return false;
  const words = gap
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  while (words.at(-1) === 'the') words.pop();
  // "Lemberg (now Ukraine)" says where it lies.
  if (OPENED.test(gap) && BRACKET_WORDS.has(words.join(' '))) return findCountry(name) === undefined;
  const opening = words.findIndex((word) => !OPENINGS.has(word));
  const said = words.slice(Math.max(opening, 0));
  if (PHRASES.has(said.join(' '))) return true;
  const verb = said.findIndex((word, at) => VERBS.has(word) || VERBS.has(`${word} ${said[at + 1]}`));
  if (verb === -1) return false;
  const hasAs = said.at(-1) === 'as';
  const others = said.filter((_, at) => at !== verb && !(hasAs && at === said.length - 1));
  if (!others.every((word) => ADVERBS.has(word) || word === 'to')) return false;
  // "Formerly called", but not "Roe called Doe" nor "Roe later named Doe".
  return hasAs || (verb > 0 && (opening > 0 || /^ ?[,;(]/.test(gap)));
}

function isLanguage(label: string): boolean {
  const word = label.split(' ').at(-1) ?? '';
  return LANGUAGES.has(word.toLowerCase()) || findDemonym(word) !== undefined;
}

/** The mentions that go on a list after a mention, where the list ends with the bracket. */
function listedAfter(text: string, mentions: readonly NameCandidate[], from: number): number[] {
  const listed: number[] = [];
  for (let index = from; listed.length < LONGEST_LIST; index++) {
    const mention = mentions[index];
    const next = neighbour(mentions, index);
    if (mention === undefined || next === undefined) break;
    if (!BETWEEN_LISTED.test(text.slice(mention.end, next.start))) break;
    listed.push(index + 1);
  }
  const last = mentions[listed.at(-1) ?? from];
  return last !== undefined && /^["”]?\)/.test(text.slice(last.end, last.end + 2)) ? listed : [];
}

function wordsOf(kind: string): ReadonlySet<string> {
  return WORDS.get(kind) ?? new Set();
}
