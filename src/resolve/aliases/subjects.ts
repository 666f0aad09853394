import type { NameCandidate } from '../../model/candidate.js';
import { sliceSpan } from '../../model/span.js';
import type { Links } from './links.js';
import { beginsSentence, saysSame } from './wording.js';

/** How far from its sentence's start a name may stand that the sentence gives to its subject. */
const REACH = 80;
/** How many names back the subject may stand. */
const FARTHEST = 12;
const BOUNDARY = /[.!?]["”)]?\s|\n/g;
/** "She was", "The singer is": who the sentence is about was named before. */
const SUBJECT = /^(?:He|She|They|The \p{Ll}+)(?= )/u;
const BORN = 'Born ';
/** What both of them hold: most names have none of it before them. */
const MAY_SPEAK_OF = /(?:He|She|They|The|Born) /;

/**
 * Joins a person's other name to the subject of a sentence before: "Ana Roe sang. She was also known as Lola." Not
 * for organisations and places, of which a text has many that "it" and "the company" may mean.
 */
export function linkSubjects(text: string, mentions: readonly NameCandidate[], links: Links): void {
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1];
    if (previous === undefined || mention.type !== 'person') return;
    const before = text.slice(Math.max(previous.end, mention.start - REACH), mention.start);
    if (!MAY_SPEAK_OF.test(before)) return;
    const boundary = [...before.matchAll(BOUNDARY)].at(-1);
    if (boundary === undefined) return;
    const lead = before.slice(boundary.index + boundary[0].length);
    const [subject] = SUBJECT.exec(lead) ?? [];
    const isSaid =
      lead === BORN ||
      (subject !== undefined && saysSame(`,${lead.slice(subject.length)}`, sliceSpan(text, mention)));
    const antecedent = isSaid ? findSubject(text, mentions, index) : undefined;
    if (antecedent !== undefined) links.join(index, antecedent, 'subject');
  });
}

/** The person that the nearest sentence before begins with. */
function findSubject(text: string, mentions: readonly NameCandidate[], index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const other = mentions[at];
    if (other?.type === 'person' && beginsSentence(text, other)) return at;
  }
  return undefined;
}
