import { readWords } from '../../lists.js';
import { type Span, sliceSpan } from '../../model/span.js';
import { findCountry } from '../../resolve/countries.js';

const AGENCIES: ReadonlySet<string> = readWords('agencies.txt');

const MOST_PLACES = 4;
/** No date or agency is longer. */
const LONGEST_PART = 200;

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
/** A capitalised word of a place's name. One pattern for the whole name would take ten times as long to compile. */
const WORD = /\p{Lu}[\p{L}\p{M}]{0,30}(?:[.'’-][\p{L}\p{M}]{1,30}){0,8}\.?/uy;
const LINK = /(?:of|de|del|do|da|la|es|el|al|upon) /y;
const MONTH_AND_DAY = new RegExp(String.raw`(?:${MONTH}|${MONTH.toUpperCase()})\b\.? ?\d`, 'y');
const DISTRICT = /, ?D\.C\./y;
const INDENT = /[ \t]*/y;
/** What parts one place from the next: "NAIROBI, Kenya", "RIYADH/DUBAI", "New Delhi [India]". */
const BETWEEN_PLACES = /, ?| ?\/ ?| and | ?[[(]/y;
const MOST_WORDS = 4;
const MOST_LINKS = 2;
const STARTS_DATE = new RegExp(String.raw`^, ?(?:${MONTH}\b|${WEEKDAY})`, 'i');
const DATE = String.raw`(?:${WEEKDAY},? )?(?:${DAY} ${MONTH}|${MONTH}\.? ?${DAY}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})(?:,? \d{4})?`;
/** ", March 3", " - 24 July 2022", " (November 28, 2016)" */
const NEXT_DATE = new RegExp(String.raw`^(?:[,.]? ?| [-–] )(?:${DATE}|\(${DATE}\))`, 'i');
/** "(Xinhua)", "/TASS/", "(Marketwire - December 23, 2010)" */
const AGENCY = /^(?:[,.]? ?|--)[(/]([^()/\n]{2,40}?)(?: [-–—] [^()\n]{1,30})?[)/]/u;
const BARE_AGENCY = /^, ?(\p{Lu}[\p{L}\d/ ]{1,24}\p{L})(?= ?[-–—])/u;
const MARK = /^[.,]? ?(–|—|--+|[-_:;])?/u;

/** What stands like a dateline at the start of a line or sentence: `NAIROBI, Kenya, March 3 (Xinhua) --`. */
export interface DatelineForm extends Span {
  readonly places: readonly Span[];
  /** Where the last of them ends, with its bracket. */
  readonly placesEnd: number;
  readonly hasDate: boolean;
  readonly agency: Span | null;
  readonly isKnownAgency: boolean;
  /** What closes it, empty where nothing does: `Washington (CNN)The president`. */
  readonly mark: string;
}

/** Reads what could be a dateline from `start` on, as far as its mark; null where none could. */
export function readForm(text: string, start: number): DatelineForm | null {
  const places = readPlaces(text, start);
  const first = places[0]?.group;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  const date = matchAt(NEXT_DATE, text, last.end);
  const afterDate = last.end + (date?.[0].length ?? 0);
  const agency = readAgency(text, afterDate);
  const at = agency?.end ?? afterDate;
  const [closing = '', mark = ''] = matchAt(MARK, text, at) ?? [];
  return {
    start: first.start,
    end: at + (mark === '' ? Number(text[at] === '.') : closing.length),
    places: places.map(({ group }) => withoutPeriod(text, group)),
    placesEnd: withoutPeriod(text, { start: first.start, end: last.end }).end,
    hasDate: date !== null,
    agency: agency?.group ?? null,
    isKnownAgency: agency !== null && isAgency(text, agency.group),
    mark,
  };
}

/** Part of a form, and where what stands around it ends. */
interface Part {
  readonly group: Span;
  readonly end: number;
}

function readPlaces(text: string, start: number): Part[] {
  const parts: Part[] = [];
  let next = firstPlace(text, start);
  while (next !== null && parts.length < MOST_PLACES) {
    parts.push(next);
    next = matchAt(STARTS_DATE, text, next.end) === null ? nextPlace(text, next.end) : null;
    if (next === null || isAgency(text, next.group)) break;
    if (text[next.group.start - 1] === '(' && findCountry(sliceSpan(text, next.group)) === undefined) break;
  }
  return parts;
}

function firstPlace(text: string, at: number): Part | null {
  const start = skip(INDENT, text, at) ?? at;
  const nameEnd = placeEnd(text, start);
  if (nameEnd === null) return null;
  const end = skip(DISTRICT, text, nameEnd) ?? nameEnd;
  return { group: { start, end }, end };
}

function nextPlace(text: string, at: number): Part | null {
  const start = skip(BETWEEN_PLACES, text, at);
  const end = start === null ? null : placeEnd(text, start);
  if (start === null || end === null) return null;
  return { group: { start, end }, end: end + Number(text[end] === ')' || text[end] === ']') };
}

/** Where a place's name that starts at `at` ends: "Port-au-Prince", "San Pedro de la Paz". */
function placeEnd(text: string, at: number): number | null {
  let end = skip(WORD, text, at);
  for (let words = 1; end !== null && words < MOST_WORDS; words++) {
    const next: number | null = text[end] === ' ' ? wordEnd(text, end + 1) : null;
    if (next === null) break;
    end = next;
  }
  return end;
}

/** Where the next word of a name ends, with "de la" before it. */
function wordEnd(text: string, at: number): number | null {
  if (skip(MONTH_AND_DAY, text, at) !== null) return null;
  let start = at;
  for (let links = 0; links < MOST_LINKS; links++) start = skip(LINK, text, start) ?? start;
  return skip(WORD, text, start);
}

/** Where a sticky pattern's match at `at` ends; null where it has none. */
function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function readAgency(text: string, at: number): Part | null {
  const bracketed = partAt(AGENCY, text, at);
  if (bracketed !== null) return bracketed;
  const bare = partAt(BARE_AGENCY, text, at);
  return bare !== null && isAgency(text, bare.group) ? bare : null;
}

function partAt(pattern: RegExp, text: string, at: number): Part | null {
  const match = matchAt(pattern, text, at);
  const group = match?.[1];
  if (match === null || group === undefined) return null;
  const start = at + match[0].indexOf(group);
  return { group: { start, end: start + group.length }, end: at + match[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  return pattern.exec(text.slice(at, at + LONGEST_PART));
}

function isAgency(text: string, span: Span): boolean {
  return AGENCIES.has(sliceSpan(text, span).toLowerCase());
}

/** "MOSCOW. March 3" ends a place with a period, "Springfield, Ill." an abbreviation. */
function withoutPeriod(text: string, { start, end }: Span): Span {
  const isWord =
    text[end - 1] === '.' &&
    /(?<![\p{L}.])(?:\p{Lu}{3,}|\p{L}{6,})\.$/u.test(text.slice(Math.max(start, end - 40), end));
  return { start, end: isWord ? end - 1 : end };
}
