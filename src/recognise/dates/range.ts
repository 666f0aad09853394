import type { Expression, Fields, Reading } from './expression.js';
import { type Opening, startsWithDigit } from './openings.js';
import { opensPhrase, phraseOpenings, readPhrase } from './phrase.js';
import { expandShortYear, isMonthDay } from './shapes/parts.js';
import { skipComma, touches, type Words } from './words.js';

/** The words that open a range; without one it begins as a date does. */
const RANGE_OPENERS = ['between', 'from'] as const;

/** What opens a date or a range. */
export const rangeOpenings: readonly Opening[] = [
  ...phraseOpenings,
  ...RANGE_OPENERS.map((word): Opening => [word, null]),
];

/** Whether a date or a range can begin at `at`, as far as the first words tell. */
export function opensRange(words: Words, at: number): boolean {
  const lower = words.lower(at);
  const first = lower === 'between' || lower === 'from' ? at + 1 : at;
  return opensPhrase(words, first) || opensDays(words, first);
}

const LINKS = new Set(['to', 'through', 'until', 'till', '-', '--']);

/**
 * The longest date at `at`, or the range it opens: `between 2014 and 2017`, `from March to May`, `Oct. 7-9`,
 * `2023-24`. Both ends must be of one kind (`from today through Nov. 17` stays two dates, as in TimeBank).
 */
export function readRange(words: Words, at: number): Reading | null {
  const opener = words.lower(at);
  if (opener !== 'between' && opener !== 'from') return readSpan(words, at, null);
  return readSpan(words, at + 1, opener === 'between' ? 'and' : 'to');
}

function readSpan(words: Words, at: number, link: 'and' | 'to' | null): Reading | null {
  const days = readDays(words, at, link);
  if (days !== null) return days;
  const from = readPhrase(words, at);
  if (from === null) return null;
  const linkAt = from.end;
  const found = words.lower(linkAt);
  const linked = link === 'and' ? found === 'and' : LINKS.has(found) && (found !== '--' || link !== null);
  const to = linked ? readPhrase(words, linkAt + 1) : null;
  const range = to && pair(from.expression, to.expression);
  if (range !== null && to !== null) return { end: to.end, expression: range };
  const short = readShortEnd(words, from);
  if (short !== null && (to === null || to.end <= short.end)) return short;
  return link === null ? from : null;
}

/** Whether a numeral is linked to something, as the 7 of `7-9 October` is. */
function opensDays(words: Words, at: number): boolean {
  if (!startsWithDigit(words.lower(at))) return false;
  const link = words.lower(at + 1);
  return link === 'and' || LINKS.has(link);
}

/** `7-9 October`, `between 7 and 9 October`: the first day has no month of its own. */
function readDays(words: Words, at: number, link: 'and' | 'to' | null): Reading | null {
  const { text: first, digits } = words.at(at);
  if (!digits) return null;
  const found = words.lower(at + 1);
  const linked = link === 'and' ? found === 'and' : LINKS.has(found);
  if (!/^\d{1,2}$/.test(first) || !linked) return null;
  const to = readPhrase(words, at + 2);
  if (to?.expression.kind !== 'point') return null;
  const { day, month, hour } = to.expression.fields;
  if (
    day === undefined ||
    month === undefined ||
    hour !== undefined ||
    Number(first) >= day ||
    Number(first) === 0
  )
    return null;
  if (words.at(at + 2).month !== undefined) return null;
  const from: Expression = { kind: 'point', fields: { ...to.expression.fields, day: Number(first) } };
  return { end: to.end, expression: { kind: 'range', from, to: to.expression } };
}

/** `Oct. 7-9`, `Oct. 7-9, 2023`, `1989-90`, `2020/21`: the second end is short. */
function readShortEnd(words: Words, from: Reading): Reading | null {
  if (from.expression.kind !== 'point' || from.expression.within !== undefined) return null;
  const { fields } = from.expression;
  const link = words.lower(from.end);
  const { text } = words.at(from.end + 1);
  if (!/^\d{1,2}$/.test(text)) return null;
  const end = from.end + 2;
  if (fields.day !== undefined && fields.month !== undefined && LINKS.has(link))
    return readLastDay(words, from.expression.fields, Number(text), end);
  const onlyYear = Object.keys(fields).length === 1 && fields.year !== undefined;
  const glued = (link === '-' || link === '/') && touches(words, from.end - 1) && touches(words, from.end);
  if (!onlyYear || !glued || text.length !== 2 || (touches(words, end - 1) && words.lower(end) === '-'))
    return null;
  const year = expandShortYear(Number(text), fields.year ?? 0);
  return year === null ? null : { end, expression: rangeOf(fields, { year }) };
}

function readLastDay(words: Words, fields: Fields, day: number, end: number): Reading | null {
  if (
    fields.day === undefined ||
    fields.month === undefined ||
    day <= fields.day ||
    !isMonthDay(fields.month, day)
  )
    return null;
  if (['%', 'percent', 'million', 'billion', 'people'].includes(words.lower(end))) return null;
  const yearAt = skipComma(words, end);
  const year =
    /^(?:19|20)\d\d$/.test(words.at(yearAt).text) && fields.year === undefined
      ? Number(words.at(yearAt).text)
      : null;
  const first = year === null ? fields : { ...fields, year };
  return { end: year === null ? end : yearAt + 1, expression: rangeOf(first, { ...first, day }) };
}

function rangeOf(from: Fields, to: Fields): Expression {
  return { kind: 'range', from: { kind: 'point', fields: from }, to: { kind: 'point', fields: to } };
}

/** Makes a range of two points of one kind; a year given only at the end is the first's as well. */
function pair(from: Expression, to: Expression): Expression | null {
  if (from.kind !== 'point' || to.kind !== 'point' || from.within !== undefined) return null;
  if (kindOf(from.fields) !== kindOf(to.fields)) return null;
  const { year } = to.fields;
  const inherits = from.fields.year === undefined && year !== undefined;
  const within = to.within !== undefined ? { within: to.within } : {};
  const first: Expression = inherits ? { ...from, fields: { ...from.fields, year } } : { ...from, ...within };
  return { kind: 'range', from: first, to };
}

function kindOf(fields: Fields): string | null {
  if (fields.hour !== undefined) return 'time';
  if (fields.day !== undefined) return 'day';
  if (fields.weekday !== undefined) return 'weekday';
  if (fields.month !== undefined) return 'month';
  if (fields.quarter !== undefined) return 'quarter';
  if (fields.decade !== undefined) return 'decade';
  if (fields.century !== undefined) return 'century';
  return fields.year === undefined ? 'other' : 'year';
}
