import type { TimexModifier } from '../../model/candidate.js';
import { readCompound } from './compound.js';
import { contextWords } from './context.js';
import { shapesOpenedAt } from './core.js';
import type { Reading } from './expression.js';
import { meaningsOf, NO_MEANINGS } from './lexicon.js';
import { canModify, modifiersAfter, modifiersBefore } from './modifiers.js';
import { createOpeningTest, NUMERAL, type Opening, startsWithDigit } from './openings.js';
import { Rank, rankOf } from './rank.js';
import { shapeOpenings } from './shapes/index.js';
import { YEAR_KINDS } from './shapes/relative.js';
import { skipArticle, type Words } from './words.js';

/** Words between `the` and a length: `the first nine months`. */
const BEFORE_LENGTH = contextWords('before-length');
/** What an amount ends with: what follows `over` is then how long it is spread. */
const AMOUNTS = contextWords('amounts');
/** Words that open a year's name, which takes an article: `the year 2000`, `the fiscal year 2024`. */
const YEAR_NAMES = new Set(['year', 'fiscal', 'financial', 'calendar']);

/** What opens a date in one of forty times: only before a word that may stand in one. The apostrophe is that of `'98`. */
export const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  "'",
]);
/** Words that stand between a determiner and a date, and mean nothing in one elsewhere. */
const AFTER_DETERMINER: readonly string[] = [
  ...['before-length', 'before-one-unit', 'current-unit', 'compared'].flatMap((name) => [
    ...contextWords(name),
  ]),
  ...YEAR_KINDS,
];
/** What opens a phrase, or may where a determiner. */
export const phraseOpenings: readonly Opening[] = [
  ...[...modifiersBefore.openings, ...shapeOpenings].filter(
    ([first, second]) => second !== null || !DETERMINERS.has(first),
  ),
  ...[...DETERMINERS].flatMap((first) => AFTER_DETERMINER.map((second): Opening => [first, second])),
  ...[...DETERMINERS].map((first): Opening => [first, NUMERAL]),
];
const opensPlain = createOpeningTest(phraseOpenings);

/** Whether a date can begin at `at`, as far as two words tell. */
export function opensPhrase(words: Words, at: number): boolean {
  const lower = words.lower(at);
  if (startsWithDigit(lower)) return shapesOpenedAt(words, at).length > 0;
  if (opensPlain(words, at)) return true;
  if (!DETERMINERS.has(lower)) return false;
  return meaningsOf(words.lower(at + 1)) !== NO_MEANINGS || opensPlain(words, at + 1);
}

/** The longest date at `at` with what limits it: `the end of 2024`, `mid-March`, `at least two weeks`, `a year or so`. */
export function readPhrase(words: Words, at: number): Reading | null {
  const plain =
    readUnitEnd(words, at) ?? readEdge(words, at) ?? readPrefixed(words, at) ?? readDetermined(words, at);
  if (plain === null) return null;
  const [suffix] = modifiersAfter.matches(words, plain.end);
  if (suffix === undefined || !canModify(suffix.value, plain.expression)) return plain;
  return modify({ ...plain, end: suffix.end }, suffix.value.modifier);
}

/** A date with its `the`; the bare year of `the 1988 results` stays bare. */
function readDetermined(words: Words, at: number): Reading | null {
  const own = readCompound(words, at);
  if (words.lower(at) !== 'the') return own;
  const inner = readLength(words, at + 1) ?? readPrefixed(words, at + 1) ?? readCompound(words, at + 1);
  if (inner === null || (own !== null && own.end >= inner.end)) return own;
  return takesArticle(words, at + 1, inner) ? inner : own;
}

/** `first nine months`, after `the`. */
function readLength(words: Words, at: number): Reading | null {
  const length = BEFORE_LENGTH.has(words.lower(at)) ? readCompound(words, at + 1) : null;
  return length?.expression.kind === 'duration' ? length : null;
}

/** Whether the article before a reading is the date's own, and not that of a noun which the date only qualifies. */
function takesArticle(words: Words, at: number, { end, expression }: Reading): boolean {
  const { kind } = expression;
  if (kind === 'set' || kind === 'vague' || kind === 'range') return false;
  const rank = rankOf(expression) ?? Rank.time;
  if (rank < Rank.decade && words.lower(end - 2) === '-') return false;
  if (kind === 'duration') return words.lower(end - 1).endsWith('s');
  const first = words.at(at);
  if (kind === 'shift') return expression.comparing === true || first.relative !== undefined;
  if (expression.within !== undefined) return expression.fields.hour === undefined;
  if (YEAR_NAMES.has(first.lower) || first.ordinal !== undefined) return true;
  if (rank === Rank.day) return expression.fields.holiday !== undefined;
  return rank !== Rank.time && rank !== Rank.year && rank !== Rank.month;
}

/** `early March`, `mid-2010s`, `earlier this month`, `about three weeks`. */
function readPrefixed(words: Words, at: number): Reading | null {
  for (const { end: after, value: prefix } of modifiersBefore.matches(words, at)) {
    const { modifier } = prefix;
    const dashed = words.lower(after) === '-';
    const innerAt = skipIn(words, dashed ? after + 1 : after, modifier);
    if (isPreposition(words, at, innerAt)) continue;
    if ((modifier === 'BEFORE' || modifier === 'AFTER') && !dashed) continue;
    if ((modifier === 'MORE_THAN' || modifier === 'LESS_THAN') && followsShare(words, at)) continue;
    const plain = prefix.applies === 'amount' || dashed;
    const inner = plain
      ? readCompound(words, innerAt)
      : (readDetermined(words, innerAt) ?? readWithin(words, innerAt));
    if (inner !== null && canModify(prefix, inner.expression)) return modify(inner, modifier);
  }
  return null;
}

/** `over the past year`, `$20 billion over 48 months`, `get around Wednesday's ruling`: the word is no limit. */
function isPreposition(words: Words, at: number, innerAt: number): boolean {
  const { lower, weekday, digits, number } = words.at(innerAt);
  if (words.lower(at) === 'around') return weekday !== undefined;
  if (words.lower(at) !== 'over') return false;
  const isCounted = digits || number !== undefined || lower === 'a' || lower === 'an';
  return !isCounted || words.at(at - 1).digits || AMOUNTS.has(words.lower(at - 1));
}

/** `5% more than a year ago`, `a fifth less than a year ago`: the word compares two amounts. */
function followsShare(words: Words, at: number): boolean {
  const { lower, ordinal, digits } = words.at(at - 1);
  return digits || ordinal !== undefined || /^(?:%|percent|cent|pc|points|times|half|quarter)$/.test(lower);
}

/** `earlier in the year`, `late on Friday`. */
function skipIn(words: Words, at: number, modifier: TimexModifier): number {
  const { lower } = words.at(at);
  return (modifier === 'START' || modifier === 'END') && (lower === 'in' || lower === 'on') ? at + 1 : at;
}

/** `earlier in the week`: the current one; without `in`, the unit alone is none. */
function readWithin(words: Words, at: number): Reading | null {
  const within = words.lower(at - 1) === 'in' && words.at(at + 1).unit !== 'day';
  return within ? readNamedUnit(words, at) : null;
}

/** `the end of 1990`, `the middle of October`, `beginning of the year`, `the rest of the week`. */
function readEdge(words: Words, at: number): Reading | null {
  const edgeAt = skipArticle(words, at);
  const { edge } = words.at(edgeAt);
  if (edge === undefined || words.lower(edgeAt + 1) !== 'of') return null;
  const whole = readDetermined(words, edgeAt + 2) ?? readNamedUnit(words, edgeAt + 2);
  if (whole === null || rankOf(whole.expression) === null) return null;
  return edge === 'ALL' ? whole : modify(whole, edge);
}

/** `the month`, `the week`, `the day` are the current ones where an edge of them is meant. */
function readNamedUnit(words: Words, at: number): Reading | null {
  const { unit, lower } = words.at(at + 1);
  if (words.lower(at) !== 'the' || unit === undefined || lower !== unit) return null;
  return { end: at + 2, expression: { kind: 'shift', unit, by: 0, origin: 'document' } };
}

/** `year-end`, `year's end`, `month-end`, `year-end 1989`. */
function readUnitEnd(words: Words, at: number): Reading | null {
  const { unit } = words.at(at);
  if (unit !== 'year' && unit !== 'month' && unit !== 'quarter') return null;
  const linked = words.lower(at + 1) === '-' || words.lower(at + 1) === "'s" ? at + 2 : at + 1;
  if (words.lower(linked) !== 'end') return null;
  const named = readCompound(words, linked + 1);
  if (named !== null && rankOf(named.expression) === Rank.year) return modify(named, 'END');
  return modify({ end: linked + 1, expression: { kind: 'shift', unit, by: 0, origin: 'document' } }, 'END');
}

function modify({ end, expression }: Reading, modifier: TimexModifier): Reading {
  return { end, expression: { ...expression, modifier } };
}
