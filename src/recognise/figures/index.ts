import type { FigureCandidate } from '../../model/candidate.js';
import type { Described } from '../../model/document.js';

export function recogniseFigures(_document: Described): FigureCandidate[] {
  return [];
}
