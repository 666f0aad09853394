import { MAIN_TYPES, type NameType } from '../../model/candidate.js';
import { type PrecisionRecall, precisionRecall, ratio } from '../precision-recall.js';
import type { Judged, NameSpan } from './judge.js';

/** The rows of a report; `other` does not count in the micro average. */
export const ROWS = [...MAIN_TYPES, 'micro', 'other'] as const;
export type Row = (typeof ROWS)[number];

/** Counts of names; they add up over documents. */
export interface Tally {
  readonly gold: number;
  readonly found: number;
  /** Names on both sides with the same span and type. */
  readonly strict: number;
  /** Names of the gold that overlap a found one of their type, and found ones that overlap one of the gold. */
  readonly overlapGold: number;
  readonly overlapFound: number;
}

/** Adds up in one pass, as resampling does it thousands of times. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  let gold = 0;
  let found = 0;
  let strict = 0;
  let overlapGold = 0;
  let overlapFound = 0;
  for (const tally of tallies) {
    gold += tally.gold;
    found += tally.found;
    strict += tally.strict;
    overlapGold += tally.overlapGold;
    overlapFound += tally.overlapFound;
  }
  return { gold, found, strict, overlapGold, overlapFound };
}

/** Counts one row's names. */
export function tallyRow(
  row: Row,
  gold: readonly Judged<NameSpan>[],
  found: readonly Judged<NameSpan>[],
): Tally {
  const types: readonly NameType[] = row === 'micro' ? MAIN_TYPES : [row];
  const ownGold = gold.filter(({ type }) => types.includes(type));
  const ownFound = found.filter(({ type }) => types.includes(type));
  return {
    gold: ownGold.length,
    found: ownFound.length,
    strict: ownGold.filter(({ strict }) => strict).length,
    overlapGold: ownGold.filter(({ overlap }) => overlap).length,
    overlapFound: ownFound.filter(({ overlap }) => overlap).length,
  };
}

/** Scores of names whose span and type are exactly the gold's, as the CoNLL shared tasks count them. */
export function strictScore({ strict, found, gold }: Tally): PrecisionRecall {
  return precisionRecall(ratio(strict, found), ratio(strict, gold));
}

/** Scores of names of the right type that overlap the gold's; each side counts its own names. */
export function overlapScore({ overlapFound, found, overlapGold, gold }: Tally): PrecisionRecall {
  return precisionRecall(ratio(overlapFound, found), ratio(overlapGold, gold));
}
