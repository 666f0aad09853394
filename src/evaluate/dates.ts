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
import { readTimeMl, type Timex } from './timeml.js';
import { addCounts, countTimexes, NO_COUNTS, type TimexCounts } from './timex-score.js';

const FORM = 'a folder of TimeML files (.tml), GUM dates (.jsonl) or a Recognizers specification (.json).';

/** What one gold path gives: counts to add up, or, of cases that are judged one by one, a report. */
export type DateEvaluation = { readonly counts: TimexCounts } | { readonly agreement: string };

/**
 * Scores date recognition against a folder or file of TimeML (`.tml`, as TempEval-3 does), GUM's dates (`.jsonl`) or a
 * Recognizers-Text specification (`.json`).
 *
 * @throws InputError where the path cannot be read, or is something else
 */
export function evaluateDates(path: string): DateEvaluation {
  if (path.endsWith('.jsonl')) return { agreement: agreementReport(path, readCases(path, readGumDates)) };
  if (path.endsWith('.json'))
    return { agreement: agreementReport(path, readCases(path, readRecognizersCases)) };
  return { counts: countTimeMl(path) };
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
