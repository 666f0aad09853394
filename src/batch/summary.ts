import { ENTITY_LISTS, type EntityList } from '../write/output.js';
import type { JobResult } from './job.js';

/** More names than this are not told apart exactly: the rarest are forgotten. */
const MOST_NAMES = 20_000;

export interface Summary {
  readonly done: number;
  readonly failed: number;
  readonly counts: Readonly<Record<EntityList, number>>;
  /** The names with the most mentions, most first. */
  readonly topNames: readonly (readonly [name: string, mentions: number])[];
}

export interface SummaryBuilder {
  add(result: JobResult): void;
  build(names: number): Summary;
}

/**
 * Adds up a run in bounded memory. Names that stay rare are dropped as it goes on, as in lossy counting
 * (Manku and Motwani, Approximate Frequency Counts over Data Streams, 2002).
 */
export function createSummary(): SummaryBuilder {
  const counts = Object.fromEntries(ENTITY_LISTS.map((list) => [list, 0])) as Record<EntityList, number>;
  const names = new Map<string, number>();
  let done = 0;
  let failed = 0;
  return {
    add(result) {
      if (result.status === 'failed') {
        failed++;
        return;
      }
      done++;
      for (const list of ENTITY_LISTS) counts[list] += result.counts[list];
      for (const [name, mentions] of result.names) names.set(name, (names.get(name) ?? 0) + mentions);
      if (names.size > MOST_NAMES) dropRarest(names);
    },
    build(wanted) {
      const ranked = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return { done, failed, counts: { ...counts }, topNames: ranked.slice(0, wanted) };
    },
  };
}

function dropRarest(names: Map<string, number>): void {
  const sorted = [...names.values()].sort((a, b) => a - b);
  const limit = sorted[sorted.length >> 1] ?? 0;
  for (const [name, mentions] of names) if (mentions <= limit) names.delete(name);
}
