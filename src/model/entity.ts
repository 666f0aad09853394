import type { DateCandidate, FigureCandidate, NameCandidate } from './candidate.js';
import type { Diagnostic } from './diagnostic.js';
import type { Described } from './document.js';

/** A candidate that was kept. */
export type Mention<C = NameCandidate | DateCandidate | FigureCandidate> = C & {
  /** Index of the sentence that holds the mention's start. */
  readonly sentence: number;
};

interface NamedEntity {
  /** The fullest, best spelled form, NFC-normalised. */
  readonly name: string;
  /** Other forms seen, most frequent first. */
  readonly aliases: readonly string[];
  /** In the order of the text; never empty. */
  readonly mentions: readonly Mention<NameCandidate>[];
}

/** A person's name taken apart, in the source's spelling. */
export interface PersonParts {
  readonly honorific: string | null;
  readonly given: string;
  /** `von der`, `al`: what stands before the family name. */
  readonly particle: string | null;
  readonly family: string;
}

export interface PersonEntity extends NamedEntity {
  readonly type: 'person';
  /** Null where they are not sure. */
  readonly parts: PersonParts | null;
  readonly role: string | null;
  readonly affiliation: string | null;
}

export interface OrganisationEntity extends NamedEntity {
  readonly type: 'organisation';
  readonly acronym: string | null;
}

export type PlaceKind = 'country' | 'region' | 'city' | 'facility' | 'natural' | 'other';

export interface PlaceLocation {
  readonly latitude: number;
  readonly longitude: number;
  /** Null where the entry of the table is not GeoNames': seas, counties of the United States. */
  readonly geonamesId: number | null;
  readonly confidence: number;
}

export interface PlaceEntity extends NamedEntity {
  readonly type: 'place';
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly location: PlaceLocation | null;
}

export interface OtherEntity extends NamedEntity {
  readonly type: 'other';
  readonly label: string;
}

export interface DateEntity {
  readonly type: 'date';
  readonly mentions: readonly Mention<DateCandidate>[];
}

export interface FigureEntity {
  readonly type: 'figure';
  readonly mentions: readonly Mention<FigureCandidate>[];
}

export type NameEntity = PersonEntity | OrganisationEntity | PlaceEntity | OtherEntity;
export type Entity = NameEntity | DateEntity | FigureEntity;

/** What an article is mostly about. */
export interface Focus {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The name of the place in that country that is mentioned most, or null. */
  readonly place: string | null;
}

/** What the flow ends with: the article and one entry per real entity, in the order of first mention. */
export interface Extraction extends Described {
  readonly entities: readonly Entity[];
  readonly focus: Focus | null;
  readonly diagnostics: readonly Diagnostic[];
}
