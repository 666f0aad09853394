import type { TokenSpan } from './labels.js';
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
 * Names that the lists have as places', and that were taken for something else where a word like "in" stands before
 * them: "in Kyiv" is no organisation. "Khan Younis", which looks like a person's name, is then no person anywhere in the
 * document; a single word may be both ("Clinton said in Clinton"), and so may a town and its team.
 *
 * @param person the number of the label of people
 * @param organisation that of organisations
 * @returns those of `names`, in their order
 */
export function locatedNames(
  words: readonly Word[],
  names: readonly TokenSpan[],
  person: number,
  organisation: number,
  lexicon: Pick<Lexicon, 'findPhrase'>,
): Set<TokenSpan> {
  const located = new Set<TokenSpan>();
  const everywhere = new Set<number>();
  for (const name of names) {
    if (!isBehindPreposition(words, name)) continue;
    const key = keyOf(words, name);
    if ((listsOf(lexicon.findPhrase(key)) & PLACES) === 0) continue;
    if (name.label === person || name.label === organisation) located.add(name);
    if (name.end - name.first > 1) everywhere.add(key);
  }
  const isLocated = (name: TokenSpan) =>
    located.has(name) || (name.label === person && everywhere.has(keyOf(words, name)));
  return new Set(names.filter(isLocated));
}

function isBehindPreposition(words: readonly Word[], { first, end }: TokenSpan): boolean {
  const isOwner = POSSESSIVE.test(words[end]?.text ?? '');
  return !isOwner && BEFORE_PLACES.has(words[first - 1]?.text ?? '');
}

function keyOf(words: readonly Word[], { first, end }: TokenSpan): number {
  let key: number | undefined;
  for (let at = first; at < end; at++) key = phraseKey(key, (words[at] as Word).key);
  return key as number;
}
