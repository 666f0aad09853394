import { readTable } from '../../lists.js';
import { lowerAt, type Scope, textAt } from './scope.js';

const KINDS: ReadonlyMap<string, string> = new Map(
  readTable('figures/time-words.tsv').map(([word = '', kind = '']) => [word, kind]),
);

/** What the word makes of a number beside it, by the list: `unit`, `month`, `clock` or `era`. */
export function timeKind(lower: string): string | undefined {
  return KINDS.get(lower);
}

/** Whether the word is a unit of time, so that a number before it is a duration. */
export function isTimeUnit(lower: string): boolean {
  return timeKind(lower) === 'unit';
}

export function isMonth(scope: Scope, at: number): boolean {
  return timeKind(lowerAt(scope, at)) === 'month' && /^\p{Lu}/u.test(textAt(scope, at));
}
