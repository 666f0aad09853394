import type { Output } from '../write/output.js';
import { applyCorrections, type Correction } from './corrections.js';
import { groupRecords } from './group.js';
import { type CorpusRecord, readRecords } from './records.js';

/** One real person, organisation, place or other name over all documents. */
export interface IndexEntity {
  id: string;
  type: CorpusRecord['type'];
  name: string;
  aliases: string[];
  role: string | null;
  affiliation: string | null;
  country: string | null;
  location: CorpusRecord['location'];
  count: number;
  documents: { path: string | null; count: number }[];
  /** The rules that joined entities of different documents into this one. */
  rules: string[];
}

export interface CorpusIndex {
  schemaVersion: 1;
  documents: number;
  entities: IndexEntity[];
}

/**
 * Joins the entities of many documents into one list, by the rules that hold in any document: full names, the same
 * words, acronyms, points on the map. A short form joins where one entity of the whole list has it.
 *
 * @param outputs documents as `extract` gives them, in the order in which the index shall list them
 * @param corrections what a person has decided, applied after the rules and so the same at every run
 */
export function buildIndex(outputs: readonly Output[], corrections: readonly Correction[] = []): CorpusIndex {
  const groups = applyCorrections(groupRecords(outputs.flatMap(readRecords)), corrections);
  const entities = groups.map(toEntity).sort(compareEntities);
  const counts = new Map<string, number>();
  return {
    schemaVersion: 1,
    documents: outputs.length,
    entities: entities.map((entity) => {
      const number = (counts.get(entity.type) ?? 0) + 1;
      counts.set(entity.type, number);
      return { ...entity, id: `${entity.type}-${number}` };
    }),
  };
}

/** Records that are one entity; `name` where a correction gives it one. */
export interface Group {
  readonly records: readonly CorpusRecord[];
  readonly rules: readonly string[];
  readonly name?: string;
}

/** The name that most words say, then most documents; it is the fullest form, as in one document. */
export function groupName({ records, name }: Group): string {
  if (name !== undefined) return name;
  const best = records.reduce((kept, record) => (words(record.name) > words(kept.name) ? record : kept));
  return best.name;
}

function words(name: string): number {
  return name.split(' ').length;
}

function toEntity(group: Group): IndexEntity {
  const { records, rules } = group;
  const name = groupName(group);
  const documents = new Map<string | null, number>();
  for (const { path, count } of records) documents.set(path, (documents.get(path) ?? 0) + count);
  const known = <K extends 'role' | 'affiliation' | 'country' | 'location'>(key: K): CorpusRecord[K] =>
    records.find((record) => record[key] !== null)?.[key] ?? (null as CorpusRecord[K]);
  return {
    id: '',
    type: records[0]?.type ?? 'other',
    name,
    aliases: [...new Set(records.flatMap((record) => [record.name, ...record.aliases]))].filter(
      (alias) => alias !== name,
    ),
    role: known('role'),
    affiliation: known('affiliation'),
    country: known('country'),
    location: known('location'),
    count: records.reduce((sum, { count }) => sum + count, 0),
    documents: [...documents].map(([path, count]) => ({ path, count })),
    rules: [...new Set(rules)],
  };
}

/** The entities of most documents first, then of most mentions; by name where both are equal. */
function compareEntities(a: IndexEntity, b: IndexEntity): number {
  return (
    b.documents.length - a.documents.length ||
    b.count - a.count ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
