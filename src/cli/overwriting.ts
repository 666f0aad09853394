import { statSync } from 'node:fs';
import { UsageError } from '../errors.js';

/**
 * Refuses an output that is one of the files which are read, by whatever name.
 *
 * @param output where the results go, or undefined for standard output
 * @param inputs paths of files and folders; one that is not there, or not given, is no harm
 * @throws UsageError
 */
export function refuseOverwriting(output: string | undefined, inputs: readonly (string | undefined)[]): void {
  const isOutput = sameFileAs(output);
  const input = inputs.find((path) => path !== undefined && isOutput(path));
  if (input !== undefined) throw overwriting(input);
}

export function overwriting(input: string): UsageError {
  return new UsageError(
    `the output would take the place of ${input}, which is read`,
    'Name another file with --output.',
  );
}

/** What tells whether a path leads to the file `output`; nothing does where it is no file or not there. */
export function sameFileAs(output: string | undefined): (path: string) => boolean {
  const file = output === undefined ? undefined : statOf(output);
  if (!file?.isFile()) return () => false;
  return (path) => {
    const other = statOf(path);
    return other?.ino === file.ino && other.dev === file.dev;
  };
}

function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // What cannot be looked at is reported where it is read or written.
    return undefined;
  }
}
