import { realpathSync, statSync } from 'node:fs';

/** Where an output is put together, and where it then stands. Both are one for what cannot be put in place whole. */
export interface OutputFile {
  readonly partial: string;
  readonly target: string;
}

/**
 * An output is written under another name and then renamed, so that it is there whole or not at all. A link stays
 * one: what it leads to is replaced. A pipe or a device is written to as it is: a rename would do away with it.
 *
 * @throws what the file system throws
 */
export function outputFile(path: string): OutputFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) return { partial: path, target: path };
  const target = stats === undefined ? path : realpathSync(path);
  return { partial: `${target}.partial`, target };
}
