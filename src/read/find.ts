import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { InputError } from '../errors.js';
import { createMatcher } from './patterns.js';
import { type Found, type WalkOptions, walkFolder } from './walk.js';

/** The endings that are taken for articles in a folder where nothing else is asked for. */
export const ARTICLE_EXTENSIONS = ['.txt', '.text'] as const;

export interface FindOptions {
  /** Endings of the files wanted in folders, with the dot; null for `ARTICLE_EXTENSIONS`. */
  readonly extensions: readonly string[] | null;
  /** Patterns as in .gitignore; a file in a folder must match one, where there are any. */
  readonly include: readonly string[];
  /** Patterns as in .gitignore of files to leave out. */
  readonly exclude: readonly string[];
  readonly hidden: boolean;
  readonly follow: boolean;
  /** Files and folders to stay out of, absolute: what the run writes. */
  readonly except: ReadonlySet<string>;
}

export const FIND_ALL: FindOptions = {
  extensions: null,
  include: [],
  exclude: [],
  hidden: false,
  follow: false,
  except: new Set(),
};

/**
 * Finds the files that the arguments name: files, folders and everything below, and globs. In the order
 * of the arguments, then of the names; a file that two arguments of an array name comes once. A folder that
 * cannot be read is said in its place.
 */
export async function* findFiles(
  args: Iterable<string> | AsyncIterable<string>,
  options: FindOptions,
): AsyncGenerator<Found> {
  // One argument cannot name a file twice, and a long list of paths is taken at its word.
  const seen = Array.isArray(args) && args.length > 1 ? new Set<string>() : null;
  for await (const arg of args) {
    for await (const found of findArgument(arg, options)) {
      const key = seen === null ? '' : resolve(found.path);
      if (seen?.has(key)) continue;
      seen?.add(key);
      yield 'error' in found ? found : { path: toPortable(found.path) };
    }
  }
}

async function* findArgument(arg: string, options: FindOptions): AsyncGenerator<Found> {
  const stats = await stat(arg).catch(() => null);
  if (stats?.isDirectory()) yield* findInFolder(arg, options);
  else if (stats !== null || !isGlob(arg)) yield { path: arg };
  else yield* findByGlob(arg, options);
}

async function* findInFolder(folder: string, options: FindOptions): AsyncGenerator<Found> {
  const { include, exclude, hidden, follow, except } = options;
  const extensions = wantedExtensions(options);
  const selected = createSelector(include, exclude);
  const entered = createSelector([], exclude);
  const walkOptions: WalkOptions = { extensions, hidden, follow, except };
  let found = false;
  for await (const each of walkFolder(folder, walkOptions)) {
    const below = toPortable(relative(folder, each.path));
    if (!('error' in each ? below === '' || entered(`${below}/`) : selected(below))) continue;
    found = true;
    yield each;
  }
  if (!found) yield { path: folder, error: new InputError('has no articles', emptyHint(extensions)) };
}

async function* findByGlob(pattern: string, options: FindOptions): AsyncGenerator<Found> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, {
    dot: options.hidden,
    followSymbolicLinks: options.follow,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  const selected = createSelector(options.include, options.exclude);
  const kept = paths
    .filter((path) => selected(path) && !options.except.has(resolve(path)))
    .sort((a, b) => (a < b ? -1 : 1));
  if (kept.length === 0)
    yield { path: pattern, error: new InputError('matches no file', 'Check the pattern.') };
  for (const path of kept) yield { path };
}

function isGlob(arg: string): boolean {
  return /[*?[\]{}!()]/.test(arg);
}

/** Include patterns widen the endings as well: who asks for `*.log` wants it. */
function wantedExtensions({ extensions, include }: FindOptions): ReadonlySet<string> | null {
  if (extensions !== null) return new Set(extensions.map((extension) => extension.toLowerCase()));
  return include.length > 0 ? null : new Set(ARTICLE_EXTENSIONS);
}

function createSelector(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const included = include.length > 0 ? createMatcher(include) : null;
  const excluded = createMatcher(exclude);
  return (path) => {
    const below = path.replace(/^(?:\.{0,2}\/)+/, '');
    return (included === null || included(below).ignored) && !excluded(below).ignored;
  };
}

function emptyHint(extensions: ReadonlySet<string> | null): string {
  if (extensions === null) return 'No file there is one that --include asks for.';
  return `Looked for ${[...extensions].join(', ')}; name other endings with --ext.`;
}

/** Paths are printed with slashes, so that a result is the same on every system. */
function toPortable(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
