import type { Candidate, NameCandidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Entity, Extraction } from '../model/entity.js';
import { groupAliases } from './aliases/index.js';
import { findFocus } from './focus.js';
import { locate } from './locate.js';
import { nameEntity } from './names.js';
import { dropOverlaps } from './overlap.js';
import { resolvePlaces } from './places/index.js';
import { placeTable } from './places/load.js';
import { mergePlaces } from './places/merge.js';
import { dropPortfolios } from './portfolios.js';
import { addRoles } from './roles/index.js';
import type { Trace } from './trace.js';
import { groupDates, groupFigures } from './values.js';

/**
 * Decides which candidates stand and which mentions are of one entity. The order here is the order of the rules.
 *
 * @param trace told why mentions were joined, where somebody asked
 */
export function resolve(document: Described, candidates: readonly Candidate[], trace?: Trace): Extraction {
  // First, as a word of a title may stand in the way of no other candidate.
  const proposed = dropPortfolios(document, candidates);
  // Then overlaps, as nothing may be counted twice.
  const mentions = locate(document, dropOverlaps(proposed));
  // A value is what it says: equal values are one entity, whatever the words.
  const dates = groupDates(mentions.filter((mention) => mention.type === 'date'));
  const figures = groupFigures(mentions.filter((mention) => mention.type === 'figure'));
  // Over all names at once, because a headline's surname is explained further down.
  const groups = groupAliases(document.text, mentions.filter(isName), trace);
  // After grouping, as the best spelling is chosen among all mentions of an entity.
  const names = groups.flatMap((group) => nameEntity(document, group) ?? []);
  // After naming, as an affiliation is the name of an organisation of the same text.
  const people = addRoles(document, names);
  // After the others, as what a place is depends on all other names of the document.
  const located = resolvePlaces(document, people, placeTable);
  // Last, as only the map shows that two names are of one place.
  const resolved = mergePlaces(document, located, trace);
  const entities: Entity[] = [...resolved, ...dates, ...figures];
  return {
    ...document,
    entities: entities.sort((a, b) => firstStart(a) - firstStart(b)),
    focus: findFocus(resolved),
  };
}

function isName<T extends Candidate>(mention: T): mention is Extract<T, NameCandidate> {
  return mention.type !== 'date' && mention.type !== 'figure';
}

function firstStart(entity: Entity): number {
  return entity.mentions[0]?.start ?? 0;
}
