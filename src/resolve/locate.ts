import type { Candidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Mention } from '../model/entity.js';

/** Adds to each candidate, given in the order of the text, the index of its sentence. */
export function locate<C extends Candidate>(
  { sentences }: Described,
  candidates: readonly C[],
): Mention<C>[] {
  let sentence = 0;
  return candidates.map((candidate) => {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= candidate.start) sentence++;
    return { ...candidate, sentence };
  });
}
