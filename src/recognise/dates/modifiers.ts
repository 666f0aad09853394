import { readTable, splitCell } from '../../lists.js';
import type { TimexModifier } from '../../model/candidate.js';
import type { Expression } from './expression.js';
import { createPhraseTable, type PhraseTable } from './phrase-table.js';

/** What words that limit a date say of it: `about`, `at least`, `early`, `or so`. */
export interface Modifier {
  readonly modifier: TimexModifier;
  readonly applies: 'point' | 'amount' | 'both';
}

/** The words of `lists/dates/modifiers.tsv` that stand before a date, and those that stand after one. */
export const modifiersBefore = readModifiers('before');
export const modifiersAfter = readModifiers('after');

/** Whether a modifier limits an expression of this kind that is not limited yet. */
export function canModify({ applies }: Modifier, expression: Expression): boolean {
  const { kind } = expression;
  if (expression.modifier !== undefined || kind === 'set' || kind === 'vague' || kind === 'range')
    return false;
  if (applies === 'both') return true;
  if (applies === 'point') return kind !== 'duration';
  // `19% less than a year earlier` compares with that year; `less than a year ago` limits it.
  return kind === 'duration' || (kind === 'shift' && expression.origin === 'document');
}

function readModifiers(place: string): PhraseTable<Modifier> {
  const rows = readTable('dates/modifiers.tsv');
  return createPhraseTable(
    rows.flatMap(([modifier = '', stands = '', applies = '', spellings = '']) => {
      const value = { modifier: modifier as TimexModifier, applies: applies as Modifier['applies'] };
      return stands === place ? splitCell(spellings).map((spelling) => [spelling, value] as const) : [];
    }),
  );
}
