import type { NameCandidate } from '../../model/candidate.js';
import { sliceSpan } from '../../model/span.js';
import type { Links } from './links.js';

/** What stands between two names of one thing where the text says so: ", also known as ", " (formerly ". */
const SAID =
  /^,? ?\(?(?:,? ?(?:also|formerly|better|previously|originally|locally|commonly|popularly|sometimes|then|now|aka|a\.k\.a\.|née|nee|alias|born|real name|known as|known|called|renamed|dubbed|nicknamed|or simply|as|the)){1,4}:? ?["“'‘]?$/i;
const BRACKET = /^ ?\($/;
const NOT_LATIN = /^[^\p{Script=Latin}]+$/u;
const LONGEST_GAP = 40;

/** Joins neighbours of one type that the text itself calls the same: "Myanmar, formerly Burma". */
export function linkKnownAs(text: string, mentions: readonly NameCandidate[], links: Links): void {
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || next.type !== mention.type || next.start - mention.end > LONGEST_GAP) return;
    const between = text.slice(mention.end, next.start);
    if (SAID.test(between) && !isArticleOnly(between)) links.join(index + 1, index, 'known-as');
    else if (BRACKET.test(between) && NOT_LATIN.test(sliceSpan(text, next)))
      links.join(index + 1, index, 'other-script');
  });
}

/** "Minsk, the Belarus…" says nothing. */
function isArticleOnly(between: string): boolean {
  return /^[\s,(]*(?:(?:the|as|now|then|also|born|now the)[\s,]*)*["“'‘]?$/i.test(between);
}
