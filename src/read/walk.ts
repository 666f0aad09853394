import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { explainFileError } from './file.js';
import { type IgnoreStack, isIgnored, rulesAround, withRulesOf } from './ignore.js';

export interface WalkOptions {
  /** Endings of the files wanted, lower case with the dot; null for all. */
  readonly extensions: ReadonlySet<string> | null;
  /** Whether files and folders whose name begins with a dot are read. */
  readonly hidden: boolean;
  /** Whether symbolic links are followed. */
  readonly follow: boolean;
  /** Files and folders to stay out of, absolute: what the run writes. */
  readonly except: ReadonlySet<string>;
}

/** A file to read, or why what was asked for, or a folder in it, has none. */
export type Found = { readonly path: string } | { readonly path: string; readonly error: InputError };

/**
 * The files below a folder, in the order of their names, without what ignore files exclude. A folder that cannot
 * be read is said in its place, and the walk goes on.
 */
export async function* walkFolder(root: string, options: WalkOptions): AsyncGenerator<Found> {
  yield* walk(root, options, () => rulesAround(root), new Set());
}

async function* walk(
  folder: string,
  options: WalkOptions,
  around: () => IgnoreStack,
  ancestors: ReadonlySet<string>,
): AsyncGenerator<Found> {
  if (options.except.has(resolve(folder))) return;
  const listing = await list(folder, options, around).catch(explain);
  if (listing instanceof InputError) {
    yield { path: folder, error: listing };
    return;
  }
  const { real, stack, entries } = listing;
  // Links can make a folder its own descendant.
  if (ancestors.has(real)) return;
  const inside = new Set([...ancestors, real]);
  for (const entry of entries) {
    if (!options.hidden && entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink() && options.follow ? await stat(path).catch(() => null) : entry;
    if (target === null || isIgnored(resolve(path), target.isDirectory(), stack)) continue;
    if (target.isDirectory()) yield* walk(path, options, () => stack, inside);
    else if (isWanted(target, entry.name, options) && !options.except.has(resolve(path))) yield { path };
  }
}

/** What a folder holds, the rules inside it, and its name without links. */
async function list(
  folder: string,
  { follow }: WalkOptions,
  around: () => IgnoreStack,
): Promise<{ real: string; stack: IgnoreStack; entries: Dirent[] }> {
  const real = follow ? await realpath(folder) : folder;
  const stack = withRulesOf(resolve(folder), around());
  const entries = await readdir(folder, { withFileTypes: true });
  // By code unit, as a locale's order differs between machines.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { real, stack, entries };
}

function explain(error: unknown): InputError {
  return error instanceof InputError ? error : explainFileError(error);
}

function isWanted(target: { isFile(): boolean }, name: string, { extensions }: WalkOptions): boolean {
  return target.isFile() && (extensions === null || extensions.has(extname(name).toLowerCase()));
}
