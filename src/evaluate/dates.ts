import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../describe/index.js';
import type { DateCandidate } from '../model/candidate.js';
import { documentFromText } from '../read/text.js';
import { recogniseDates } from '../recognise/dates/index.js';
import { segment } from '../segment/index.js';
import { agreementReport } from './date-agreement.js';
import { type DateCase, readGumDates, readRecognizersCases } from './date-cases.js';
import { readGoldFile, refuseEmpty } from './gold-file.js';
import type { PrecisionRecall } from './precision-recall.js';
import { readTimeMl, type Timex } from './timeml.js';
import { addCounts, countTimexes, NO_COUNTS, type TimexCounts, timexScores } from './timex-score.js';

const FORM = 'a folder of TimeML files (.tml), GUM dates (.jsonl) or a Recognizers specification (.json).';

/**
 * Scores date recognition against gold files and returns a report in lines. A path is a folder of TimeML files
 * (`.tml`, scored as TempEval-3 does), GUM's dates (`.jsonl`) or a Recognizers-Text specification (`.json`).
 *
 * @throws InputError where a path cannot be read, or is something else
 */
export function evaluateDates(paths: readonly string[]): string {
  const timeMl: [string, TimexCounts][] = [];
  const agreements: string[] = [];
  for (const path of paths) {
    if (path.endsWith('.jsonl')) agreements.push(agreementReport(path, readCases(path, readGumDates)));
    else if (path.endsWith('.json'))
      agreements.push(agreementReport(path, readCases(path, readRecognizersCases)));
    else timeMl.push([path, countTimeMl(path)]);
  }
  if (timeMl.length > 1)
    timeMl.push(['together', timeMl.reduce((sum, [, counts]) => addCounts(sum, counts), NO_COUNTS)]);
  const table = timeMl.length > 0 ? [HEADER, ...timeMl.map(([name, counts]) => row(name, counts))] : [];
  return `${[...table, ...agreements].join('\n')}\n`;
}

function readCases(path: string, read: (content: string) => DateCase[]): DateCase[] {
  const cases = readGoldFile(path, FORM, read);
  refuseEmpty(path, FORM, cases.length);
  return cases;
}

function countTimeMl(path: string): TimexCounts {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const counts = isFolder ? countFolder(path) : countFile(path);
  refuseEmpty(path, FORM, counts.gold);
  return counts;
}

function countFolder(folder: string): TimexCounts {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry: Dirent) => entry.isFile() && entry.name.endsWith('.tml'))
    .map(({ name }) => name)
    .sort();
  return names.reduce((sum, name) => addCounts(sum, countFile(join(folder, name))), NO_COUNTS);
}

function countFile(path: string): TimexCounts {
  const gold = readGoldFile(path, FORM, readTimeMl);
  return countTimexes(gold.timexes, findDates(gold.text, gold.date).map(toTimex));
}

/** The dates of a text, as the pipeline proposes them; `date` is the day it is of, or null. */
export function findDates(text: string, date: string | null): DateCandidate[] {
  return recogniseDates(describe(segment(documentFromText(text)), date));
}

function toTimex({ start, end, value: { type, value } }: DateCandidate): Timex {
  return { start, end, type, value };
}

const HEADER = `${'dates'.padEnd(34)}  gold found | strict    P     R    F1 | relaxed   P     R    F1 | value F1 type F1`;

function row(name: string, counts: TimexCounts): string {
  const { strict, relaxed, valueF1, typeF1 } = timexScores(counts);
  const numbers = `${String(counts.gold).padStart(5)} ${String(counts.predicted).padStart(5)}`;
  return `${name.slice(-34).padEnd(34)} ${numbers} |       ${triple(strict)} |        ${triple(relaxed)} |    ${percent(valueF1)}   ${percent(typeF1)}`;
}

function triple({ precision, recall, f1 }: PrecisionRecall): string {
  return [precision, recall, f1].map(percent).join(' ');
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5);
}
