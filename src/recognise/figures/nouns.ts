import { readWords } from '../../lists.js';
import { endBefore, isCapitalised, isHyphen, isWord, lowerAt, type Scope, textAt, touches } from './scope.js';

const FUNCTION_WORDS = readWords('figures/function-words.txt');
const VERBS = readWords('figures/verbs.txt');
const PLURALS = readWords('figures/plurals.txt');
const NOT_PLURAL = readWords('figures/not-plural.txt');
const ATTRIBUTIVE = readWords('figures/attributive-plurals.txt');
const DEMONYMS = readWords('figures/demonyms.txt');
const OUTCOMES = readWords('figures/outcomes.txt');

/** A counted phrase after a number: "Spanish military personnel". */
export interface NounPhrase {
  readonly firstToken: number;
  /** The noun that is counted, and the end of the phrase, which it closes. */
  readonly head: number;
  readonly endToken: number;
}

/** Words between a number and its noun, at the most. */
const LONGEST_PHRASE = 7;
/** A name inside a phrase, or after "of", is read no further than this. */
const LONGEST_NAME = 8;

export function isFunctionWord(scope: Scope, at: number): boolean {
  return FUNCTION_WORDS.has(lowerAt(scope, at)) && !isCapitalised(scope, at);
}

function isVerb(scope: Scope, at: number): boolean {
  return VERBS.has(lowerAt(scope, at)) && !isCapitalised(scope, at);
}

/** Whether the word looks like a noun in the plural: by its ending or by the lists. */
export function isPluralNoun(scope: Scope, at: number): boolean {
  const lower = lowerAt(scope, at);
  if (PLURALS.has(lower)) return true;
  if (lower.length < 3 || !lower.endsWith('s') || /(?:ss|us|is|'s)$/.test(lower) || NOT_PLURAL.has(lower))
    return false;
  return isWord(scope, at) && !FUNCTION_WORDS.has(lower);
}

/** Whether the word is of a nationality, religion or party: capitalised, yet no name of its own. */
function isDemonym(scope: Scope, at: number): boolean {
  const text = textAt(scope, at);
  return DEMONYMS.has(text) || (text.endsWith('s') && DEMONYMS.has(text.slice(0, -1)));
}

/** Whether the word starts or continues a proper name. */
export function isNamePart(scope: Scope, at: number): boolean {
  return isCapitalised(scope, at) && !isDemonym(scope, at);
}

/**
 * Reads the noun phrase that a number counts. There is no part-of-speech tagger: the phrase runs to the
 * first plural noun, for the number one to the last word before a verb or function word.
 */
export function readNounPhrase(scope: Scope, from: number, singular: boolean): NounPhrase | null {
  const head = singular ? singularHead(scope, from) : pluralHead(scope, from);
  return head === null ? null : { firstToken: from, head, endToken: head + 1 };
}

function pluralHead(scope: Scope, from: number): number | null {
  for (let at = from; at < from + LONGEST_PHRASE; at++) {
    if (isModels(scope, at, from)) return at;
    if (!continues(scope, at, from)) return outcome(scope, from);
    if (!isPluralNoun(scope, at) || isHyphen(scope, at + 1)) continue;
    return lastHead(scope, at);
  }
  return null;
}

/** "Boeing 787s", "A350s": machines by the name of their model. */
export function isModels(scope: Scope, at: number, from: number): boolean {
  const text = textAt(scope, at);
  if (!/^\p{Lu}{0,2}\d{1,4}s$/u.test(text)) return false;
  return text.charCodeAt(0) > 0x39 || (at > from && isCapitalised(scope, at - 1));
}

/** The noun that a plural before it belongs to: "sports teams", "countries' leaders", "World Cups". */
function lastHead(scope: Scope, plural: number): number {
  let head = plural;
  if (/^'s?$/.test(lowerAt(scope, plural + 1)) && touches(scope, plural + 1)) {
    const owner = plural + 2;
    for (let at = owner; at < owner + 3 && continues(scope, at, owner); at++) {
      if (isPluralNoun(scope, at)) return at;
    }
    return plural;
  }
  while (
    head < plural + 3 &&
    isPluralNoun(scope, head + 1) &&
    !isVerb(scope, head + 1) &&
    !isFunctionWord(scope, head + 1) &&
    isCapitalised(scope, head) === isCapitalised(scope, head + 1)
  )
    head++;
  if (ATTRIBUTIVE.has(lowerAt(scope, head)) || isCapitalised(scope, head)) {
    for (let at = head + 1; at < head + 3 && continues(scope, at, head + 1); at++) {
      if (isPluralNoun(scope, at) && !isVerb(scope, at)) return at;
    }
  }
  return head;
}

/** "12 killed", where no noun follows. */
function outcome(scope: Scope, at: number): number | null {
  return OUTCOMES.has(lowerAt(scope, at)) ? at : null;
}

/** Whether the token can stand inside a phrase that started at `from`, before its noun. */
function continues(scope: Scope, at: number, from: number): boolean {
  if (lowerAt(scope, at) === '-' && at > from && touches(scope, at + 1)) return true;
  // "Kia and Hyundai vehicles", "Iraqi and Syrian refugees"
  if (lowerAt(scope, at) === 'and' && at > from)
    return isCapitalised(scope, at - 1) && isCapitalised(scope, at + 1);
  // "Bank of England officials"
  if (lowerAt(scope, at) === 'of' && at > from) return isNamePart(scope, at - 1) && isNamePart(scope, at + 1);
  if (isWord(scope, at)) {
    if (OUTCOMES.has(lowerAt(scope, at)) && !isWord(scope, at + 1)) return false;
    if (isFunctionWord(scope, at)) return false;
    // After a number no verb in -s agrees, so "strikes" is a noun; other verbs only before one.
    return (
      !isVerb(scope, at) ||
      isPluralNoun(scope, at) ||
      isHyphen(scope, at + 1) ||
      isHyphen(scope, at - 1) ||
      isPluralNoun(scope, at + 1)
    );
  }
  // A number in a name: "two new 737 Max jets", "COVID-19 tests".
  if (at === from || !/^\d/.test(lowerAt(scope, at))) return false;
  return isCapitalised(scope, at + 1) || (lowerAt(scope, at - 1) === '-' && touches(scope, at));
}

function singularHead(scope: Scope, from: number): number | null {
  let head: number | null = null;
  for (let at = from; at < from + LONGEST_PHRASE; at++) {
    if (isHyphen(scope, at) && at > from) continue;
    if (!isWord(scope, at) || isFunctionWord(scope, at) || isVerb(scope, at)) break;
    const lower = lowerAt(scope, at);
    const isPlural = isPluralNoun(scope, at) && !isNamePart(scope, at) && !ATTRIBUTIVE.has(lower);
    if (isPlural && !isHyphen(scope, at + 1)) break;
    if (head !== null && /(?:ed|ing|ly)$/.test(lower) && !isHyphen(scope, at - 1)) break;
    head = at;
  }
  return head !== null && !isHyphen(scope, head + 1) && !/(?:ly|ed)$/.test(lowerAt(scope, head))
    ? head
    : null;
}

/**
 * Where the mention of a figure that counts the phrase ends: behind it, as names and dates in it are mentions as
 * well ("three US soldiers", "three Monday meetings"). Null where it would part a name from its end ("two Houses of
 * Parliament").
 */
export function mentionEnd(scope: Scope, { head, endToken }: NounPhrase): number | null {
  if (isNamePart(scope, head) && lowerAt(scope, endToken) === 'of') return null;
  return endBefore(scope, endToken);
}

/** The end of the noun phrase after a preposition at `at` ("of the Iraqi Security Forces"), or null. */
export function readComplement(scope: Scope, at: number): number | null {
  let next = at + 1;
  if (/^(?:the|a|an|its|his|her|their|our|my|your|this|that|these|those|all)$/.test(lowerAt(scope, next)))
    next++;
  const first = next;
  while (next < first + LONGEST_NAME && (isWord(scope, next) || isNumbered(scope, next, first))) {
    if (isFunctionWord(scope, next) || (isVerb(scope, next) && next > first)) break;
    const plural = isPluralNoun(scope, next) && !isCapitalised(scope, next);
    next++;
    if (isHyphen(scope, next)) next++;
    else if (plural && !isPluralNoun(scope, next)) break;
    else if (next > first && /(?:ed|ing)$/.test(lowerAt(scope, next)) && !isPluralNoun(scope, next + 1))
      break;
  }
  return next > first ? next : null;
}

/** "the Fortune 100": a number that ends a name. */
function isNumbered(scope: Scope, at: number, first: number): boolean {
  return at > first && /^\d+$/.test(lowerAt(scope, at)) && isCapitalised(scope, at - 1);
}
