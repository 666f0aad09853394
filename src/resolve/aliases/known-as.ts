import type { NameCandidate } from '../../model/candidate.js';
import { sliceSpan } from '../../model/span.js';
import type { Links } from './links.js';

const WHEN = 'also|formerly|better|previously|originally|locally|commonly|popularly|sometimes|then|now|later';
/**
 * What stands between two names of one thing where the text says so: ", also known as ", " (formerly ", " née ".
 * "Called" and the like count only after such an adverb: alone they are most often what somebody did.
 */
const SAID = new RegExp(
  `^,? ?\\(?(?:(?:(?:${WHEN}) )?known as|(?:${WHEN}) (?:called|named|renamed|dubbed|nicknamed)|formerly|previously|` +
    `originally|aka|a\\.k\\.a\\.|née|nee|alias|born|real name|or simply)(?: the)?:? ?["“'‘]?$`,
  'i',
);
const BRACKET = /^ ?\($/;
const NOT_LATIN = /^[^\p{Script=Latin}]+$/u;
const LONGEST_GAP = 40;

/** Joins neighbours of one type that the text itself calls the same: "Myanmar, formerly Burma". */
export function linkKnownAs(text: string, mentions: readonly NameCandidate[], links: Links): void {
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || next.type !== mention.type || next.start - mention.end > LONGEST_GAP) return;
    const between = text.slice(mention.end, next.start);
    if (SAID.test(between)) links.join(index + 1, index, 'known-as');
    else if (BRACKET.test(between) && NOT_LATIN.test(sliceSpan(text, next)))
      links.join(index + 1, index, 'other-script');
  });
}
