import type { Direction, Expression, Origin, Reading } from '../expression.js';
import type { Relation, Unit } from '../lexicon.js';
import { parseSmallNumber } from '../small-numbers.js';
import { isCapitalised, type Word, type Words } from '../words.js';
import { monthDay } from './calendar-date.js';
import { isTitle } from './deictic.js';
import { holiday } from './holiday.js';
import type { Shape } from './shape.js';
import { weekday } from './weekday.js';

const STEP: Record<Relation, number> = { last: -1, this: 0, that: 0, next: 1 };
const DIRECTION: Record<Relation, Direction> = {
  last: 'past',
  this: 'present',
  that: 'present',
  next: 'future',
};
/** Words that tell the story's time, not the reader's. */
const NARRATIVE = new Set(['previous', 'preceding', 'following', 'that', 'same']);
/** A stretch up to or from now; without a number after it `last` alone is the calendar unit before. */
const STRETCHES = new Set(['past', 'coming', 'upcoming']);
/** `this school year` */
export const YEAR_KINDS: readonly string[] = ['fiscal', 'financial', 'calendar', 'school', 'academic'];

/** `last year`, `next Tuesday`, `this spring`, `the previous month`, `that day`, `the past two weeks`. */
export const relative: Shape = {
  name: 'relative',
  opens: ['relative'],
  openingWords: ['the', 'these', 'those'],
  read(words, at) {
    const definite = words.lower(at) === 'the';
    const start = definite ? at + 1 : at;
    const word = words.at(start);
    if (word.relative === undefined) return null;
    const doubled = isDoubled(words, start);
    const nounAt = skipYearKind(words, doubled ? start + 2 : start + 1);
    const said = doubled && STRETCHES.has(words.lower(start + 1)) ? words.at(start + 1) : word;
    return (
      readStretch(words, start, definite) ??
      readUnit(words, nounAt, said, definite) ??
      readPart(words, nounAt, word, definite) ??
      readNamed(words, nounAt, said)
    );
  },
};

/** `this past spring` is past, `this coming Sunday` future; `that same day`, `this current year` say it twice. */
function isDoubled(words: Words, at: number): boolean {
  const { lower } = words.at(at + 1);
  const first = words.at(at).relative;
  return (
    (first === 'this' || first === 'that') &&
    (STRETCHES.has(lower) || lower === 'same' || lower === 'current')
  );
}

function skipYearKind(words: Words, at: number): number {
  return YEAR_KINDS.includes(words.lower(at)) ? at + 1 : at;
}

/** `the past two weeks`, `last few months`, `the next several days`, `the past year`. */
function readStretch(words: Words, at: number, definite: boolean): Reading | null {
  const { relative: relation, lower } = words.at(at);
  if (relation !== 'last' && relation !== 'next') return null;
  const number = parseSmallNumber(words, at + 1);
  const unitAt = number?.end ?? at + 1;
  const { unit, lower: noun } = words.at(skipQualifier(words, unitAt));
  if (unit === undefined || unit === 'weekend') return null;
  const end = skipQualifier(words, unitAt) + 1;
  if (number !== null) {
    if (lower === 'following' || lower === 'preceding' || lower === 'previous' || number.value !== 1) {
      return { end, expression: { kind: 'duration', amounts: [{ unit, count: number.value }] } };
    }
    return null;
  }
  if (noun.endsWith('s') && noun !== unit) return vagueStretch(relation, end);
  if (STRETCHES.has(lower) && (lower === 'past' || !definite)) {
    return { end, expression: { kind: 'duration', amounts: [{ unit, count: 1 }] } };
  }
  return null;
}

function skipQualifier(words: Words, at: number): number {
  return ['trading', 'business', 'working', 'fiscal', 'calendar'].includes(words.lower(at)) ? at + 1 : at;
}

/** `the coming days`, `past years`. */
function vagueStretch(relation: Relation, end: number): Reading {
  return { end, expression: { kind: 'vague', reference: relation === 'last' ? 'PAST_REF' : 'FUTURE_REF' } };
}

function readUnit(words: Words, at: number, word: Word, definite: boolean): Reading | null {
  const { unit, lower } = words.at(at);
  if (unit === undefined || word.relative === undefined || lower === `${unit}s` || isTitle(words, at))
    return null;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  if (
    unit === 'day' &&
    !NARRATIVE.has(word.lower) &&
    !(definite && word.lower === 'next') &&
    word.lower !== 'next'
  )
    return null;
  const origin: Origin =
    NARRATIVE.has(word.lower) || (word.lower === 'next' && (definite || unit === 'day'))
      ? 'narrative'
      : 'document';
  return { end: at + 1, expression: shift(unit, STEP[word.relative], origin) };
}

function shift(unit: Unit, by: number, origin: Origin): Expression {
  return { kind: 'shift', unit, by, origin };
}

/** `last October`, `next Tuesday`, `this summer`, `last Oct. 7`, `this coming Sunday, March 8`, `last Thanksgiving`. */
function readNamed(words: Words, at: number, word: Word): Reading | null {
  if (word.relative === undefined) return null;
  const { season } = words.at(at);
  const named =
    monthDay.read(words, at) ?? weekday.read(words, at) ?? holiday.read(words, at) ?? readMonth(words, at);
  const found =
    season === undefined
      ? named
      : { end: at + 1, expression: { kind: 'point', fields: { season } } as const };
  if (found?.expression.kind !== 'point') return null;
  const { fields } = found.expression;
  if (fields.year !== undefined) return found;
  const dated = fields.weekday !== undefined && fields.day !== undefined;
  const origin: Origin = NARRATIVE.has(word.lower) ? 'narrative' : 'document';
  return {
    end: found.end,
    expression: { kind: 'point', fields, origin, ...(dated ? {} : { direction: DIRECTION[word.relative] }) },
  };
}

/** `the next morning`, `the following night`, `that evening`: of the day that the text is on. */
function readPart(words: Words, at: number, word: Word, definite: boolean): Reading | null {
  const { part, lower } = words.at(at);
  if (part === undefined || lower.endsWith('s') || word.relative === undefined) return null;
  if (!NARRATIVE.has(word.lower) && !(definite && word.lower === 'next')) return null;
  const within: Expression = shift('day', STEP[word.relative], 'narrative');
  return { end: at + 1, expression: { kind: 'point', fields: { part }, within } };
}

function readMonth(words: Words, at: number): Reading | null {
  const { month } = words.at(at);
  if (month === undefined || !isCapitalised(words.at(at))) return null;
  return { end: at + 1, expression: { kind: 'point', fields: { month } } };
}
