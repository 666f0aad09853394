import { foldName } from '../aliases/fold.js';

/** What a key is free of, in the middle or at its start. */
const UNUSUAL = /[-.,]|^(?:the|ste?|mt|ft) /;

/** A place's name as it is looked up: folded, without periods, hyphens and article, "St" and "Mt" written out. */
export function placeKey(name: string): string {
  const folded = foldName(name);
  if (!UNUSUAL.test(folded)) return folded;
  return folded
    .replace(/[.,]/g, '')
    .replace(/[-\s]+/g, ' ')
    .replace(/^the /, '')
    .replace(/^(?:st|ste) /, 'saint ')
    .replace(/^mt /, 'mount ')
    .replace(/^ft /, 'fort ')
    .trim();
}

const ARABIC_ARTICLE = /(^| )(?:al|el) /g;

/** The key with the Arabic article as others write it: "deir al balah" as "deir el balah". None without an article. */
export function otherArticle(key: string): string[] {
  return ['al', 'el']
    .map((article) => key.replace(ARABIC_ARTICLE, `$1${article} `))
    .filter((other) => other !== key);
}

export const TOWN_WORD = /\b(?:city|town|village|municipality)\b/;
/** Words for what a region is, at either end of its name. */
const REGION_WORDS =
  /^(?:(?:state|province|region|city|town|village|municipality|department|republic|kingdom) of (?:the )?|al |ash |as |an |ar |ad )|(?: (?:province|state|oblast|krai|kray|governorate|region|prefecture|county|district|department|territory|city|town|municipality|voivodeship|wilaya|emirate|canton|republic|autonomous region|special region|sheng|shi|zizhiqu|huizu zizhiqu|uygur zizhiqu))$/;

/** The name without the word for its kind, "Fars Province" as "fars"; the key itself where there is none. */
export function bareKey(key: string): string {
  return key.replace(REGION_WORDS, '');
}

const ARTICLE = /^(?:al|ash|as|an|ar|ad) /;

/** Whether the key has a word for a region in it, as "fars province" has; the Arabic article is none. */
export function isRegionKey(key: string): boolean {
  const name = key.replace(ARTICLE, '');
  return bareKey(name) !== name && !TOWN_WORD.test(name);
}
