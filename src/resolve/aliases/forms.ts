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
  const folded = new Map<string, string>();
  for (const index of indexes) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const own = dropPossessive(sliceSpan(text, mention));
    let key = folded.get(own);
    if (key === undefined) {
      key = foldName(own);
      folded.set(own, key);
    }
    const form = forms.get(key);
    if (form === undefined) forms.set(key, { text: own, mentions: [index] });
    else form.mentions.push(index);
  }
  return [...forms.values()];
}

/** Joins the mentions of one spelling. */
export function joinForm({ mentions }: Form, links: Links): void {
  const [first, ...others] = mentions;
  for (const mention of others) links.join(mention, first, 'same-name');
}
