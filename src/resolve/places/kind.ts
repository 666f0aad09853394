import { readTable, splitCell } from '../../lists.js';
import type { PlaceKind } from '../../model/entity.js';

const KINDS: ReadonlyMap<string, PlaceKind> = new Map(
  readTable('place-kinds.tsv').flatMap(([kind, words]) =>
    splitCell(words).map((word): [string, PlaceKind] => [word, toKind(kind)]),
  ),
);

function toKind(kind: string | undefined): PlaceKind {
  return kind === 'facility' || kind === 'natural' || kind === 'region' ? kind : 'other';
}

/** What a place is by the last or first word of its key: "Heathrow Airport", "Mount Elbrus"; `other` where neither says. */
export function kindFromName(key: string): PlaceKind {
  const words = key.split(' ');
  if (words.length < 2) return 'other';
  return KINDS.get(words.at(-1) ?? '') ?? KINDS.get(words[0] ?? '') ?? 'other';
}
