import { MAIN_TYPES } from '../../model/candidate.js';
import { bootstrapInterval, type Interval } from '../bootstrap.js';
import { calibrationError } from '../calibration.js';
import { canonicalLabel, type GoldDocument } from '../gold.js';
import type { PrecisionRecall } from '../precision-recall.js';
import { randomisationTest } from '../randomisation.js';
import { type FoundName, type Judged, type JudgedDocument, judge, type NameSpan } from './judge.js';
import type { NameSystem } from './system.js';
import { overlapScore, type Row, strictScore, sumTallies, type Tally } from './tally.js';
import { tallyUnits, type UnitKind, unitKind } from './units.js';

export interface Score extends PrecisionRecall {
  /** The 95 % interval of F1. */
  readonly interval: Interval;
}

export interface RowScores {
  readonly gold: number;
  readonly found: number;
  readonly strict: Score;
  readonly overlap: Score;
}

export interface NameScores {
  readonly documents: number;
  /** What the intervals are resampled by. */
  readonly resampledBy: UnitKind;
  /** Of people, organisations and places, and of all three; of others, or null where the gold has none. */
  readonly rows: Readonly<Record<Exclude<Row, 'other'>, RowScores>> & { readonly other: RowScores | null };
  /** Expected calibration error of the confidence in the three types, or null where the system gives none. */
  readonly calibrationError: number | null;
}

/** Strict F1 of two systems on the same gold. */
export interface RowComparison {
  readonly f1: number;
  readonly otherF1: number;
  /** The probability that two equal systems would differ as much. */
  readonly p: number;
}

const COMPARED_ROWS = [...MAIN_TYPES, 'micro'] as const;
export type Comparison = Readonly<Record<(typeof COMPARED_ROWS)[number], RowComparison>>;

/** Has a system find the names of every document, and judges them by the gold. Dates and amounts of the gold are left out. */
export function judgeDocuments(documents: readonly GoldDocument[], system: NameSystem): JudgedDocument[] {
  return documents.map(({ id, text, mentions }) => {
    const gold = mentions.flatMap(toNameSpan);
    const found = system.find({ id, text });
    return { id, text, gold: judge(gold, found), found: judge(found, gold) };
  });
}

function toNameSpan({ start, end, label }: GoldDocument['mentions'][number]): NameSpan[] {
  const own = canonicalLabel(label);
  return own === '' ? [] : [{ start, end, type: MAIN_TYPES.find((type) => type === own) ?? 'other' }];
}

/** Scores what a system found, with intervals by document, or by paragraph where there is but one document. */
export function scoreNames(documents: readonly JudgedDocument[]): NameScores {
  const units = tallyUnits(documents);
  const scoreRow = (row: Row) => scoreTallies(units.map((unit) => unit[row]));
  const other = scoreRow('other');
  return {
    documents: documents.length,
    resampledBy: unitKind(documents),
    rows: {
      person: scoreRow('person'),
      organisation: scoreRow('organisation'),
      place: scoreRow('place'),
      micro: scoreRow('micro'),
      other: other.gold > 0 ? other : null,
    },
    calibrationError: scoreConfidence(documents.flatMap(({ found }) => found)),
  };
}

function scoreTallies(tallies: readonly Tally[]): RowScores {
  const sum = sumTallies(tallies);
  const score = (scoreOf: (tally: Tally) => PrecisionRecall): Score => ({
    ...scoreOf(sum),
    interval: bootstrapInterval(tallies, (sample) => scoreOf(sumTallies(sample)).f1),
  });
  return { gold: sum.gold, found: sum.found, strict: score(strictScore), overlap: score(overlapScore) };
}

/** A system that is equally sure of everything gives no probabilities. */
function scoreConfidence(found: readonly Judged<FoundName>[]): number | null {
  if (new Set(found.map(({ confidence }) => confidence)).size < 2) return null;
  return calibrationError(
    found
      .filter(({ type }) => type !== 'other')
      .map(({ confidence, strict }) => ({ confidence, correct: strict })),
  );
}

/** Compares the strict F1 of two systems by a paired test over documents, or paragraphs of a single one. */
export function compareNames(
  documents: readonly JudgedDocument[],
  otherDocuments: readonly JudgedDocument[],
): Comparison {
  const units = tallyUnits(documents);
  const otherUnits = tallyUnits(otherDocuments);
  const f1 = (tallies: readonly Tally[]) => strictScore(sumTallies(tallies)).f1;
  const compareRow = (row: Row): RowComparison => {
    const own = units.map((unit) => unit[row]);
    const other = otherUnits.map((unit) => unit[row]);
    const pairs = own.map((tally, i) => [tally, other[i] ?? tally] as const);
    return { f1: f1(own), otherF1: f1(other), p: randomisationTest(pairs, f1) };
  };
  return Object.fromEntries(COMPARED_ROWS.map((row) => [row, compareRow(row)])) as Comparison;
}
