import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
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

/** The files below a folder, in the order of their names, without what ignore files exclude. */
export async function* walkFolder(root: string, options: WalkOptions): AsyncGenerator<string> {
  yield* walk(root, options, rulesAround(root), new Set());
}

async function* walk(
  folder: string,
  options: WalkOptions,
  around: IgnoreStack,
  ancestors: ReadonlySet<string>,
): AsyncGenerator<string> {
  // Links can make a folder its own descendant.
  const real = options.follow ? await realpath(folder) : folder;
  if (ancestors.has(real) || options.except.has(resolve(folder))) return;
  const inside = new Set([...ancestors, real]);
  const stack = withRulesOf(resolve(folder), around);
  const entries = await readdir(folder, { withFileTypes: true });
  // By code unit, as a locale's order differs between machines.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (!options.hidden && entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink() && options.follow ? await stat(path).catch(() => null) : entry;
    if (target === null || isIgnored(resolve(path), target.isDirectory(), stack)) continue;
    if (target.isDirectory()) yield* walk(path, options, stack, inside);
    else if (isWanted(target, entry.name, options) && !options.except.has(resolve(path))) yield path;
  }
}

function isWanted(target: { isFile(): boolean }, name: string, { extensions }: WalkOptions): boolean {
  return target.isFile() && (extensions === null || extensions.has(extname(name).toLowerCase()));
}
