import type { TimexModifier } from '../../model/candidate.js';
import { readCompound } from './compound.js';
import { opensShape } from './core.js';
import type { Expression, Reading } from './expression.js';
import { Rank, rankOf } from './rank.js';
import type { Word, Words } from './words.js';

type Applies = 'point' | 'amount' | 'both';
interface Prefix {
  readonly words: readonly string[];
  readonly modifier: TimexModifier;
  readonly applies: Applies;
}

const PREFIXES: readonly Prefix[] = [
  { words: ['no', 'more', 'than'], modifier: 'EQUAL_OR_LESS', applies: 'amount' },
  { words: ['no', 'longer', 'than'], modifier: 'EQUAL_OR_LESS', applies: 'amount' },
  { words: ['no', 'less', 'than'], modifier: 'EQUAL_OR_MORE', applies: 'amount' },
  { words: ['no', 'fewer', 'than'], modifier: 'EQUAL_OR_MORE', applies: 'amount' },
  { words: ['as', 'long', 'as'], modifier: 'EQUAL_OR_LESS', applies: 'amount' },
  { words: ['more', 'than'], modifier: 'MORE_THAN', applies: 'amount' },
  { words: ['less', 'than'], modifier: 'LESS_THAN', applies: 'amount' },
  { words: ['fewer', 'than'], modifier: 'LESS_THAN', applies: 'amount' },
  { words: ['at', 'least'], modifier: 'EQUAL_OR_MORE', applies: 'amount' },
  { words: ['at', 'most'], modifier: 'EQUAL_OR_LESS', applies: 'amount' },
  { words: ['up', 'to'], modifier: 'EQUAL_OR_LESS', applies: 'amount' },
  { words: ['over'], modifier: 'MORE_THAN', applies: 'amount' },
  { words: ['nearly'], modifier: 'LESS_THAN', applies: 'amount' },
  { words: ['almost'], modifier: 'LESS_THAN', applies: 'amount' },
  { words: ['about'], modifier: 'APPROX', applies: 'both' },
  { words: ['around'], modifier: 'APPROX', applies: 'both' },
  { words: ['approximately'], modifier: 'APPROX', applies: 'both' },
  { words: ['roughly'], modifier: 'APPROX', applies: 'amount' },
  { words: ['circa'], modifier: 'APPROX', applies: 'point' },
  { words: ['early'], modifier: 'START', applies: 'point' },
  { words: ['earlier'], modifier: 'START', applies: 'point' },
  { words: ['mid'], modifier: 'MID', applies: 'point' },
  { words: ['late'], modifier: 'END', applies: 'point' },
  { words: ['later'], modifier: 'END', applies: 'point' },
  { words: ['sometime'], modifier: 'APPROX', applies: 'point' },
  { words: ['pre'], modifier: 'BEFORE', applies: 'point' },
  { words: ['post'], modifier: 'AFTER', applies: 'point' },
];
const BY_FIRST = new Map(
  PREFIXES.map((prefix) => [
    prefix.words[0] ?? '',
    PREFIXES.filter((other) => other.words[0] === prefix.words[0]),
  ]),
);
const NAMED_YEARS = new Set(['year', 'fiscal', 'financial', 'calendar']);
const SUFFIXES = new Map<string, TimexModifier>([
  ['or so', 'APPROX'],
  ['or two', 'APPROX'],
  ['or more', 'EQUAL_OR_MORE'],
  ['or less', 'EQUAL_OR_LESS'],
  ['or later', 'ON_OR_AFTER'],
  ['or earlier', 'ON_OR_BEFORE'],
  ['and beyond', 'ON_OR_AFTER'],
  ['or longer', 'EQUAL_OR_MORE'],
]);

/** Whether a date can begin with this word: a shape's first, or one that limits what follows. */
export function opensPhrase(word: Word): boolean {
  return word.lower === 'the' || BY_FIRST.has(word.lower) || opensShape(word);
}

/** The longest date at `at` with what limits it: `the end of 2024`, `mid-March`, `at least two weeks`, `a year or so`. */
export function readPhrase(words: Words, at: number): Reading | null {
  const plain =
    readEnd(words, at) ?? readEdge(words, at) ?? readPrefixed(words, at) ?? readDetermined(words, at);
  return plain && readSuffix(words, plain);
}

/** `the`, `its`, and what it determines; the bare year of `the 1988 results` stays bare. */
function readDetermined(words: Words, at: number): Reading | null {
  const own = readCompound(words, at);
  if (words.at(at).lower !== 'the') return own;
  const limited = [
    'early',
    'mid',
    'late',
    'first',
    'final',
    'initial',
    'opening',
    'next',
    'other',
    'last',
  ].includes(words.at(at + 1).lower);
  const counted = limited ? readCompound(words, at + 2) : null;
  if (
    counted?.expression.kind === 'duration' &&
    (own === null || counted.end > own.end) &&
    !isHyphenated(words, at + 2, counted.end)
  )
    return counted;
  const inner = readPrefixed(words, at + 1) ?? readCompound(words, at + 1);
  if (inner === null || (own !== null && own.end >= inner.end)) return own;
  return takesArticle(words, at + 1, inner) ? inner : own;
}

function takesArticle(words: Words, at: number, { end, expression }: Reading): boolean {
  if (expression.kind === 'set' || expression.kind === 'vague' || expression.kind === 'range') return false;
  const long = (rankOf(expression) ?? Rank.time) >= Rank.decade && words.at(end - 1).lower !== '-';
  if (!long && isHyphenated(words, at, end)) return false;
  if (expression.kind === 'duration') return words.at(end - 1).lower.endsWith('s');
  const rank = rankOf(expression) ?? Rank.time;
  if (expression.kind === 'shift')
    return (rank === Rank.year && expression.comparing === true) || words.at(at).relative !== undefined;
  if (expression.fields.hour !== undefined) return false;
  const bare =
    expression.within === undefined &&
    (rank === Rank.year ||
      rank === Rank.month ||
      (rank === Rank.day && expression.fields.holiday === undefined));
  return !bare || NAMED_YEARS.has(words.at(at).lower) || words.at(at).ordinal !== undefined;
}

function isHyphenated(words: Words, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (words.at(i).lower === '-') return true;
  return false;
}

/** `early March`, `mid-2010s`, `earlier this month`, `about three weeks`. */
function readPrefixed(words: Words, at: number): Reading | null {
  for (const { words: own, modifier, applies } of BY_FIRST.get(words.at(at).lower) ?? []) {
    if (!own.every((word, i) => words.at(at + i).lower === word)) continue;
    const after = at + own.length;
    const dashed = words.at(after).lower === '-';
    const innerAt = skipIn(words, dashed ? after + 1 : after, modifier);
    if (isPreposition(words, at, innerAt)) continue;
    const plain = applies === 'amount' || dashed;
    const inner = plain
      ? readCompound(words, innerAt)
      : (readDetermined(words, innerAt) ?? readWithin(words, innerAt));
    if (inner !== null && fits(inner.expression, applies, modifier, dashed)) return modify(inner, modifier);
  }
  return null;
}

/** `over the past year`, `over several years`, `get around Wednesday's ruling`: the word is no limit. */
function isPreposition(words: Words, at: number, innerAt: number): boolean {
  const inner = words.at(innerAt);
  if (words.at(at).lower === 'around') return inner.weekday !== undefined;
  return (
    words.at(at).lower === 'over' &&
    !inner.digits &&
    inner.number === undefined &&
    inner.lower !== 'a' &&
    inner.lower !== 'an'
  );
}

/** `earlier in the year`, `late on Friday`. */
function skipIn(words: Words, at: number, modifier: TimexModifier): number {
  const { lower } = words.at(at);
  return (modifier === 'START' || modifier === 'END') && (lower === 'in' || lower === 'on') ? at + 1 : at;
}

/** `earlier in the week`: the current one; without `in`, the unit alone is none. */
function readWithin(words: Words, at: number): Reading | null {
  const within = words.at(at - 1).lower === 'in' && words.at(at + 1).unit !== 'day';
  return within ? readNamedUnit(words, at) : null;
}

function fits(
  { kind, ...expression }: Expression,
  applies: Applies,
  modifier: TimexModifier,
  dashed: boolean,
): boolean {
  if (expression.modifier !== undefined || kind === 'set' || kind === 'vague' || kind === 'range')
    return false;
  if (modifier === 'BEFORE' || modifier === 'AFTER') return dashed && kind === 'point';
  if (applies === 'both') return true;
  const isAmount =
    kind === 'duration' || (kind === 'shift' && 'origin' in expression && expression.origin === 'document');
  return applies === 'amount' ? isAmount : kind !== 'duration';
}

/** `the end of 1990`, `the middle of October`, `beginning of the year`, `the rest of the week`. */
function readEdge(words: Words, at: number): Reading | null {
  const edgeAt = words.at(at).lower === 'the' ? at + 1 : at;
  const { edge } = words.at(edgeAt);
  if (edge === undefined || words.at(edgeAt + 1).lower !== 'of') return null;
  const whole = readDetermined(words, edgeAt + 2) ?? readNamedUnit(words, edgeAt + 2);
  if (whole === null || rankOf(whole.expression) === null) return null;
  return edge === 'ALL' ? whole : modify(whole, edge);
}

/** `the month`, `the week`, `the day` are the current ones where an edge of them is meant. */
function readNamedUnit(words: Words, at: number): Reading | null {
  const { unit, lower } = words.at(at + 1);
  if (words.at(at).lower !== 'the' || unit === undefined || lower !== unit) return null;
  return { end: at + 2, expression: { kind: 'shift', unit, by: 0, origin: 'document' } };
}

/** `year-end`, `year's end`, `the month-end`, `year-end 1989`. */
function readEnd(words: Words, at: number): Reading | null {
  const { unit } = words.at(at);
  if (unit !== 'year' && unit !== 'month' && unit !== 'quarter') return null;
  const linked = words.at(at + 1).lower === '-' || words.at(at + 1).lower === "'s" ? at + 2 : at + 1;
  if (words.at(linked).lower !== 'end') return null;
  const named = readCompound(words, linked + 1);
  if (named !== null && rankOf(named.expression) === Rank.year) return modify(named, 'END');
  return { end: linked + 1, expression: { kind: 'shift', unit, by: 0, origin: 'document', modifier: 'END' } };
}

function readSuffix(words: Words, reading: Reading): Reading {
  const modifier = SUFFIXES.get(`${words.at(reading.end).lower} ${words.at(reading.end + 1).lower}`);
  const { kind } = reading.expression;
  if (modifier === undefined || kind === 'set' || kind === 'vague') return reading;
  if (modifier.startsWith('ON_OR') !== (kind === 'point')) {
    if (modifier !== 'APPROX') return reading;
  }
  return modify({ ...reading, end: reading.end + 2 }, modifier);
}

function modify({ end, expression }: Reading, modifier: TimexModifier): Reading {
  return { end, expression: { ...expression, modifier } };
}
