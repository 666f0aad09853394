import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The folder that all inputs share, as an absolute path: of one folder, itself; of a file, where it is; of
 * a glob, what stands before its first pattern.
 */
export function commonFolder(args: readonly string[]): string {
  const folders = args.map((arg) => (isFolder(arg) ? resolve(arg) : dirname(resolve(literalPart(arg)))));
  return folders.reduce((shared, folder) => {
    let common = shared;
    while (!isInside(folder, common)) common = dirname(common);
    return common;
  });
}

/** Where an input is below the common folder, with slashes; what lies outside keeps its own path. */
export function pathBelow(root: string, path: string): string {
  const below = relative(root, resolve(path)).split(sep).join('/');
  return isAbsolute(below) ? below.replace(/^\/+/, '') : below.replace(/^(?:\.\.\/)+/, '');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function literalPart(arg: string): string {
  return arg.replace(/[*?[\]{}!()].*$/s, 'x');
}

function isInside(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below));
}
