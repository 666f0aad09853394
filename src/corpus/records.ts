import type { PlaceLocation } from '../model/entity.js';
import type { Output } from '../write/output.js';

/** An entity of one document, as the index reads it. */
export interface CorpusRecord {
  readonly type: 'person' | 'organisation' | 'place' | 'other';
  readonly path: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly count: number;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly country: string | null;
  readonly location: PlaceLocation | null;
  /** What tells names of this type apart beside their words: an `other`'s label; null for the other types. */
  readonly label: string | null;
}

const NOTHING = { role: null, affiliation: null, country: null, location: null, label: null };

/** The names of one document; dates and figures are of that document alone. */
export function toRecords({
  source: { path },
  people,
  organisations,
  places,
  others,
}: Output): CorpusRecord[] {
  const common = ({ name, aliases, count }: { name: string; aliases: string[]; count: number }) => ({
    ...NOTHING,
    path,
    name,
    aliases,
    count,
  });
  return [
    ...people.map(
      (each): CorpusRecord => ({
        ...common(each),
        type: 'person',
        role: each.role,
        affiliation: each.affiliation,
      }),
    ),
    ...organisations.map((each): CorpusRecord => ({ ...common(each), type: 'organisation' })),
    ...places.map(
      (each): CorpusRecord => ({
        ...common(each),
        type: 'place',
        country: each.country,
        location: each.location,
      }),
    ),
    ...others.map((each): CorpusRecord => ({ ...common(each), type: 'other', label: each.label })),
  ];
}
