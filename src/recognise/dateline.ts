import type { NameCandidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Span } from '../model/span.js';

/** A dateline says what its parts are by where they stand, whatever a tagger makes of words it has never seen. */
const SCORE = 0.97;

/** `SUVA, Fiji (AP) —`: the names before the bracket are places, the one in it is an organisation. */
export function recogniseDateline({ dateline }: Described): NameCandidate[] {
  if (dateline === null) return [];
  const names = dateline.places.map((place) => candidate('place', place));
  if (dateline.agency !== null) names.push(candidate('organisation', dateline.agency));
  return names;
}

function candidate(type: 'place' | 'organisation', { start, end }: Span): NameCandidate {
  return { type, label: type, start, end, score: SCORE, by: 'dateline' };
}
