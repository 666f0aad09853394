import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceDocument } from '../model/document.js';
import type { OutputOptions } from '../write/convert.js';
import type { FormatName } from '../write/formats.js';
import type { EntityList } from '../write/output.js';

/** One article to do: a file to read, or a document that was read already. */
export type Job =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly reason: string;
      readonly hint: string | null;
    };

/** What every document of a run is done with; plain data, as it goes to the workers. */
export interface Settings {
  readonly date: string | null;
  readonly format: FormatName;
  readonly output: OutputOptions;
}

export interface Done {
  readonly status: 'done';
  readonly path: string;
  readonly sha256: string;
  /** One string for each of the format's files. */
  readonly rendered: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Entities in each list of the output. */
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
