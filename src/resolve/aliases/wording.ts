import { readTable, splitCell } from '../../lists.js';
import type { Span } from '../../model/span.js';
import { findCountry, findDemonym } from '../countries.js';

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('known-as.tsv').map(([kind = '', words]) => [kind, new Set(splitCell(words))]),
);
const OPENINGS = wordsOf('opening');
const ADVERBS = wordsOf('adverb');
const VERBS = wordsOf('verb');
const PHRASES = wordsOf('phrase');
const ASIDES = wordsOf('aside');
const BRACKET_WORDS = wordsOf('bracket');
const LANGUAGES = wordsOf('language');
const NAMES = wordsOf('name');

const OPENED = /\(\W*\w+\W*(?:the\W*)?$/;
/** The words that any of the others begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [OPENINGS, ADVERBS, VERBS, PHRASES, ASIDES, BRACKET_WORDS].flatMap((words) =>
    [...words].map((phrase) => phrase.split(' ')[0] ?? ''),
  ),
);
/** What may stand between the names beside words; anything else begins something new. */
const NO_GAP = /[^\p{L}\s,;:()."“'‘-]|(?<!\ba\.k\.a|\blit)\.\s/u;
/** "Named until 1994 as": when it was so says nothing against it. */
const SINCE_WHEN = / (?:until|since|from|in|before|after) \d{4}\b/g;
const SENTENCE_START = /(?:^|[.!?\n]['"”)]?\s*)["“]?(?:The )?$/;
/** Past and present of what is done under a name. */
const DONE = /(?:ed|ing|s|known|wrote)$/;
/** How many words stand at most between "under" and "name": "under the pen". */
const BEFORE_NAME = 2;

/** Whether the words between two names say that both are of one thing: ", formerly known as the". */
export function saysSame(gap: string, name: string): boolean {
  const first = /[a-zé]+/i.exec(gap)?.[0].toLowerCase() ?? '';
  const isUnderName = endsInName(gap);
  if (!BEGINNINGS.has(first) && !isUnderName) return false;
  const plain = gap.replace(SINCE_WHEN, '');
  if (NO_GAP.test(plain)) return false;
  if (isUnderName) return true;
  const words = wordsIn(plain);
  while (words.at(-1) === 'the') words.pop();
  // "Lemberg (now Ukraine)" says where it lies.
  if (OPENED.test(plain) && BRACKET_WORDS.has(words.join(' '))) return findCountry(name) === undefined;
  const opening = words.findIndex((word) => !OPENINGS.has(word));
  const said = words.slice(Math.max(opening, 0));
  if (PHRASES.has(said.join(' '))) return true;
  const isAside = /^ ?[,;(]/.test(plain);
  if (isAside && ASIDES.has(said.join(' '))) return true;
  const verb = said.findIndex((word, at) => VERBS.has(word) || VERBS.has(`${word} ${said[at + 1]}`));
  if (verb === -1) return false;
  const hasAs = said.at(-1) === 'as';
  const others = said.filter((_, at) => at !== verb && !(hasAs && at === said.length - 1));
  // "Known in Arabic as".
  if (!others.every((word) => ADVERBS.has(word) || word === 'to' || word === 'in' || isLanguage(word)))
    return false;
  // "Formerly called", but not "Roe called Doe" nor "Roe later named Doe".
  return hasAs || (verb > 0 && (opening > 0 || isAside));
}

/** "Wrote under the pseudonym", "known by her stage name"; not "a firm under the name". */
function endsInName(gap: string): boolean {
  if (!gap.includes(' under ') && !gap.includes(' by ')) return false;
  const words = wordsIn(gap);
  if (!NAMES.has(words.at(-1) ?? '')) return false;
  const at = words.findLastIndex((word) => word === 'under' || word === 'by');
  return at > words.length - 3 - BEFORE_NAME && DONE.test(words[at - 1] ?? '');
}

/** Whether a name is the first thing of its sentence, but for an article. */
export function beginsSentence(text: string, { start }: Span): boolean {
  return SENTENCE_START.test(text.slice(Math.max(0, start - 8), start));
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** Whether a label before a colon names a language or script: "in Arabic", "Portuguese". */
export function isLanguage(label: string): boolean {
  const word = label.split(' ').at(-1) ?? '';
  return LANGUAGES.has(word.toLowerCase()) || findDemonym(word) !== undefined;
}

function wordsOf(kind: string): ReadonlySet<string> {
  return WORDS.get(kind) ?? new Set();
}
