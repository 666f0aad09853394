/** The output contract, schema version 1: the types beside `schema/output.schema.json`. Every key is always there. */
import type { Bound, FigureKind, TimexModifier, TimexType } from '../model/candidate.js';
import type { DateSource } from '../model/document.js';
import type { Focus, PersonParts, PlaceKind, PlaceLocation } from '../model/entity.js';
import type { OffsetUnit } from '../model/offsets.js';

export const SCHEMA_VERSION = 1;

export interface OutputSpan {
  start: number;
  end: number;
  text: string;
}

export interface OutputMention extends OutputSpan {
  sentence: number;
  confidence: number;
}

interface OutputEntity {
  id: string;
  count: number;
  mentions: OutputMention[];
}

interface OutputName extends OutputEntity {
  name: string;
  aliases: string[];
}

export interface OutputPerson extends OutputName {
  parts: PersonParts | null;
  role: string | null;
  affiliation: string | null;
}

export interface OutputOrganisation extends OutputName {
  acronym: string | null;
}

export interface OutputPlace extends OutputName {
  kind: PlaceKind;
  country: string | null;
  location: PlaceLocation | null;
}

export interface OutputOther extends OutputName {
  acronym: string | null;
  label: string;
}

export interface OutputDate extends OutputEntity {
  text: string;
  type: TimexType;
  value: string;
  start: string | null;
  end: string | null;
  anchored: boolean;
  modifier: TimexModifier | null;
}

export interface OutputFigure extends OutputEntity {
  text: string;
  label: string;
  kind: FigureKind;
  value: number;
  max: number | null;
  bound: Bound;
  unit: string | null;
  si: { value: number; max: number | null; unit: string } | null;
  of: string | null;
  number: OutputSpan;
}

export interface OutputDiagnostic {
  severity: 'info' | 'warning' | 'error';
  rule: string;
  message: string;
  start: number | null;
  end: number | null;
}

export interface Output {
  schemaVersion: typeof SCHEMA_VERSION;
  source: { path: string | null; format: string; sha256: string; characters: number; text?: string };
  document: {
    title: string | null;
    language: string | null;
    dateline: { place: string; agency: string | null } | null;
    date: string | null;
    dateFrom: DateSource | null;
    focus: Focus | null;
  };
  offsetUnit: OffsetUnit;
  people: OutputPerson[];
  organisations: OutputOrganisation[];
  places: OutputPlace[];
  dates: OutputDate[];
  figures: OutputFigure[];
  others: OutputOther[];
  diagnostics: OutputDiagnostic[];
}

/** The lists of the output that hold entities, in the order of the contract. */
export const ENTITY_LISTS = ['people', 'organisations', 'places', 'dates', 'figures', 'others'] as const;
export type EntityList = (typeof ENTITY_LISTS)[number];
/** What is written where nothing else is asked for. */
export const DEFAULT_LISTS: readonly EntityList[] = ENTITY_LISTS.filter((list) => list !== 'others');
