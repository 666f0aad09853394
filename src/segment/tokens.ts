import type { Span } from '../model/span.js';
import { isAbbreviation, isInitials } from './abbreviations.js';
import { compromiseTerms } from './compromise.js';

const WORD = /[\p{L}\p{N}\p{M}_\u00ad\u200b-\u200d\u2060\ufeff]/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** What joins a symbol before it: accents, skin tones, and the joiner inside a family of emoji. */
const EXTENDS_SYMBOL = /[\p{M}\p{Emoji_Modifier}\u200d]/u;
const APOSTROPHE = /['’ʼ＇]/;
/**
 * Terms end at white space and after hyphens, as tokens do without them: where they end matters only in a run of
 * hyphens, after a hyphen that what follows would extend, and at the one space that counts as a word character.
 */
const TERMS_MATTER = /--|[-–—][\p{M}\p{Emoji_Modifier}\u200d]|\ufeff/u;

/**
 * Splits one sentence into token spans: compromise's terms with everything that only touches a word
 * (brackets, quotes, slashes, hyphens, possessives, currency and percent signs) made a token of its own.
 * `view` is the tokenizer's view of the document, `sentence` a span of it.
 */
export function tokenSpans(view: string, sentence: Span): Span[] {
  const spans: Span[] = [];
  const text = view.slice(sentence.start, sentence.end);
  if (!TERMS_MATTER.test(text)) {
    splitTerm(view, sentence, spans);
    return spans;
  }
  let offset = sentence.start;
  for (const term of compromiseTerms(text)) {
    splitTerm(view, { start: offset, end: offset + term.length }, spans);
    offset += term.length;
  }
  return spans;
}

function splitTerm(view: string, term: Span, spans: Span[]): void {
  let at = term.start;
  while (at < term.end) {
    if (isBlank(view.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = isWordAt(view, at) ? wordEnd(view, at, term.end) : markEnd(view, at, term);
    spans.push({ start: at, end });
    at = end;
  }
}

/** The end of the word that starts at `start`: letters and digits, and the marks that hold a word together. */
function wordEnd(view: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const length = wordCharLength(view, at);
    if (length > 0) {
      at += length;
    } else if (at + 1 < limit && isWordAt(view, at + 1) && bindsWord(view, start, at)) {
      at++;
    } else {
      break;
    }
  }
  while (isInvisible(view.charCodeAt(at - 1))) at--;
  return view[at] === '.' && at < limit && ownsPeriod(view, start, at) ? at + 1 : at;
}

/** Whether the mark at `at`, between two word characters, belongs to the word that began at `start`. */
function bindsWord(view: string, start: number, at: number): boolean {
  const mark = view[at] ?? '';
  const before = view[at - 1] ?? '';
  const after = view[at + 1] ?? '';
  if (APOSTROPHE.test(mark)) return !isPossessive(view, at);
  if (mark === '&') return isUpper(before) && isUpper(after);
  if (mark === ':') return isDigit(before) && isDigit(after);
  if (mark === ',') return isDigit(before) && isDigit(after) && isDigit(view[at + 2] ?? '');
  if (mark !== '.') return false;
  if (isDigit(before) && isDigit(after)) return true;
  // "U.S.-led" and "a.m." are initials, "example.com" a domain; "end.Next" is two words.
  return isInitials(view.slice(start, at)) || (/\p{Ll}/u.test(before) && /\p{Ll}/u.test(after));
}

function ownsPeriod(view: string, start: number, period: number): boolean {
  const word = view.slice(start, period);
  if (isInitials(word)) return /\p{Lu}/u.test(word) || word.length > 1;
  return isAbbreviation(word, view.slice(period + 1, period + 3));
}

/** The end of a token that is not a word: `'s`, a run of one mark, or a symbol. */
function markEnd(view: string, at: number, term: Span): number {
  const mark = view[at] ?? '';
  if (APOSTROPHE.test(mark) && at > term.start && isWordAt(view, at - 1) && isPossessive(view, at))
    return at + 2;
  if (mark === '.' || mark === '-' || mark === '*' || mark === '_' || mark === '=') {
    let end = at + 1;
    while (end < term.end && view[end] === mark) end++;
    return end;
  }
  return symbolEnd(view, at, term.end);
}

function symbolEnd(view: string, start: number, limit: number): number {
  let at = start + charLength(view, start);
  while (at < limit && view.charCodeAt(at) > 127 && EXTENDS_SYMBOL.test(charAt(view, at))) {
    const joins = view[at] === '\u200d';
    at += charLength(view, at);
    if (joins && at < limit && /\p{Extended_Pictographic}/u.test(charAt(view, at)))
      at += charLength(view, at);
  }
  return at;
}

function isPossessive(view: string, apostrophe: number): boolean {
  return /[sS]/.test(view[apostrophe + 1] ?? '') && !isWordAt(view, apostrophe + 2);
}

function isWordAt(view: string, at: number): boolean {
  return wordCharLength(view, at) > 0;
}

/** How many code units the word character at `at` has; 0 where none is there. */
function wordCharLength(view: string, at: number): number {
  const code = view.charCodeAt(at);
  if (code >= 128) return WORD.test(charAt(view, at)) ? charLength(view, at) : 0;
  const isWord =
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
  return isWord ? 1 : 0;
}

function charLength(view: string, at: number): number {
  return (view.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function charAt(view: string, at: number): string {
  return view.slice(at, at + charLength(view, at));
}

/** White space, or a character without a shape that no word stands before. */
function isBlank(code: number): boolean {
  if (code <= 127) return code === 32 || (code >= 9 && code <= 13);
  return isInvisible(code) || /\s/.test(String.fromCharCode(code));
}

function isInvisible(code: number): boolean {
  return code > 127 && INVISIBLE.test(String.fromCharCode(code));
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

function isUpper(char: string): boolean {
  return /\p{Lu}/u.test(char);
}
