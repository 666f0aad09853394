import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// By the package's own name, as the code runs from `src` in tests, from `dist` and from the bundle of the command.
const ROOT = pathToFileURL(createRequire(import.meta.url).resolve('namedrop/package.json'));

/** A file of this package by its path from the package's root: `model/names.bin`. */
export function packageFile(path: string): URL {
  return new URL(path, ROOT);
}
