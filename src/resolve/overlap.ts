import type { Candidate } from '../model/candidate.js';
import { spanLength } from '../model/span.js';

/**
 * Keeps the best of candidates that overlap, so that no character is in two mentions. Values beat names
 * (a date is rarely a name, while "May" often looks like one), the longer beats the shorter, then the
 * likelier wins. The only place where overlaps are decided.
 */
export function dropOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort(
    (a, b) => rank(a) - rank(b) || spanLength(b) - spanLength(a) || b.score - a.score || a.start - b.start,
  );
  const kept: Candidate[] = [];
  const taken = new Set<number>();
  for (const candidate of ranked) {
    if (!isFree(taken, candidate)) continue;
    for (let at = candidate.start; at < candidate.end; at++) taken.add(at);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isFree(taken: ReadonlySet<number>, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (taken.has(at)) return false;
  return true;
}

function rank(candidate: Candidate): number {
  return candidate.type === 'date' || candidate.type === 'figure' ? 0 : 1;
}
