import type { Span } from '../../../src/model/span.js';
import type { Item } from './items.js';

export interface WrongValue {
  /** The expected item's first mention. */
  readonly span: Span;
  readonly field: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** How what was found in one text differs from what was expected, for one type. */
export interface Difference {
  readonly expected: number;
  readonly found: number;
  /** Mentions expected and not found with exactly these ends and this type; the other way round. */
  readonly missed: readonly Span[];
  readonly false: readonly Span[];
  /** Values that are wrong where the item was found. */
  readonly wrong: readonly WrongValue[];
  /** Expected items of which no mention was found, so that all their values are missing. */
  readonly lost: number;
}

export function compareItems(
  expected: readonly Item[],
  actual: readonly Item[],
  fields: readonly string[],
): Difference {
  const expectedSpans = expected.flatMap((item) => item.spans);
  const actualSpans = actual.flatMap((item) => item.spans);
  const wrong: WrongValue[] = [];
  let lost = 0;
  for (const item of expected) {
    const match = closest(item, actual);
    const [span] = item.spans;
    if (match === undefined || span === undefined) {
      lost++;
      continue;
    }
    for (const field of fields) {
      const want = item.values[field];
      const got = match.values[field];
      if (JSON.stringify(want) !== JSON.stringify(got))
        wrong.push({ span, field, expected: want, actual: got });
    }
  }
  return {
    expected: expectedSpans.length,
    found: actualSpans.length,
    missed: without(expectedSpans, actualSpans),
    false: without(actualSpans, expectedSpans),
    wrong,
    lost,
  };
}

/** The item that shares the most mentions, the first of equals; none where no mention is shared. */
function closest(item: Item, others: readonly Item[]): Item | undefined {
  let best: Item | undefined;
  let most = 0;
  for (const other of others) {
    const shared = item.spans.length - without(item.spans, other.spans).length;
    if (shared > most) [best, most] = [other, shared];
  }
  return best;
}

function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.filter(
    (span) => !others.some((other) => other.start === span.start && other.end === span.end),
  );
}
