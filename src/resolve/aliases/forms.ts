import type { Span } from '../../model/span.js';
import { sliceSpan } from '../../model/span.js';
import { dropPossessive, foldName } from './fold.js';
import type { Links } from './links.js';

/** A spelling that mentions of one type have in common, up to case, accents and a possessive. */
export interface Form {
  /** The first mention's own text, without possessive. */
  readonly text: string;
  /** Indexes of its mentions in the order of the text. */
  readonly mentions: readonly [number, ...number[]];
}

/** Gathers the given mentions by spelling, in the order of first mention, without joining any. */
export function collectForms(text: string, mentions: readonly Span[], indexes: readonly number[]): Form[] {
  const forms = new Map<string, { text: string; mentions: [number, ...number[]] }>();
  // Repeated mentions mostly stand as the first does, and need no folding.
  const asWritten = new Map<string, number[]>();
  for (const index of indexes) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const own = dropPossessive(sliceSpan(text, mention));
    const same = asWritten.get(own);
    if (same !== undefined) {
      same.push(index);
      continue;
    }
    const key = foldName(own);
    const form = forms.get(key) ?? { text: own, mentions: [index] };
    if (forms.has(key)) form.mentions.push(index);
    else forms.set(key, form);
    asWritten.set(own, form.mentions);
  }
  return [...forms.values()];
}

/** Joins the mentions of one spelling. */
export function joinForm({ mentions }: Form, links: Links): void {
  const [first, ...others] = mentions;
  for (const mention of others) links.join(mention, first, 'same-name');
}
