import { type Span, sliceSpan } from '../../../src/model/span.js';
import type { Comparison } from './articles.js';
import { compareItems, type Difference } from './compare.js';
import { type Fields, fieldEntries, type GoldenType } from './items.js';
import { countDifference } from './recorded.js';

const CONTEXT = 30;

/** What is missed, false or has a wrong value in one text, a line each; empty where nothing is. */
export function describeDifferences({ name, text, expected, actual }: Comparison, fields: Fields): string {
  const blocks = fieldEntries(fields).map(([type, typeFields]) => {
    const difference = compareItems(expected[type], actual[type], typeFields);
    const lines = differenceLines(text, difference);
    return lines.length === 0 ? '' : `${name}, ${type}: ${summary(difference)}\n${lines.join('\n')}\n`;
  });
  return blocks.join('');
}

function differenceLines(text: string, difference: Difference): string[] {
  const marked = [
    ...difference.missed.map((span) => ({ at: span.start, line: `  missed  ${inContext(text, span)}` })),
    ...difference.false.map((span) => ({ at: span.start, line: `  false   ${inContext(text, span)}` })),
    ...difference.wrong.map(({ span, field, expected, actual }) => ({
      at: span.start,
      line: `  wrong   [${oneLine(sliceSpan(text, span))}] ${field}: ${show(text, field, actual)}, not ${show(text, field, expected)}`,
    })),
  ];
  return marked.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

function summary({ expected, found, missed, false: spurious }: Difference): string {
  return `${expected - missed.length} of ${expected} found, ${spurious.length} of ${found} false`;
}

function inContext(text: string, { start, end }: Span): string {
  const before = oneLine(text.slice(Math.max(0, start - CONTEXT), start)).padStart(CONTEXT);
  return `${before}[${oneLine(text.slice(start, end))}]${oneLine(text.slice(end, end + CONTEXT))}`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}

function show(text: string, field: string, value: unknown): string {
  if (field !== 'mentions') return JSON.stringify(value);
  return (value as [number, number][]).map(([start, end]) => `[${oneLine(text.slice(start, end))}]`).join('');
}

/** A table of all types, over all texts. */
export function describeTotals(comparisons: readonly Comparison[], fields: Fields): string {
  const lines = fieldEntries(fields).map(([type, typeFields]) =>
    describeTypeTotals(comparisons, type, typeFields),
  );
  return `${lines.join('\n')}\n`;
}

/** Precision, recall and F1 of the mentions by exact ends and type, and how many values are right. */
export function describeTypeTotals(
  comparisons: readonly Comparison[],
  type: GoldenType,
  fields: readonly string[],
): string {
  const differences = comparisons.map(({ expected, actual }) =>
    compareItems(expected[type], actual[type], fields),
  );
  const sum = (of: (difference: Difference) => number) =>
    differences.reduce((total, difference) => total + of(difference), 0);
  const expected = sum((difference) => difference.expected);
  const found = sum((difference) => difference.found);
  const right = expected - sum((difference) => difference.missed.length);
  const items = comparisons.reduce((total, comparison) => total + comparison.expected[type].length, 0);
  const values = fields.map((field) => {
    const wrong = sum((difference) => countDifference(difference, fields)[field] ?? 0);
    return `${field} ${items - wrong}/${items}`;
  });
  const scores = [
    `P ${percent(right, found)}`,
    `R ${percent(right, expected)}`,
    `F1 ${percent(2 * right, found + expected)}`,
    `(${right} of ${expected})`,
  ];
  return [type.padEnd(13), ...scores, values.join(', ')].join(' ').trimEnd();
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(5);
}
