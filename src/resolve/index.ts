import type { Candidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Extraction } from '../model/entity.js';
import { groupMentions } from './group.js';
import { dropOverlaps } from './overlap.js';

/** Decides which candidates stand and which mentions are of one entity. The order here is the order of the rules. */
export function resolve(document: Described, candidates: readonly Candidate[]): Extraction {
  const mentions = dropOverlaps(candidates);
  const entities = groupMentions(document, mentions);
  return { ...document, entities };
}
