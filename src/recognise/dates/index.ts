import type { DateCandidate } from '../../model/candidate.js';
import type { Described } from '../../model/document.js';

export function recogniseDates(_document: Described): DateCandidate[] {
  return [];
}
