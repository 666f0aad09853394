import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';
import type { Settings } from '../batch/job.js';
import { outputFile } from '../batch/output-file.js';
import { commonFolder } from '../batch/target.js';
import { explained } from '../batch/write-error.js';
import { UsageError } from '../errors.js';
import { FORMATS, type FormatName } from '../write/formats.js';
import { ENTITY_LISTS } from '../write/output.js';
import { refuseContradictions } from './contradictions.js';
import type { Io } from './io.js';
import type { JobOptions } from './jobs.js';
import { lockOf } from './lock.js';
import { type ExtractFlags, FORMAT_NAMES, type FormatChoice } from './options.js';
import { refuseOverwriting, sameFileAs } from './overwriting.js';
import { chosenTagger } from './tagger-options.js';

/** The endings that are read in folders where none are named; null: those of articles. */
const RECORD_EXTENSIONS = { text: null, ndjson: ['.ndjson', '.jsonl'], csv: ['.csv'], tsv: ['.tsv'] };

/** Endings of an output that are no format's name. */
const OTHER_ENDINGS: Readonly<Record<string, FormatChoice>> = {
  '.jsonl': 'ndjson',
  '.db': 'sqlite',
  '.sqlite3': 'sqlite',
};

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
  refuseOverwriting(flags.output, [...paths, flags.filesFrom, flags.model]);
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
  const types = ENTITY_LISTS.filter((list) => flags.types.includes(list));
  // The model is known by its contents, wherever it lies, and what is explained stands in no result.
  const relevant = { ...settings, output: { ...settings.output, types }, tagger: null, explain: null };
  const parts = JSON.stringify([relevant, mirrored, flags.bom ?? false]);
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
  const named = FORMAT_NAMES.find((name) => `.${name}` === ending);
  return named ?? OTHER_ENDINGS[ending] ?? 'json';
}

function toSettings(flags: ExtractFlags, format: FormatChoice): Settings {
  const { date = null, minConfidence = 0, types, offsets, includeText = false } = flags;
  const explain = flags.explain === true ? offsets : null;
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
  return {
    find: { extensions: ext, include, exclude, hidden, follow, except: ownPaths(flags.output, folder) },
    inputFormat: flags.inputFormat,
    fields: { text: flags.textField ?? 'text', id: flags.idField ?? 'id', date: flags.dateField ?? null },
    isOutput: sameFileAs(flags.output),
    // brat's two files cannot be joined from those of parts.
    splitsLong: format !== 'brat',
  };
}

/** What the run writes, which is not to be read as articles. */
function ownPaths(output: string | undefined, folder: string | null): ReadonlySet<string> {
  if (output === undefined) return new Set();
  if (folder !== null) return new Set([resolve(folder)]);
  const { partial, target } = explained(output, () => outputFile(output));
  return new Set(partial === target ? [] : [resolve(partial), resolve(lockOf(target))]);
}

/** The text format that results are rendered in. */
export function textFormat({ settings }: Plan): (typeof FORMATS)[FormatName] {
  return FORMATS[settings.format];
}
