import { readFileSync, writeFileSync } from 'node:fs';
import type { Comparison } from './articles.js';
import { compareItems, type Difference } from './compare.js';
import { type Fields, fieldEntries, type GoldenType } from './items.js';

/** Mentions missed and false, and by field the items without the right value. All are better when lower. */
export type Counts = Readonly<Record<string, number>>;
/** By type, then by article or by group of sentences: an improvement to one type changes one block of the file. */
export type State = Readonly<Partial<Record<GoldenType, Readonly<Record<string, Counts>>>>>;

export const ARTICLES_STATE = new URL('../../golden/recorded.json', import.meta.url);
export const SENTENCES_STATE = new URL('../../tag/sentences.recorded.json', import.meta.url);

/** Counts the values of a missed item as wrong, so that finding more never makes a count worse. */
export function countDifference(
  { missed, false: spurious, wrong, lost }: Difference,
  fields: readonly string[],
): Counts {
  const counts: Record<string, number> = { missed: missed.length, false: spurious.length };
  for (const field of fields) counts[field] = lost + wrong.filter((value) => value.field === field).length;
  return counts;
}

/** The counts of all comparisons, for the types that have fields to compare; those of the same name are added up. */
export function stateOf(comparisons: readonly Comparison[], fields: Fields): State {
  const state: Partial<Record<GoldenType, Record<string, Counts>>> = {};
  for (const [type, typeFields] of fieldEntries(fields)) {
    const byName: Record<string, Counts> = {};
    for (const { name, expected, actual } of comparisons) {
      const counts = countDifference(compareItems(expected[type], actual[type], typeFields), typeFields);
      byName[name] = addCounts(byName[name], counts);
    }
    state[type] = byName;
  }
  return state;
}

function addCounts(sum: Counts = {}, counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, (sum[key] ?? 0) + count]));
}

/** Says of one article or group what is worse than recorded; empty where nothing is. */
export function describeWorse(type: GoldenType, name: string, recorded: State, now: State): string {
  const before = recorded[type]?.[name];
  const counts = now[type]?.[name] ?? {};
  if (before === undefined) return `${name}, ${type}: not recorded; run npm run golden -- --record`;
  return Object.entries(counts)
    .filter(([key, count]) => count > (before[key] ?? 0))
    .map(([key, count]) => `${name}, ${type}: ${key} ${count}, recorded ${before[key] ?? 0}`)
    .join('\n');
}

export function readState(file: URL): State {
  return JSON.parse(readFileSync(file, 'utf8')) as State;
}

/** One line an article and type, so that a change of the recorded state reads well in a diff. */
export function writeState(file: URL, state: State): void {
  const blocks = Object.entries(state).map(([type, byName]) => {
    const lines = Object.entries(byName).map(
      ([name, counts]) => `    ${JSON.stringify(name)}: ${JSON.stringify(counts).replace(/[:,]/g, '$& ')}`,
    );
    return `  ${JSON.stringify(type)}: {\n${lines.join(',\n')}\n  }`;
  });
  writeFileSync(file, `{\n${blocks.join(',\n')}\n}\n`);
}
