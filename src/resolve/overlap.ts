import type { Candidate } from '../model/candidate.js';
import { compareSpans, overlaps, spanLength } from '../model/span.js';

/**
 * Keeps the best of candidates that overlap, so that no character is in two mentions. Values beat names
 * (a date is rarely a name, while "May" often looks like one), the longer beats the shorter, then the
 * likelier wins. The only place where overlaps are decided. Returns them in the order of the text.
 */
export function dropOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = -1;
  for (const candidate of [...candidates].sort(compareSpans)) {
    if (candidate.start >= clusterEnd) {
      keepBest(cluster, kept);
      cluster = [];
    }
    cluster.push(candidate);
    clusterEnd = Math.max(clusterEnd, candidate.end);
  }
  keepBest(cluster, kept);
  return kept;
}

/** Decides among candidates of which each touches another; there are rarely more than three. */
function keepBest(cluster: readonly Candidate[], kept: Candidate[]): void {
  if (cluster.length < 2) {
    kept.push(...cluster);
    return;
  }
  const ranked = [...cluster].sort(
    (a, b) => rank(a) - rank(b) || spanLength(b) - spanLength(a) || b.score - a.score || a.start - b.start,
  );
  const best: Candidate[] = [];
  for (const candidate of ranked) {
    if (!best.some((other) => overlaps(candidate, other))) best.push(candidate);
  }
  kept.push(...best.sort(compareSpans));
}

function rank(candidate: Candidate): number {
  return candidate.type === 'date' || candidate.type === 'figure' ? 0 : 1;
}
