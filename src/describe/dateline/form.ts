import { readWords } from '../../lists.js';
import { type Span, sliceSpan } from '../../model/span.js';
import { findCountry } from '../../resolve/countries.js';

const AGENCIES: ReadonlySet<string> = readWords('agencies.txt');

const MOST_PLACES = 4;
/** No place, date or agency is longer. */
const LONGEST_PART = 200;

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}]{0,30}(?:[.'’-][\p{L}\p{M}]{1,30}){0,8}\.?`;
const NO_DATE = String.raw`(?!(?:${MONTH}|${MONTH.toUpperCase()})\b\.? ?\d)`;
const PART = `${WORD}(?: ${NO_DATE}(?:(?:of|de|del|do|da|la|es|el|al|upon) ){0,2}${WORD}){0,3}`;

/** One place or several: "NAIROBI, Kenya", "RIYADH/DUBAI", "New Delhi [India]". */
const FIRST_PLACE = new RegExp(String.raw`^[ \t]*(${PART}(?:, ?D\.C\.)?)`, 'u');
const NEXT_PLACE = new RegExp(String.raw`^(?:, ?| ?/ ?| and | ?[[(])(${PART})[\])]?`, 'u');
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
  let next = partAt(FIRST_PLACE, text, start);
  while (next !== null && parts.length < MOST_PLACES) {
    parts.push(next);
    next = matchAt(STARTS_DATE, text, next.end) === null ? partAt(NEXT_PLACE, text, next.end) : null;
    if (next === null || isAgency(text, next.group)) break;
    if (text[next.group.start - 1] === '(' && findCountry(sliceSpan(text, next.group)) === undefined) break;
  }
  return parts;
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
  const isWord = /(?<![\p{L}.])(?:\p{Lu}{3,}|\p{L}{6,})\.$/u.test(text.slice(Math.max(start, end - 40), end));
  return { start, end: isWord ? end - 1 : end };
}
