import { addTo } from '../../../grouping.js';
import { wordsOf } from '../lexicon.js';
import { NUMERAL, numeralOr, type Opening } from '../openings.js';
import type { Word } from '../words.js';
import { ago, dayBefore } from './ago.js';
import { dayMonth, listedDay, monthDay } from './calendar-date.js';
import { century } from './century.js';
import { clock, namedTime } from './clock.js';
import { comparedYear, samePeriod, yearEarlier } from './compared-year.js';
import { currentUnit } from './current-unit.js';
import { dayPart } from './day-part.js';
import { decade } from './decade.js';
import { deictic, deicticPart } from './deictic.js';
import { bareUnits, duration } from './duration.js';
import { holiday } from './holiday.js';
import { month } from './month.js';
import { fiscalCode, namedYear, yearWords } from './named-year.js';
import { numericDate } from './numeric-date.js';
import { quarter, quarterCode, quarterOfMonths } from './quarter.js';
import { relative } from './relative.js';
import { season } from './season.js';
import { every, frequency, rate, weekdays } from './set.js';
import type { Shape } from './shape.js';
import { vague } from './vague.js';
import { monthlessDay, weekday } from './weekday.js';
import { year } from './year.js';

/** Every shape. Of readings that end together the earlier shape's is taken. */
const SHAPES: readonly Shape[] = [
  monthDay,
  dayMonth,
  listedDay,
  numericDate,
  month,
  weekday,
  monthlessDay,
  holiday,
  quarter,
  quarterCode,
  quarterOfMonths,
  season,
  century,
  decade,
  year,
  namedYear,
  fiscalCode,
  yearWords,
  clock,
  namedTime,
  deictic,
  deicticPart,
  dayPart,
  every,
  weekdays,
  rate,
  frequency,
  vague,
  ago,
  yearEarlier,
  comparedYear,
  samePeriod,
  dayBefore,
  relative,
  currentUnit,
  duration,
  bareUnits,
];

/** For every word that opens a shape, the shapes that it opens. */
const byWord = shapesByWord();
const byNumeral = SHAPES.filter(({ opens }) => opens.includes('digits'));
/** For every word that may follow a bare number in a date, the shapes that it follows it in. */
const byFollower = shapesByFollower();
const followedByAny = byNumeral.filter((shape) => followersOf(shape) === null);
const byOrdinal = SHAPES.filter(({ opens }) => opens.includes('digits') || opens.includes('ordinal'));
const NONE: readonly Shape[] = [];

/** What opens a shape; besides, numerals do. */
export const shapeOpenings: readonly Opening[] = SHAPES.flatMap(openingsOf);

/** The shapes that a word opens, in the order of `SHAPES`. */
export function shapesFor(lower: string): readonly Shape[] {
  return byWord.get(lower) ?? NONE;
}

/** The shapes that a word which begins with a digit opens: `25`, `25th`, `3q`. */
export function shapesForNumeral({ lower, ordinal, bare }: Word, next: string): readonly Shape[] {
  const own = byWord.get(lower);
  const numeral = bare ? shapesFollowedBy(next) : ordinal === undefined ? byNumeral : byOrdinal;
  return own === undefined ? numeral : [...numeral, ...own];
}

function shapesFollowedBy(next: string): readonly Shape[] {
  return byFollower.get(numeralOr(next)) ?? followedByAny;
}

function shapesByFollower(): ReadonlyMap<string, readonly Shape[]> {
  const followers = new Set(byNumeral.flatMap((shape) => followersOf(shape) ?? []));
  return new Map(
    [...followers].map((word) => [
      word,
      byNumeral.filter((shape) => followersOf(shape)?.includes(word) !== false),
    ]),
  );
}

/** The words of which one must follow a bare number in the shape; null where any may. */
function followersOf({ follows, followingWords = [] }: Shape): readonly string[] | null {
  const ofClasses = follows?.flatMap((name) => (name === 'digits' ? [NUMERAL] : wordsOf(name)));
  return ofClasses === undefined ? null : [...ofClasses, ...followingWords];
}

function shapesByWord(): ReadonlyMap<string, readonly Shape[]> {
  const shapes = new Map<string, Shape[]>();
  for (const shape of SHAPES) {
    for (const word of new Set(openingsOf(shape).map(([first]) => first))) {
      addTo(shapes, word, shape);
    }
  }
  return shapes;
}

function openingsOf({ opens, openingWords = [], openingPhrases }: Shape): Opening[] {
  const ofClasses = opens.flatMap((name) => (name === 'digits' ? [] : wordsOf(name)));
  const words = [...openingWords, ...ofClasses].map((word): Opening => [word, null]);
  return [...words, ...(openingPhrases?.openings ?? [])];
}
