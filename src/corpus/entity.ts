import type { CorpusRecord } from './records.js';

/** One real person, organisation, place or other name over all documents. */
export interface IndexEntity {
  id: string;
  type: CorpusRecord['type'];
  name: string;
  aliases: string[];
  /** What kind of name an `other` is, by which two of one name differ; null for the other types. */
  label: string | null;
  role: string | null;
  affiliation: string | null;
  country: string | null;
  location: CorpusRecord['location'];
  count: number;
  documents: { path: string | null; count: number }[];
  /** The rules that joined entities of different documents into this one. */
  rules: string[];
}

/** Records that are one entity; `name` where a correction gives it one. */
export interface Group {
  readonly records: readonly CorpusRecord[];
  readonly rules: readonly string[];
  readonly name?: string;
}

/** The name of most words, of several the first: the fullest form, as in one document. A correction's own before all. */
export function groupName({ records, name }: Group): string {
  if (name !== undefined) return name;
  const best = records.reduce((kept, record) => (words(record.name) > words(kept.name) ? record : kept));
  return best.name;
}

function words(name: string): number {
  return name.split(' ').length;
}

/** What the index says of a group; ids are given when all are in order. */
export function toEntity(group: Group): IndexEntity {
  const { records, rules } = group;
  const name = groupName(group);
  const documents = new Map<string | null, number>();
  for (const { path, count } of records) documents.set(path, (documents.get(path) ?? 0) + count);
  return {
    id: '',
    type: records[0]?.type ?? 'other',
    name,
    aliases: [...new Set(records.flatMap((record) => [record.name, ...record.aliases]))].filter(
      (alias) => alias !== name,
    ),
    label: firstKnown(records.map((record) => record.label)),
    role: firstKnown(records.map((record) => record.role)),
    affiliation: firstKnown(records.map((record) => record.affiliation)),
    country: firstKnown(records.map((record) => record.country)),
    location: firstKnown(records.map((record) => record.location)),
    count: records.reduce((sum, { count }) => sum + count, 0),
    documents: [...documents].map(([path, count]) => ({ path, count })),
    rules: [...new Set(rules)],
  };
}

function firstKnown<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
