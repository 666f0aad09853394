import type { Entity } from '../model/entity.js';
import { createOffsetMap, type OffsetUnit } from '../model/offsets.js';
import { type Span, sliceSpan } from '../model/span.js';
import type { Join } from '../resolve/trace.js';

/**
 * Says for a person why mentions are of one entity, one line a join in the order of the text:
 * `surname: "Albares" (310) is "José Manuel Albares" (231)`.
 *
 * @param entities those of the output; what was joined of others is left out
 * @param unit what the numbers count
 */
export function toExplanation(
  text: string,
  entities: readonly Entity[],
  joins: readonly Join[],
  unit: OffsetUnit,
): string {
  const offset = createOffsetMap(text, unit);
  const quote = (span: Span) => `"${sliceSpan(text, span).replace(/\s+/g, ' ')}" (${offset(span.start)})`;
  const shown = new Set(entities.flatMap(({ mentions }) => mentions.map(({ start }) => start)));
  return joins
    .filter(({ mention }) => shown.has(mention.start))
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ rule, mention, joined }) => `${rule}: ${quote(mention)} is ${quote(joined)}\n`)
    .join('');
}
