/** A file of this package by its path from the package's root: `model/names.bin`. */
export function packageFile(path: string): URL {
  // `src`, `dist` and the bundles in `dist` all lie in the root.
  return new URL(`../${path}`, import.meta.url);
}
