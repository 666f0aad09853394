import type { Span } from '../../../src/model/span.js';

/**
 * Finds where mentions stand in a text that was marked by hand without offsets.
 *
 * @param sequences the mentions of each entity, in the order of the text
 * @param taken spans in which nothing is looked for
 * @returns each sequence's spans (UTF-16), in the same order
 * @throws where a mention is not in the text, or not in this order
 */
export function locateMentions(
  text: string,
  sequences: readonly (readonly string[])[],
  taken: readonly Span[] = [],
): Span[][] {
  const found: Span[][] = sequences.map(() => []);
  for (let at = 0; at < text.length; ) {
    const start = at;
    const blocked = taken.find((span) => span.start <= start && start < span.end);
    const best = blocked === undefined ? longestExpected(text, start, sequences, found) : undefined;
    if (best !== undefined) best.spans.push({ start, end: start + best.length });
    at = blocked?.end ?? start + (best?.length ?? 1);
  }
  sequences.forEach((mentions, i) => {
    const missing = mentions[found[i]?.length ?? 0];
    if (missing !== undefined)
      throw new Error(`${JSON.stringify(missing)} is not in the text, or not in this place`);
  });
  return found;
}

/** The longest mention that comes next in its sequence and stands here as a whole word. */
function longestExpected(
  text: string,
  start: number,
  sequences: readonly (readonly string[])[],
  found: readonly Span[][],
): { spans: Span[]; length: number } | undefined {
  let best: { spans: Span[]; length: number } | undefined;
  sequences.forEach((mentions, i) => {
    const spans = found[i] ?? [];
    const mention = mentions[spans.length];
    if (mention === undefined || !standsAt(text, start, mention)) return;
    if (best === undefined || mention.length > best.length) best = { spans, length: mention.length };
  });
  return best;
}

/** Whether the mention is at `start` and not a part of a longer word or number. */
export function standsAt(text: string, start: number, mention: string): boolean {
  if (!text.startsWith(mention, start)) return false;
  const end = start + mention.length;
  return !joins(text.slice(start - 1, start + 1)) && !joins(text.slice(end - 1, end + 1));
}

function joins(pair: string): boolean {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(pair);
}
