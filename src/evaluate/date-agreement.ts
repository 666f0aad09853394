import type { DateCandidate } from '../model/candidate.js';
import type { DateCase } from './date-cases.js';
import { findDates } from './dates.js';

const SHOWN = 3;

/** Says how often our value agrees with another annotation's, and shows a few disagreements of each kind. */
export function agreementReport(name: string, cases: readonly DateCase[]): string {
  const kinds = new Map<string, { total: number; found: number; agreed: number; shown: string[] }>();
  for (const one of cases) {
    const tally = kinds.get(one.kind) ?? { total: 0, found: 0, agreed: 0, shown: [] };
    const ours = overlapping(one);
    tally.total++;
    if (ours !== null) tally.found++;
    if (ours !== null && agrees(one, ours)) tally.agreed++;
    else if (tally.shown.length < SHOWN) tally.shown.push(disagreement(one, ours));
    kinds.set(one.kind, tally);
  }
  const tallies = [...kinds.entries()].sort(([, a], [, b]) => b.total - a.total);
  const total = tallies.reduce((sum, [, { total: own }]) => sum + own, 0);
  const agreed = tallies.reduce((sum, [, { agreed: own }]) => sum + own, 0);
  const lines = tallies.flatMap(([kind, tally]) => [
    `  ${kind}: ${tally.total} dates, ${tally.found} found, ${tally.agreed} agree`,
    ...tally.shown.map((line) => `    ${line}`),
  ]);
  return [
    `${name}: ${agreed} of ${total} values agree (${((100 * agreed) / Math.max(1, total)).toFixed(1)}%)`,
    ...lines,
  ].join('\n');
}

function overlapping({ sentence, date, start, text }: DateCase): DateCandidate | null {
  const end = start + text.length;
  const dates = findDates(sentence, date).filter((one) => one.start < end && start < one.end);
  return dates.reduce<DateCandidate | null>(
    (best, one) => (best === null || one.end - one.start > best.end - best.start ? one : best),
    null,
  );
}

/** By value, or by the interval that both mean; where one gives a bare time, its day is left aside. */
function agrees({ values, interval }: DateCase, { value }: DateCandidate): boolean {
  const [day, time] = splitTime(value.value);
  const agreeing = values
    .map(splitTime)
    .some(([own, at]) => at === time && (own === day || (own === '' && time !== '')));
  return agreeing || (interval !== null && interval.start === value.start && interval.end === value.end);
}

/** Day and time of a value, the time in full: `T17`, `17:00` and `17:00:00` are one. */
function splitTime(value: string): [string, string] {
  const [day = '', time] = /^\d\d:/.test(value) ? ['', value] : value.split(/[T ](?=\d)/);
  if (time === undefined || day.startsWith('P')) return [value, ''];
  const [hour = '', minute = '00', second = '00'] = time.split(':');
  return [day, `${hour}:${minute}:${second}`];
}

function disagreement({ sentence, text, values, interval }: DateCase, ours: DateCandidate | null): string {
  const theirs = values.length > 0 ? values.join(' | ') : `${interval?.start} to ${interval?.end}`;
  const own = ours === null ? 'nothing' : `${sentence.slice(ours.start, ours.end)} = ${ours.value.value}`;
  return `${text} = ${theirs}; ours: ${own}`;
}
