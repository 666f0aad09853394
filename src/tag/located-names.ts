import type { TokenSpan } from './agreement.js';
import { type Lexicon, LISTS, listsOf, phraseKey } from './lexicon.js';
import type { Word } from './word.js';

const PLACES = (['city', 'region', 'country'] as const).reduce(
  (mask, list) => mask | (1 << LISTS.indexOf(list)),
  0,
);
/** What stands before places and hardly before people, who come "to", "from" and "at" as well. */
const BEFORE_PLACES: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'around']);
const POSSESSIVE = /^['’]s?$/i;

/**
 * Names of two words and more that were taken for people's, but which the place lists have, and which the document
 * puts behind a word like "in" at least once: "Khan Younis" looks like a person's name, and "in Khan Younis" tells.
 *
 * @param person the number of the label of people
 */
export function locatedNames(
  words: readonly Word[],
  names: readonly TokenSpan[],
  person: number,
  lexicon: Pick<Lexicon, 'findPhrase'>,
): Set<TokenSpan> {
  const keys = names.map((name) => (name.end - name.first > 1 ? keyOf(words, name) : 0));
  const located = new Set<number>();
  names.forEach(({ first, end }, i) => {
    const key = keys[i] as number;
    const isListed = key !== 0 && (listsOf(lexicon.findPhrase(key)) & PLACES) !== 0;
    const isOwner = POSSESSIVE.test(words[end]?.text ?? '');
    if (isListed && !isOwner && BEFORE_PLACES.has(words[first - 1]?.text ?? '')) located.add(key);
  });
  return new Set(names.filter(({ label }, i) => label === person && located.has(keys[i] as number)));
}

function keyOf(words: readonly Word[], { first, end }: TokenSpan): number {
  let key: number | undefined;
  for (let at = first; at < end; at++) key = phraseKey(key, (words[at] as Word).key);
  return key as number;
}
