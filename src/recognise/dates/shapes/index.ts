import type { WordClass } from '../lexicon.js';
import { ago, comparedYear, dayBefore, yearEarlier } from './ago.js';
import { dayMonth, monthDay } from './calendar-date.js';
import { century } from './century.js';
import { clock, namedTime } from './clock.js';
import { dayPart } from './day-part.js';
import { decade } from './decade.js';
import { deictic, deicticPart } from './deictic.js';
import { bareUnits, duration } from './duration.js';
import { holiday } from './holiday.js';
import { month } from './month.js';
import { fiscalCode, namedYear, yearWords } from './named-year.js';
import { numericDate } from './numeric-date.js';
import { currentUnit } from './ordinal-unit.js';
import { quarter, quarterCode } from './quarter.js';
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
  numericDate,
  month,
  weekday,
  monthlessDay,
  holiday,
  quarter,
  quarterCode,
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
  ago,
  yearEarlier,
  comparedYear,
  dayBefore,
  relative,
  currentUnit,
  duration,
  bareUnits,
  vague,
];

const byClass = tableOf<WordClass | 'digits'>((shape) => shape.opens);
const byWord = tableOf<string>((shape) => shape.openingWords ?? []);

/** The shapes that a word of this class, or any numeral (`digits`), opens. */
export function shapesOpenedByClass(wordClass: WordClass | 'digits'): readonly Shape[] {
  return byClass.get(wordClass) ?? [];
}

/** The shapes that this very word opens. */
export function shapesOpenedByWord(lower: string): readonly Shape[] {
  return byWord.get(lower) ?? [];
}

function tableOf<Key>(keysOf: (shape: Shape) => readonly Key[]): ReadonlyMap<Key, readonly Shape[]> {
  const table = new Map<Key, Shape[]>();
  for (const shape of SHAPES)
    for (const key of keysOf(shape)) table.set(key, [...(table.get(key) ?? []), shape]);
  return table;
}
