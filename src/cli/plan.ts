import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';
import type { Settings } from '../batch/job.js';
import { commonFolder } from '../batch/target.js';
import { UsageError } from '../errors.js';
import { FORMATS, type FormatName } from '../write/formats.js';
import type { Io } from './io.js';
import type { JobOptions } from './jobs.js';
import { type ExtractFlags, FORMAT_NAMES, type FormatChoice } from './options.js';
import { chosenTagger } from './tagger-options.js';

/** The endings that are read in folders where none are named; null: those of articles. */
const RECORD_EXTENSIONS = { text: null, ndjson: ['.ndjson', '.jsonl'], csv: ['.csv'], tsv: ['.tsv'] };

/** What a command line comes to. */
export interface Plan {
  readonly format: FormatChoice;
  readonly settings: Settings;
  readonly jobs: Omit<JobOptions, 'skips'>;
  /** The output folder and the folder that it mirrors, or null where all results go to one place. */
  readonly folder: { readonly path: string; readonly root: string } | null;
  /** Whether each record has its answer in the output, a failure too. */
  readonly answersAll: boolean;
}

/** Works out what the flags mean together. @throws UsageError where they contradict each other */
export function makePlan(paths: readonly string[], flags: ExtractFlags, io: Io): Plan {
  const folder = isFolderOutput(paths, flags) ? (flags.output ?? null) : null;
  const format = chooseFormat(flags, folder !== null, io);
  refuseContradictions(paths, flags, format, folder !== null);
  const root = folder === null ? '' : flags.filesFrom === undefined ? commonFolder(paths) : resolve('.');
  if (folder !== null && resolve(folder) === root)
    throw new UsageError('the results would lie among the articles', 'Name another folder with --output.');
  return {
    format,
    settings: toSettings(flags, format),
    jobs: toJobOptions(flags, folder, format),
    folder: folder === null ? null : { path: folder, root },
    answersAll: flags.inputFormat !== 'text' && format === 'ndjson',
  };
}

/** A short hash of all that a result depends on, besides its article, the model and the version. */
export function hashOptions({ settings, folder }: Plan, flags: ExtractFlags): string {
  // Results name their article by a path that begins so.
  const mirrored = folder === null ? null : relative('.', folder.root);
  // The model is known by its contents, wherever it lies.
  const parts = JSON.stringify([{ ...settings, tagger: null }, mirrored, flags.bom ?? false]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}

/** `out/`, a folder that is there, or a name without an ending for what a folder holds. */
function isFolderOutput(paths: readonly string[], { output }: ExtractFlags): boolean {
  if (output === undefined) return false;
  if (/[/\\]$/.test(output)) return true;
  if (existsSync(output)) return statSync(output).isDirectory();
  return (
    extname(output) === '' && paths.some((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
  );
}

function chooseFormat({ format, output }: ExtractFlags, isFolder: boolean, io: Io): FormatChoice {
  if (format !== undefined) return format;
  if (output === undefined) return io.stdout.isTTY ? 'terminal' : 'json';
  if (isFolder) return 'json';
  const ending = extname(output).toLowerCase();
  if (ending === '.db' || ending === '.sqlite') return 'sqlite';
  const named = FORMAT_NAMES.find((name) => `.${name}` === ending);
  return named ?? 'json';
}

function refuseContradictions(
  paths: readonly string[],
  { output, inputFormat, dateField }: ExtractFlags,
  format: FormatChoice,
  isFolder: boolean,
): void {
  if (format === 'brat' && !isFolder)
    throw new UsageError('brat wants two files for each article', 'Name a folder: --output out/');
  if (format === 'sqlite' && (isFolder || output === undefined))
    throw new UsageError('a database is one file', 'Name it: --output names.sqlite');
  if (format === 'terminal' && output !== undefined)
    throw new UsageError(
      'the terminal view is not written to files',
      'Leave out --output, or name a format.',
    );
  if (dateField !== undefined && inputFormat === 'text')
    throw new UsageError(
      '--date-field is for records',
      'Say what they are in: --input-format ndjson, csv or tsv. One date for all articles: --date.',
    );
  if (isFolder && inputFormat !== 'text')
    throw new UsageError('records have no files to mirror', 'Name one file: --output all.ndjson');
  if (isFolder && paths.includes('-'))
    throw new UsageError('standard input has no name to file it under', 'Name one file: --output one.json');
}

function toSettings(flags: ExtractFlags, format: FormatChoice): Settings {
  const { date = null, explain = false, minConfidence = 0, types, offsets, includeText = false } = flags;
  const shared = { tagger: chosenTagger(flags), minConfidence, date, explain };
  // The terminal view is drawn from the result itself, in the units of its own strings.
  if (format === 'terminal')
    return { ...shared, format: 'ndjson', output: { types, offsetUnit: 'utf16', includeText: true } };
  const rendered: FormatName = format === 'sqlite' ? 'ndjson' : format;
  return { ...shared, format: rendered, output: { types, offsetUnit: offsets, includeText } };
}

function toJobOptions(flags: ExtractFlags, folder: string | null, format: FormatChoice): Plan['jobs'] {
  const {
    ext = RECORD_EXTENSIONS[flags.inputFormat],
    include = [],
    exclude = [],
    hidden = false,
    follow = false,
  } = flags;
  const except = folder === null ? null : resolve(folder);
  return {
    find: { extensions: ext, include, exclude, hidden, follow, except },
    inputFormat: flags.inputFormat,
    fields: { text: flags.textField, id: flags.idField, date: flags.dateField ?? null },
    // brat's two files cannot be joined from those of parts.
    splitsLong: format !== 'brat',
  };
}

/** The text format that results are rendered in. */
export function textFormat({ settings }: Plan): (typeof FORMATS)[FormatName] {
  return FORMATS[settings.format];
}
