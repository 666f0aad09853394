import type { Candidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import { recogniseDates } from './dates/index.js';
import { recogniseFigures } from './figures/index.js';

/** Proposes every date and figure of the document; overlaps are decided later, in `src/resolve`. */
export function recognise(document: Described): Candidate[] {
  return [...recogniseDates(document), ...recogniseFigures(document)];
}
