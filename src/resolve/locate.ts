import type { Candidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Mention } from '../model/entity.js';

/** Adds to each candidate, given in the order of the text, the index of its sentence. */
export function locate({ sentences }: Described, candidates: readonly Candidate[]): Mention[] {
  let sentence = 0;
  return candidates.map((candidate) => {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= candidate.start) sentence++;
    return toMention(candidate, sentence);
  });
}

/** Property by property, because a spread of objects of three shapes is the slowest line of resolving. */
function toMention(candidate: Candidate, sentence: number): Mention {
  const { start, end, score, by } = candidate;
  switch (candidate.type) {
    case 'date':
      return { type: candidate.type, start, end, score, by, value: candidate.value, sentence };
    case 'figure':
      return { type: candidate.type, start, end, value: candidate.value, score, by, sentence };
    default:
      return { type: candidate.type, label: candidate.label, start, end, score, by, sentence };
  }
}
