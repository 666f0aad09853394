import type { Candidate } from '../model/candidate.js';
import { compareSpans, contains, overlaps, type Span, spanLength } from '../model/span.js';

/**
 * Keeps the best of candidates that overlap. Values beat names ("May" often looks like one), but not a name
 * that holds the whole value and more ("Mile 2"); the longer beats the shorter, then the likelier wins. The
 * only characters in two mentions are those of a name or date in what a figure counts: "three [US] soldiers", "two
 * [Christmas] parties". The only place where overlaps are decided. Returns the kept in the order of the text.
 */
export function dropOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const sorted = [...candidates].sort(compareSpans);
  let first = 0;
  while (first < sorted.length) {
    const end = clusterEnd(sorted, first);
    if (end - first > 1) kept.push(...keepBest(sorted.slice(first, end)));
    else kept.push(sorted[first] as Candidate);
    first = end;
  }
  return kept;
}

/** Where the candidates end, by index, that touch the one at `first` or one another. */
function clusterEnd(sorted: readonly Candidate[], first: number): number {
  let textEnd = sorted[first]?.end ?? 0;
  let end = first + 1;
  for (let next = sorted[end]; next !== undefined && next.start < textEnd; next = sorted[++end])
    textEnd = Math.max(textEnd, next.end);
  return end;
}

/** Decides among candidates in the order of the text of which each touches another. */
function keepBest(cluster: readonly Candidate[]): Candidate[] {
  const preferred = findPreferred(cluster);
  const ranked = [...cluster].sort(
    (a, b) =>
      Number(preferred.has(b)) - Number(preferred.has(a)) ||
      spanLength(b) - spanLength(a) ||
      b.score - a.score ||
      a.start - b.start,
  );
  const best = createDisjoint();
  const counted = createDisjoint();
  for (const candidate of ranked) {
    const other = best.findOverlapping(candidate);
    if (other === undefined) best.add(candidate);
    // What a figure holds touches no other of the best, as these do not touch the figure.
    else if (isCounted(candidate, other) && counted.findOverlapping(candidate) === undefined)
      counted.add(candidate);
  }
  return [...best.all, ...counted.all].sort(compareSpans);
}

/** Values, and names that hold a whole value and more. */
function findPreferred(cluster: readonly Candidate[]): ReadonlySet<Candidate> {
  const preferred = new Set<Candidate>();
  /** Of the values that start later, the one that ends first, and of these the shortest. */
  let value: Candidate | undefined;
  for (const candidate of cluster.toReversed()) {
    if (isValue(candidate)) {
      preferred.add(candidate);
      if (value === undefined || candidate.end < value.end) value = candidate;
    } else if (value && contains(candidate, value) && spanLength(candidate) > spanLength(value)) {
      preferred.add(candidate);
    }
  }
  return preferred;
}

/** Candidates of which no two overlap, in the order of the text. */
function createDisjoint() {
  const all: Candidate[] = [];
  /** How many end before the span starts. */
  const countBefore = ({ start }: Span): number => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    all,
    /** The first that overlaps the span. */
    findOverlapping(span: Span): Candidate | undefined {
      const first = all[countBefore(span)];
      return first !== undefined && overlaps(first, span) ? first : undefined;
    },
    /** Adds one that overlaps none. */
    add(candidate: Candidate): void {
      all.splice(countBefore(candidate), 0, candidate);
    },
  };
}

function isValue({ type }: Candidate): boolean {
  return type === 'date' || type === 'figure';
}

/**
 * Whether a name or a date is part of the phrase that `figure` counts. Not so the date of a rate ("5 km a day") and
 * what stands in money: "AED 5", "5 US dollars".
 */
function isCounted(part: Candidate, figure: Candidate): boolean {
  if (figure.type !== 'figure' || part.type === 'figure') return false;
  const { kind, number } = figure.value;
  if (kind === 'money' || (kind !== 'count' && part.type === 'date')) return false;
  return contains(figure, part) && !overlaps(part, number);
}
