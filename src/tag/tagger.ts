import type { NameCandidate } from '../model/candidate.js';
import type { Segmented } from '../model/document.js';

/** Proposes the names of a document. A tagger keeps nothing between documents that could change its answer. */
export interface Tagger {
  /** Stands in every candidate's `by`. */
  readonly name: string;
  tag(document: Segmented): NameCandidate[];
}
