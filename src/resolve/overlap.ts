import type { Candidate } from '../model/candidate.js';
import { compareSpans, contains, overlaps, spanLength } from '../model/span.js';

/**
 * Keeps the best of candidates that overlap. Values beat names ("May" often looks like one), but not a name
 * that holds the whole value and more ("Mile 2"); the longer beats the shorter, then the likelier wins. The
 * only characters in two mentions are those of a name in what a figure counts: "three [US] soldiers". The only
 * place where overlaps are decided. Returns the kept in the order of the text.
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
    (a, b) =>
      rank(a, cluster) - rank(b, cluster) ||
      spanLength(b) - spanLength(a) ||
      b.score - a.score ||
      a.start - b.start,
  );
  const best: Candidate[] = [];
  for (const candidate of ranked) {
    if (!best.some((other) => overlaps(candidate, other) && !isCounted(candidate, other)))
      best.push(candidate);
  }
  kept.push(...best.sort(compareSpans));
}

function rank(candidate: Candidate, cluster: readonly Candidate[]): number {
  if (isValue(candidate)) return 0;
  const holdsValue = cluster.some(
    (other) => isValue(other) && contains(candidate, other) && spanLength(candidate) > spanLength(other),
  );
  return holdsValue ? 0 : 1;
}

function isValue({ type }: Candidate): boolean {
  return type === 'date' || type === 'figure';
}

/** Whether `name` is part of the phrase that `figure` counts. */
function isCounted(name: Candidate, figure: Candidate): boolean {
  if (figure.type !== 'figure' || isValue(name)) return false;
  return contains(figure, name) && !overlaps(name, figure.value.number);
}
