import type { NameCandidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';

/** A dateline says what its parts are by where they stand, whatever a tagger makes of words it has never seen. */
const SCORE = 0.97;

/** `SUVA, Fiji (AP) —`: the names before the bracket are places, the one in it is an organisation. */
export function recogniseDateline({ dateline }: Described): NameCandidate[] {
  if (dateline === null) return [];
  const { start, place, agency } = dateline;
  const names: NameCandidate[] = [];
  let at = start;
  for (const part of place.split(/(, ?)/)) {
    if (/\p{L}/u.test(part)) names.push(candidate('place', at, part));
    at += part.length;
  }
  if (agency !== null) names.push(candidate('organisation', dateline.agencyStart, agency));
  return names;
}

function candidate(type: 'place' | 'organisation', start: number, name: string): NameCandidate {
  return { type, label: type, start, end: start + name.length, score: SCORE, by: 'dateline' };
}
