import type { Token } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { formatDay } from './anchor/civil.js';
import type { Expression } from './expression.js';
import { findExpressions } from './find.js';
import { createWords } from './words.js';

/** A day whose year, month and day are all written. */
export interface FullDate extends Span {
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Finds the days that need nothing but their own words; spans count UTF-16 units, as the tokens do. */
export function findFullDates(tokens: readonly Token[]): FullDate[] {
  const words = createWords(tokens);
  return findExpressions(words).flatMap(({ first, end, expression }) => {
    const day = fullDay(expression);
    return day === null ? [] : [{ start: words.at(first).start, end: words.at(end - 1).end, day }];
  });
}

function fullDay(expression: Expression): string | null {
  if (expression.kind !== 'point' || expression.modifier !== undefined) return null;
  const { year, month, day, era } = expression.fields;
  if (year !== undefined && month !== undefined && day !== undefined && era === undefined) {
    return formatDay({ year, month, day });
  }
  return expression.within === undefined ? null : fullDay(expression.within);
}
