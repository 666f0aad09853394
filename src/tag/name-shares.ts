import { CLUSTER_SIZES, type Lexicon, LISTS, type ListName, listsOf, phraseKey } from './lexicon.js';
import type { Word } from './word.js';

const FINEST = CLUSTER_SIZES - 1;
/** The lists that tell names from common words. Surnames do not: every other common word is one somewhere. */
export const NAME_LISTS = maskOf(
  'given-name',
  'person',
  'city',
  'region',
  'country',
  'organisation',
  'group',
  'team',
  'demonym',
);

/**
 * How many of the words that are used like a word, those of its finest cluster, are in lists of names: from 0 to 1, and
 * 1 where the word is not known. A cluster is counted when it is first asked for.
 */
export function createNameShares({ keys, clusters, findPhrase }: Lexicon): (word: Word) => number {
  const shares = new Map<number, number>();
  return (word) => {
    const cluster = word.clusters[FINEST];
    if (cluster === undefined) return 1;
    let share = shares.get(cluster);
    if (share === undefined) {
      let all = 0;
      let names = 0;
      // Searched natively: a loop over 60,000 words, not yet compiled, would take as long as an article.
      for (let at = clusters.indexOf(cluster); at !== -1; at = clusters.indexOf(cluster, at + 1)) {
        if (at % CLUSTER_SIZES !== FINEST) continue;
        const key = keys[(at - FINEST) / CLUSTER_SIZES] as number;
        if ((listsOf(findPhrase(phraseKey(undefined, key))) & NAME_LISTS) !== 0) names++;
        all++;
      }
      share = names / all;
      shares.set(cluster, share);
    }
    return share;
  };
}

function maskOf(...lists: ListName[]): number {
  return lists.reduce((mask, list) => mask | (1 << LISTS.indexOf(list)), 0);
}
