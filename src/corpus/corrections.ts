import { InputError } from '../errors.js';
import { foldName } from '../resolve/aliases/fold.js';
import { type Group, groupName } from './entity.js';
import type { CorpusRecord } from './records.js';

/** What a person has decided about the index, one line of the file each. */
export type Correction =
  | { readonly verb: 'merge'; readonly type: CorpusRecord['type']; readonly names: readonly string[] }
  | {
      readonly verb: 'split';
      readonly type: CorpusRecord['type'];
      readonly name: string;
      readonly paths: readonly string[];
    }
  | {
      readonly verb: 'rename';
      readonly type: CorpusRecord['type'];
      readonly name: string;
      readonly to: string;
    }
  | { readonly verb: 'drop'; readonly type: CorpusRecord['type']; readonly name: string };

const TYPES: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'other']);

/**
 * Reads a file of corrections. A line is a verb, a type and names, with ` | ` between them; `#` opens a comment:
 *
 *     merge | person | José Manuel Albares | J. M. Albares
 *     split | person | John Smith | articles/a.txt | articles/b.txt
 *     rename | organisation | ISIS | Islamic State
 *     drop | place | Photo
 *
 * `merge` keeps the first name; `split` takes the named documents' mentions out into an entity of their own.
 * Names are the index's own or any alias, in any case and accents, so that they still fit after the next run.
 *
 * @throws InputError at the first line that is none of these
 */
export function parseCorrections(text: string): Correction[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (line.trim() === '' || line.startsWith('#')) return [];
    const correction = parseLine(cells);
    if (correction === undefined)
      throw new InputError(
        `has in line ${index + 1} none of merge, split, rename and drop: ${line.trim()}`,
        'write: verb | person, organisation, place or other | name | …',
      );
    return [correction];
  });
}

function parseLine([verb, type, name, ...rest]: readonly string[]): Correction | undefined {
  if (!isType(type) || name === undefined || name === '') return undefined;
  const [first] = rest;
  if (verb === 'merge' && first !== undefined) return { verb, type, names: [name, ...rest] };
  if (verb === 'split' && first !== undefined) return { verb, type, name, paths: rest };
  if (verb === 'rename' && first !== undefined && rest.length === 1) return { verb, type, name, to: first };
  if (verb === 'drop' && rest.length === 0) return { verb, type, name };
  return undefined;
}

function isType(type: string | undefined): type is CorpusRecord['type'] {
  return type !== undefined && TYPES.has(type);
}

/** Applies the corrections in the order of the file; one that fits nothing changes nothing. */
export function applyCorrections(groups: readonly Group[], corrections: readonly Correction[]): Group[] {
  return corrections.reduce<Group[]>((current, correction) => apply(current, correction), [...groups]);
}

function apply(groups: Group[], correction: Correction): Group[] {
  switch (correction.verb) {
    case 'drop':
      return groups.filter((group) => !fits(group, correction.type, correction.name));
    case 'rename':
      return groups.map((group) =>
        fits(group, correction.type, correction.name) ? { ...group, name: correction.to } : group,
      );
    case 'merge':
      return merge(groups, correction.type, correction.names);
    case 'split':
      return groups.flatMap((group) =>
        fits(group, correction.type, correction.name) ? split(group, new Set(correction.paths)) : [group],
      );
  }
}

/** Whether the group is of the type and is called so: by its own name, or by a name of one of its documents. */
function fits(group: Group, type: CorpusRecord['type'], name: string): boolean {
  if (group.records[0]?.type !== type) return false;
  const key = foldName(name);
  return (
    foldName(groupName(group)) === key ||
    group.records.some((record) => [record.name, ...record.aliases].some((each) => foldName(each) === key))
  );
}

function merge(groups: readonly Group[], type: CorpusRecord['type'], names: readonly string[]): Group[] {
  const [name = ''] = names;
  const merged = groups.filter((group) => names.some((each) => fits(group, type, each)));
  const [first] = merged;
  if (first === undefined) return [...groups];
  const whole: Group = {
    records: merged.flatMap(({ records }) => records),
    rules: [...merged.flatMap(({ rules }) => rules), 'correction'],
    name,
  };
  return groups.flatMap((group) => (group === first ? [whole] : merged.includes(group) ? [] : [group]));
}

function split({ records, rules, name }: Group, paths: ReadonlySet<string>): Group[] {
  const leaves = (record: CorpusRecord) => record.path !== null && paths.has(record.path);
  const parts = [records.filter((record) => !leaves(record)), records.filter(leaves)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ records: part, rules, ...(name === undefined ? {} : { name }) }));
}
