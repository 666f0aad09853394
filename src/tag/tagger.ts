import type { NameCandidate } from '../model/candidate.js';
import type { Segmented } from '../model/document.js';
import type { Span } from '../model/span.js';

/** Proposes the names of a document. A tagger keeps nothing between documents that could change its answer. */
export interface Tagger {
  /** Stands in every candidate's `by`. */
  readonly name: string;
  /** @param dateline what opens the story, where it has one; no name reaches over its end */
  tag(document: Segmented, dateline?: Span | null): NameCandidate[];
}
