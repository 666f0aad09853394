import { applyCorrections, type Misfit } from './correct.js';
import type { Correction } from './corrections.js';
import { type IndexEntity, toEntity } from './entity.js';
import { groupRecords } from './group.js';
import type { CorpusRecord } from './records.js';

export interface CorpusIndex {
  schemaVersion: 1;
  documents: number;
  entities: IndexEntity[];
}

/**
 * Joins the entities of many documents into one list, by the rules that hold in any document: full names, the same
 * words, acronyms, points on the map. A short form joins where one entity of the whole list has it.
 *
 * @param documents the names of each, by `toRecords`, in the order in which the index shall list them
 * @param corrections what a person has decided, applied after the rules and so the same at every run
 * @returns the index, and what of the corrections fits nothing in it
 */
export function buildIndex(
  documents: readonly (readonly CorpusRecord[])[],
  corrections: readonly Correction[] = [],
): { index: CorpusIndex; misfits: readonly Misfit[] } {
  const { groups, misfits } = applyCorrections(groupRecords(documents.flat()), corrections);
  const entities = groups.map(toEntity).sort(compareEntities);
  const counts = new Map<string, number>();
  const numbered = entities.map((entity) => {
    const number = (counts.get(entity.type) ?? 0) + 1;
    counts.set(entity.type, number);
    return { ...entity, id: `${entity.type}-${number}` };
  });
  return { index: { schemaVersion: 1, documents: documents.length, entities: numbered }, misfits };
}

/** The entities of most documents first, then of most mentions; by name where both are equal. */
function compareEntities(a: IndexEntity, b: IndexEntity): number {
  return (
    b.documents.length - a.documents.length ||
    b.count - a.count ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
