import type { TimexModifier } from '../../model/candidate.js';
import type { Expression } from './expression.js';
import { readList } from './list.js';
import type { Words } from './words.js';

/** Words that limit a date: `about`, `at least`, `early`, `or so`. */
export interface Modifier {
  readonly words: readonly string[];
  readonly modifier: TimexModifier;
  readonly applies: 'point' | 'amount' | 'both';
}

const before = readModifiers('before');
const after = readModifiers('after');

/** The modifiers that begin with this word, the longest first. */
export function modifiersBefore(lower: string): readonly Modifier[] {
  return before.get(lower) ?? [];
}

/** The modifier that stands at `at`, after a date, or null. */
export function modifierAfter(words: Words, at: number): Modifier | null {
  return after.get(words.at(at).lower)?.find((modifier) => isAt(words, at, modifier)) ?? null;
}

/** Whether the modifier's words stand at `at`. */
export function isAt(words: Words, at: number, { words: own }: Modifier): boolean {
  return own.every((word, i) => words.at(at + i).lower === word);
}

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

function readModifiers(place: string): ReadonlyMap<string, readonly Modifier[]> {
  const modifiers = new Map<string, Modifier[]>();
  for (const line of readList('modifiers.tsv')) {
    const [modifier = '', stands = '', applies = '', spellings = ''] = line.split('\t');
    if (stands !== place) continue;
    for (const spelling of spellings.split(', ')) {
      const words = spelling.split(' ');
      const own = { words, modifier: modifier as TimexModifier, applies: applies as Modifier['applies'] };
      const first = words[0] ?? '';
      modifiers.set(
        first,
        [...(modifiers.get(first) ?? []), own].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return modifiers;
}
