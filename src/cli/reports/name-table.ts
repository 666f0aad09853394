import { basename } from 'node:path';
import { ERROR_KINDS, type ErrorKind, type NameError } from '../../evaluate/names/errors.js';
import type { RowScores, Score } from '../../evaluate/names/index.js';
import { ROWS } from '../../evaluate/names/tally.js';
import { escapeControls } from '../escape.js';
import type { NameReport } from './names.js';
import { percent } from './percent.js';

const KIND_TITLES: Readonly<Record<ErrorKind, string>> = {
  missed: 'missed',
  false: 'false',
  type: 'wrong type',
  span: 'wrong span',
};
/** Of the rows' names, of counts, and of intervals; scores are as wide as `percent` makes them. */
const NAME = 16;
const COUNT = 7;
const INTERVAL = 12;
const SCORE_HEADS = `${['P', 'R', 'F1'].map((head) => head.padStart(8)).join('')}${'95 %'.padStart(INTERVAL)}`;

/** One gold file's report, for people. */
export function renderNames(report: NameReport): string {
  const lines = [
    ...scoreLines(report),
    ...comparisonLines(report),
    ...ERROR_KINDS.flatMap((kind) => errorLines(kind, report)),
  ];
  return `${lines.map(escapeControls).join('\n')}\n`;
}

function scoreLines({ path, system, documents, resampledBy, rows, calibrationError }: NameReport): string[] {
  const groups = ['  strict', '  overlap'].map((group) => group.padEnd(SCORE_HEADS.length)).join('');
  return [
    `${basename(path)}: ${documents} ${documents === 1 ? 'document' : 'documents'}, tagger ${system}; intervals of F1 by ${resampledBy}`,
    `${' '.repeat(NAME + 2 * COUNT)}${groups.trimEnd()}`,
    `${' '.repeat(NAME)}${'gold'.padStart(COUNT)}${'found'.padStart(COUNT)}${SCORE_HEADS}${SCORE_HEADS}`,
    ...ROWS.flatMap((row) => (rows[row] === null ? [] : [scoreLine(row, rows[row])])),
    ...(calibrationError === null
      ? []
      : [`  expected calibration error ${calibrationError.toFixed(3)} (10 bins, correct where strict)`]),
  ];
}

function scoreLine(name: string, { gold, found, strict, overlap }: RowScores): string {
  const counts = [gold, found].map((count) => String(count).padStart(COUNT)).join('');
  return `${`  ${name}`.padEnd(NAME)}${counts}${scoreCells(strict)}${scoreCells(overlap)}`;
}

function scoreCells({ precision, recall, f1, interval }: Score): string {
  const range = interval.map((bound) => percent(bound).trim()).join('–');
  return `${[precision, recall, f1].map((share) => percent(share)).join('')}${range.padStart(INTERVAL)}`;
}

function comparisonLines({ system, comparison, resampledBy }: NameReport): string[] {
  if (comparison === null) return [];
  const heads = ['this', 'other', 'diff', 'p'].map((head) => head.padStart(8)).join('');
  return [
    `  strict F1 of ${system} (this) and ${comparison.system} (other); p by approximate randomisation over each ${resampledBy}`,
    `${' '.repeat(NAME)}${heads}`,
    ...Object.entries(comparison.rows).map(([row, { f1, otherF1, p }]) => {
      const difference = `${f1 < otherF1 ? '' : '+'}${percent(f1 - otherF1).trim()}`;
      return `${`  ${row}`.padEnd(NAME)}${percent(f1)}${percent(otherF1)}${difference.padStart(8)}${p.toFixed(4).padStart(8)}`;
    }),
  ];
}

function errorLines(kind: ErrorKind, { errors, errorCounts }: NameReport): string[] {
  const own = errors.filter((error) => error.kind === kind);
  if (own.length === 0) return [];
  return [
    `  ${KIND_TITLES[kind]}: ${own.length} of ${errorCounts[kind]}`,
    ...own.map((error) => `    ${errorLine(error)}`),
  ];
}

/** The gold's name in brackets in its context, or the found one where the gold has none. */
function errorLine({ kind, document, gold, found, before, after }: NameError): string {
  const types = kind === 'type' ? `${gold?.type}, not ${found?.type}` : (gold ?? found)?.type;
  const instead = kind === 'span' ? ` found: ${found?.type} [${found?.text}]` : '';
  return `${`${types}:`.padEnd(kind === 'type' ? 28 : 14)} …${before}[${(gold ?? found)?.text}]${after}…${instead} (${basename(document)})`;
}
