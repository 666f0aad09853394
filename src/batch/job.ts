import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceDocument } from '../model/document.js';
import type { OffsetUnit } from '../model/offsets.js';
import type { OutputOptions } from '../write/convert.js';
import type { FormatName } from '../write/formats.js';
import type { EntityList } from '../write/output.js';

/** A document that was read already: standard input, a record, or a part of a file too long for one. */
export interface DocumentJob {
  readonly kind: 'document';
  readonly document: SourceDocument;
  readonly part: Part | null;
}

/** Which part of a long file a document is. */
export interface Part {
  /** The file. */
  readonly path: string;
  readonly isFirst: boolean;
  /** SHA-256 of the whole file, known at its last part; null before. */
  readonly sha256: string | null;
}

/** An input that could not be read. */
export interface RefusedJob {
  readonly kind: 'refused';
  readonly path: string;
  /** What happened, to follow the path: `does not exist`. */
  readonly reason: string;
  readonly hint: string | null;
  /** Whether it is one record of an input that goes on after it. */
  readonly isRecord: boolean;
}

/** One article to do. */
export type Job = { readonly kind: 'file'; readonly path: string } | DocumentJob | RefusedJob;

/** What every document of a run is done with; plain data, as it goes to the workers. */
export interface Settings {
  /** What finds the names: a model file, `compromise`, or null for the model that ships. */
  readonly tagger: string | null;
  /** Names that the tagger is less sure of are left out. */
  readonly minConfidence: number;
  readonly date: string | null;
  readonly format: FormatName;
  readonly output: OutputOptions;
  /** What the offsets count where results say why mentions were joined; null where they do not. */
  readonly explain: OffsetUnit | null;
}

export interface Done {
  readonly status: 'done';
  readonly path: string;
  readonly sha256: string;
  /** One string for each of the format's files. */
  readonly rendered: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why mentions were joined, a line each; empty where nobody asked. */
  readonly explanation: string;
  /** Entities in each list of the output, none in those that were not asked for. */
  readonly counts: Readonly<Record<EntityList, number>>;
  /** Names of people, organisations and places, with their mentions. */
  readonly names: readonly (readonly [name: string, mentions: number])[];
}

export interface Failed {
  readonly status: 'failed';
  readonly path: string;
  /** What happened, to follow the path: `does not exist`. */
  readonly reason: string;
  readonly hint: string | null;
}

export type JobResult = Done | Failed;

/** What a job is called in messages and results. */
export function pathOf(job: Job): string {
  return job.kind === 'document' ? (job.document.path ?? '') : job.path;
}
