import type { TimexModifier } from '../../model/candidate.js';
import { readShape, shapesOpenedAt } from './core.js';
import type { Expression, Fields, PointExpression, Reading } from './expression.js';
import { readCountedFrom } from './nth.js';
import { Rank, rankOf } from './rank.js';
import { skipArticle, skipComma, type Words } from './words.js';

/** The longest date at `at` whose parts may be of several shapes: `5 p.m. Friday`, `the third quarter of last year`. */
export function readCompound(words: Words, at: number): Reading | null {
  // What is counted from another date begins with a word that opens a shape too.
  const shapes = shapesOpenedAt(words, at);
  if (shapes.length === 0) return null;
  const counted = readCountedFrom(words, at);
  if (counted !== null) return joinTime(words, counted, rankOf(counted.expression)) ?? counted;
  const first = readShape(words, at, shapes);
  if (first === null) return null;
  const joined = joinPart(words, first) ?? first;
  const rank = rankOf(joined.expression);
  if (rank === null) return joined;
  return (
    joinWhole(words, joined, rank) ??
    joinTime(words, joined, rank) ??
    joinOwned(words, joined, rank) ??
    joined
  );
}

/** A day and its part: `Friday night`, `yesterday morning`, `May 6 in the evening`. */
function joinPart(words: Words, day: Reading): Reading | null {
  if (rankOf(day.expression) !== Rank.day) return null;
  const between = ['late', 'early', '-'].includes(words.lower(day.end)) ? 1 : 0;
  const partAt =
    words.lower(day.end) === 'in' && words.lower(day.end + 1) === 'the' ? day.end + 2 : day.end + between;
  const { part, lower } = words.at(partAt);
  if (part === undefined || lower.endsWith('s')) return null;
  return { end: partAt + 1, expression: { kind: 'point', fields: { part }, within: day.expression } };
}

/** What a date is part of, after it: `noon Saturday`, `June last year`, `the first half of 2024`, `Tuesday of next week`. */
function joinWhole(words: Words, part: Reading, rank: number): Reading | null {
  const { expression } = part;
  if (expression.kind !== 'point' || expression.within !== undefined || expression.direction !== undefined)
    return null;
  if (rank >= Rank.year || expression.fields.year !== undefined) return null;
  const link = words.lower(part.end);
  if (link === '(' && rank === Rank.time) return joinDayAfterZone(words, { ...part, expression });
  const wholeAt = ['of', ',', 'on', 'in'].includes(link) ? part.end + 1 : part.end;
  if (link === 'in' && rank < Rank.quarter) return null;
  const era =
    rank === Rank.half || rank === Rank.quarter ? readShape(words, skipArticle(words, wholeAt)) : null;
  const edge = era !== null && link === 'of' ? edgeOf(expression.fields, era.expression) : null;
  if (era !== null && edge !== null)
    return { end: era.end, expression: { ...era.expression, modifier: edge } };
  const whole = readShape(words, wholeAt);
  if (whole === null || !isWholeOf(whole.expression, expression, rank, link)) return null;
  const days = rankOf(whole.expression) === Rank.day ? (joinPart(words, whole) ?? whole) : whole;
  return { end: days.end, expression: { ...expression, within: days.expression } };
}

/** `1:21 p.m. (0621 GMT) on Monday`: the day is that of both times, and a date of its own. */
function joinDayAfterZone(words: Words, time: Reading & { expression: PointExpression }): Reading | null {
  const other = readShape(words, time.end + 1);
  if (other === null || rankOf(other.expression) !== Rank.time || words.lower(other.end) !== ')') return null;
  const link = skipComma(words, other.end + 1);
  const day = readShape(words, words.lower(link) === 'on' ? link + 1 : link);
  if (day === null || rankOf(day.expression) !== Rank.day) return null;
  return { end: time.end, expression: { ...time.expression, within: day.expression } };
}

/** What part of a decade or century its half or quarter is: `the first half of the 1990s`; null for other wholes. */
function edgeOf({ half, quarter }: Fields, whole: Expression): TimexModifier | null {
  const rank = rankOf(whole);
  if (rank !== Rank.decade && rank !== Rank.century) return null;
  if (half === 1 || quarter === 1) return 'START';
  return half === 2 || quarter === 4 ? 'END' : 'MID';
}

function isWholeOf(whole: Expression, part: PointExpression, rank: number, link: string): boolean {
  const larger = rankOf(whole);
  if (larger === null || (whole.kind === 'point' && whole.within !== undefined && rank > Rank.time))
    return false;
  if (rank === Rank.time) return (larger === Rank.day || larger === Rank.part) && link !== 'in';
  if (rank === Rank.part) return larger === Rank.day && link !== ',';
  if (rank === Rank.day && part.fields.month === undefined) {
    return (
      larger === Rank.week && whole.kind === 'shift' && part.fields.weekday !== undefined && link !== ','
    );
  }
  if (larger !== Rank.year || link === 'on') return false;
  return (
    whole.kind === 'shift' || (link === 'of' && rank >= Rank.month) || (link !== ',' && rank >= Rank.quarter)
  );
}

/** A day and its time: `Friday at 5 p.m.`, `Jan. 25, 10:30 GMT`. */
function joinTime(words: Words, day: Reading, rank: number | null): Reading | null {
  if (rank !== Rank.day && rank !== Rank.part) return null;
  if (day.expression.kind === 'point' && rank === Rank.part && day.expression.within === undefined)
    return null;
  const link = words.lower(day.end);
  const time = readShape(words, link === 'at' || link === ',' || link === '(' ? day.end + 1 : day.end);
  if (time?.expression.kind !== 'point' || rankOf(time.expression) !== Rank.time) return null;
  const closed = link === '(' && words.lower(time.end) === ')';
  if (link === '(' && !closed) return null;
  return {
    end: closed ? time.end + 1 : time.end,
    expression: { ...time.expression, within: day.expression },
  };
}

/** `next week on Tuesday`, `last week's Monday`. */
function joinDayOfWeek(words: Words, week: Reading): Reading | null {
  const link = words.lower(week.end);
  if (week.expression.kind !== 'shift' || (link !== 'on' && link !== "'s")) return null;
  const day = readShape(words, week.end + 1);
  if (day?.expression.kind !== 'point' || day.expression.within !== undefined) return null;
  const { weekday, day: ofMonth, month } = day.expression.fields;
  if (weekday === undefined || ofMonth !== undefined || month !== undefined) return null;
  return { end: day.end, expression: { ...day.expression, within: week.expression } };
}

/** The whole before its part: `last year's third quarter`, `the 1988 fourth quarter`. */
function joinOwned(words: Words, whole: Reading, wholesRank: number): Reading | null {
  if (wholesRank === Rank.week) return joinDayOfWeek(words, whole);
  if (wholesRank !== Rank.year) return null;
  const owned = words.lower(whole.end) === "'s";
  const part = readShape(words, owned ? whole.end + 1 : whole.end);
  if (part?.expression.kind !== 'point' || part.expression.fields.year !== undefined) return null;
  const rank = rankOf(part.expression) ?? Rank.year;
  const fits = rank === Rank.half || rank === Rank.quarter || (owned && rank === Rank.month);
  return fits ? { end: part.end, expression: { ...part.expression, within: whole.expression } } : null;
}
