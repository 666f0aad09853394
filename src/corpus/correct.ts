import { addTo } from '../grouping.js';
import { foldName } from '../resolve/aliases/fold.js';
import type { Correction } from './corrections.js';
import { type Group, groupName } from './entity.js';
import type { CorpusRecord } from './records.js';

type Type = CorpusRecord['type'];

/** What of a correction fits nothing: a name or a document that is misspelt, or of other inputs. */
export interface Misfit {
  readonly line: number;
  readonly reason: string;
}

/** Applies the corrections in the order of the file; what of one fits nothing changes nothing and is returned. */
export function applyCorrections(
  groups: readonly Group[],
  corrections: readonly Correction[],
): { groups: readonly Group[]; misfits: Misfit[] } {
  if (corrections.length === 0) return { groups, misfits: [] };
  const slots = new Slots(groups);
  const misfits: Misfit[] = [];
  for (const correction of corrections) {
    const { line } = correction;
    misfits.push(...findMisfits(slots, correction).map((reason) => ({ line, reason })));
    apply(slots, correction);
  }
  return { groups: slots.groups(), misfits };
}

/** The groups in their order, one a slot at first, and the slots of each name: a name is folded once, not once a correction. */
class Slots {
  readonly #slots: (readonly Group[])[] = [];
  readonly #byName = new Map<string, number[]>();

  constructor(groups: readonly Group[]) {
    for (const [slot, group] of groups.entries()) this.set(slot, [group]);
  }

  groups(): readonly Group[] {
    return this.#slots.flat();
  }

  get(slot: number): readonly Group[] {
    return this.#slots[slot] ?? [];
  }

  /** Names that are no more in the slot stay in the index: `find` looks again. */
  set(slot: number, groups: readonly Group[]): void {
    this.#slots[slot] = groups;
    for (const group of groups)
      for (const key of new Set(namesOf(group).map(foldName))) addTo(this.#byName, key, slot);
  }

  /** The slots that hold a group of the type with one of the names, in their order. */
  find(type: Type, names: readonly string[]): number[] {
    const slots = new Set(names.flatMap((name) => this.#byName.get(foldName(name)) ?? []));
    return [...slots]
      .filter((slot) => this.get(slot).some((group) => fits(group, type, names)))
      .sort((a, b) => a - b);
  }
}

function namesOf(group: Group): string[] {
  return [groupName(group), ...group.records.flatMap(({ name, aliases }) => [name, ...aliases])];
}

/** Whether the group is of the type and is called so: by its own name, or by a name of one of its documents. */
function fits(group: Group, type: Type, names: readonly string[]): boolean {
  if (group.records[0]?.type !== type) return false;
  const keys = new Set(names.map(foldName));
  return namesOf(group).some((name) => keys.has(foldName(name)));
}

function findMisfits(slots: Slots, correction: Correction): string[] {
  const { type } = correction;
  const missing = correctedNames(correction).filter((name) => slots.find(type, [name]).length === 0);
  if (missing.length > 0) return missing.map((name) => `no entry of type ${type} is called ${name}`);
  if (correction.verb !== 'split') return [];
  const { name, paths } = correction;
  const leaving = leavers(paths);
  const isIn = slots
    .find(type, [name])
    .flatMap((slot) => slots.get(slot))
    .some((group) => fits(group, type, [name]) && group.records.some(leaving));
  return isIn ? [] : [`${name} is in no document called ${paths.join(' or ')}`];
}

function correctedNames(correction: Correction): readonly string[] {
  return correction.verb === 'merge' ? correction.names : [correction.name];
}

function apply(slots: Slots, correction: Correction): void {
  const { type } = correction;
  const names = correctedNames(correction);
  const found = slots.find(type, names);
  const meant = new Set(found.flatMap((slot) => slots.get(slot)).filter((group) => fits(group, type, names)));
  for (const slot of found) {
    const groups = slots.get(slot);
    slots.set(
      slot,
      groups.flatMap((group) => (meant.has(group) ? change(group, [...meant], correction) : [group])),
    );
  }
}

/** What becomes of one of the groups that a correction means. */
function change(group: Group, meant: readonly Group[], correction: Correction): Group[] {
  switch (correction.verb) {
    case 'merge':
      return group === meant[0] ? [merge(meant, correction.names)] : [];
    case 'drop':
      return [];
    case 'rename':
      return [{ ...group, name: correction.to }];
    case 'split':
      return split(group, correction.paths);
  }
}

function merge(groups: readonly Group[], [name = '']: readonly string[]): Group {
  return {
    records: groups.flatMap(({ records }) => records),
    rules: [...groups.flatMap(({ rules }) => rules), 'correction'],
    name,
  };
}

function split({ records, rules, name }: Group, paths: readonly string[]): Group[] {
  const leaves = leavers(paths);
  const parts = [records.filter((record) => !leaves(record)), records.filter(leaves)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({ records: part, rules, ...(name === undefined ? {} : { name }) }));
}

/** Which records are of one of the documents. */
function leavers(paths: readonly string[]): (record: CorpusRecord) => boolean {
  const documents = new Set(paths);
  return ({ path }) => path !== null && documents.has(path);
}
