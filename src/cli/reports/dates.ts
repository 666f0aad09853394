import { type DateEvaluation, evaluateDates } from '../../evaluate/dates.js';
import type { PrecisionRecall } from '../../evaluate/precision-recall.js';
import { addCounts, NO_COUNTS, type TimexCounts, timexScores } from '../../evaluate/timex-score.js';
import { percent } from './percent.js';

/** Columns of scores in the table. */
const WIDTH = 5;
const HEADER = `${'dates'.padEnd(34)}  gold found | strict    P     R    F1 | relaxed   P     R    F1 | value F1 type F1`;

/**
 * The scores of dates against gold paths: a row for each of TimeML and one for all together, then how far those of
 * single cases agree. What a path that cannot be scored throws is handed to `refuse`, and the others go on.
 * `pause` is awaited after each.
 */
export async function reportDates(
  paths: readonly string[],
  refuse: (error: unknown) => void,
  pause: () => Promise<void>,
): Promise<string> {
  const rows: [string, TimexCounts][] = [];
  const agreements: string[] = [];
  for (const path of paths) {
    const evaluation = evaluateOr(path, refuse);
    await pause();
    if (evaluation === null) continue;
    if ('counts' in evaluation) rows.push([path, evaluation.counts]);
    else agreements.push(evaluation.agreement);
  }
  if (rows.length > 1)
    rows.push(['together', rows.reduce((sum, [, counts]) => addCounts(sum, counts), NO_COUNTS)]);
  const table = rows.length > 0 ? [HEADER, ...rows.map(([name, counts]) => row(name, counts))] : [];
  return [...table, ...agreements].map((line) => `${line}\n`).join('');
}

function evaluateOr(path: string, refuse: (error: unknown) => void): DateEvaluation | null {
  try {
    return evaluateDates(path);
  } catch (error) {
    refuse(error);
    return null;
  }
}

function row(name: string, counts: TimexCounts): string {
  const { strict, relaxed, valueF1, typeF1 } = timexScores(counts);
  const numbers = `${String(counts.gold).padStart(5)} ${String(counts.predicted).padStart(5)}`;
  return `${name.slice(-34).padEnd(34)} ${numbers} |       ${triple(strict)} |        ${triple(relaxed)} |    ${percent(valueF1, WIDTH)}   ${percent(typeF1, WIDTH)}`;
}

function triple({ precision, recall, f1 }: PrecisionRecall): string {
  return [precision, recall, f1].map((share) => percent(share, WIDTH)).join(' ');
}
