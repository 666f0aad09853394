import { type Span, sliceSpan } from '../model/span.js';
import type { Join } from '../resolve/trace.js';

/**
 * Says for a person why mentions are of one entity, one line a join in the order of the text:
 * `surname: "Albares" (310) is "José Manuel Albares" (231)`. The numbers are UTF-16 offsets.
 */
export function toExplanation(text: string, joins: readonly Join[]): string {
  const quote = (span: Span) => `"${sliceSpan(text, span).replace(/\s+/g, ' ')}" (${span.start})`;
  return [...joins]
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ rule, mention, joined }) => `${rule}: ${quote(mention)} is ${quote(joined)}\n`)
    .join('');
}
