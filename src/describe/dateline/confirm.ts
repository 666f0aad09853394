import { readWords } from '../../lists.js';
import { type Span, sliceSpan } from '../../model/span.js';
import { liesIn } from '../../resolve/places/evidence.js';
import { placeKey } from '../../resolve/places/key.js';
import { placeTable } from '../../resolve/places/load.js';
import type { FoundPlace } from '../../resolve/places/table.js';
import type { DatelineForm } from './form.js';

const TOWN_WORDS: ReadonlySet<string> = readWords('town-words.txt');
/** Smaller towns are not believed where nothing but a mark says that a name is a dateline. */
const TOWN = 15_000;
const MOST_PLACES = 24;
/** Shorter names are as likely acronyms: "UN: ...". */
const SHORTEST = 4;
/** How much of a paragraph is looked at. */
const PARAGRAPH = 1_000;

const DASH = /^(?:–|—|--+)$/;
/** A sentence opens: after a parenthetical dash, the text goes on in lower case. */
const OPENING = /^\s*["“‘']?[\p{Lu}\d]/u;
/** A line of an interview, of a list, or a headline's label: "SCHOLZ: We will", "Q: Why?" */
const LABEL = /^\W{0,3}\p{Lu}[\p{L}.' ]{0,30}:(?:\s|$)/u;

/**
 * Whether what stands like a dateline is one. Capitals before a dash, with more of a dateline than that, say so
 * themselves. Of other forms, the place lists must know the town, and a paragraph must follow: "BREAKING: ...",
 * "SCHOLZ: We will ..." and "SOCCER - JAPAN WIN" look the same.
 */
export function isDateline(text: string, form: DatelineForm): boolean {
  const { end, places, hasDate, agency, isKnownAgency, mark } = form;
  const [first] = places;
  if (first === undefined) return false;
  const name = sliceSpan(text, first);
  const isDash = DASH.test(mark);
  const isHyphen = mark === '-' && /\s/.test(text.charAt(end));
  const hasMore = hasDate || agency !== null || places.length > 1;
  if (/^\P{Ll}{2,}$/u.test(name) && /\p{Lu}{2}/u.test(name)) {
    if ((isDash || isHyphen) && hasMore) return isRunningText(text, end);
    if (isDash && isKnown(name)) return opensSentence(text, end) && isRunningText(text, end);
  }
  if (!opensParagraph(text, form)) return false;
  if (mark === '') return isKnownAgency && isTownName(name, 0);
  if (mark === '-' && !isHyphen) return false;
  if (hasDate || agency !== null) return isTownName(name, 0);
  if (places.length > 1) return places.slice(1).every((place) => isRelated(name, sliceSpan(text, place)));
  if (name.length < SHORTEST || (mark === '-' && /^\s*\d/.test(text.slice(end, end + 4)))) return false;
  return isTownName(name, TOWN) && !TOWN_WORDS.has(name.toLowerCase()) && !isAmongLabels(text, form);
}

function find(name: string): readonly FoundPlace[] {
  return /^The\s/.test(name) ? [] : placeTable().find(placeKey(name), MOST_PLACES);
}

function isKnown(name: string): boolean {
  return find(name).length > 0;
}

/** Whether the name means a town of so many inhabitants and not a country, unless it is named like its capital. */
function isTownName(name: string, inhabitants: number): boolean {
  const found = find(name);
  const [first] = found;
  const towns = found.filter(({ kind, population }) => kind === 'city' && population >= inhabitants);
  if (first?.feature !== 'country') return towns.length > 0;
  return towns.some(({ feature, country }) => feature === 'capital' && country === first.country);
}

/** "Kyiv, Ukraine", "RIYADH/DUBAI" */
function isRelated(name: string, other: string): boolean {
  const outer = find(other);
  return (
    find(name).some((place) => outer.some((each) => liesIn(place, each))) ||
    (isTownName(name, TOWN) && isTownName(other, TOWN))
  );
}

/** A headline goes on in capitals: "ROME -- POPE SPEAKS". */
function isRunningText(text: string, at: number): boolean {
  return /\p{Ll}{2}/u.test(lineAt(text, at));
}

function lineAt(text: string, at: number): string {
  return /[^\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
}

function opensSentence(text: string, at: number): boolean {
  return OPENING.test(text.slice(at, at + 10));
}

/** Whether a sentence opens after the dateline, and comes to its end before the paragraph does. */
function opensParagraph(text: string, { end }: Span): boolean {
  if (!opensSentence(text, end)) return false;
  const [paragraph = ''] = text.slice(end, end + PARAGRAPH).split(/\n\s*\n/, 1);
  return /\p{Ll}{2}/u.test(lineAt(text, end)) && /[.!?…]["”’)]*(?:\s|$)/.test(paragraph);
}

/** Whether the line before or after opens with a label as well. */
function isAmongLabels(text: string, { start, end }: Span): boolean {
  const [title = '', ...lines] = text.slice(0, start).trimEnd().split('\n');
  // "Pakistan: floods kill 20": a headline has no full stop.
  const before = lines.at(-1) ?? (/[.!?]$/.test(title) ? title : '');
  const rest = text.slice(end, end + 2 * PARAGRAPH);
  const after = rest.includes('\n') ? rest.slice(rest.indexOf('\n')).trimStart() : '';
  return LABEL.test(before.trim()) || LABEL.test(after);
}
