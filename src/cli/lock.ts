import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { explained } from '../batch/write-error.js';
import { UsageError } from '../errors.js';
import type { Io } from './io.js';

/** The lock of an output that is one file. */
export function lockOf(target: string): string {
  return `${target}.lock`;
}

/**
 * Keeps a second run from writing what this one writes, by a file that is there as long. One that a run left
 * which was killed is taken over.
 *
 * @param path the file, beside the output or in it
 * @param output as the user named it
 * @returns what ends the lock
 * @throws UsageError where another run has it, UsageError or OutputError where nothing can be written
 */
export function lockOutput(path: string, output: string, io: Pick<Io, 'pid' | 'isRunning'>): () => void {
  const owner = `${io.pid} ${hostname()}\n`;
  const isTaken = !explained(output, () => create(path, owner));
  if (isTaken) {
    if (isHeld(path, io))
      throw new UsageError(
        `another run is writing to ${output}`,
        `Let it end, or name another place with --output. If there is none, delete ${path}.`,
      );
    explained(output, () => writeFileSync(path, owner));
  }
  return () => rmSync(path, { force: true });
}

/** Returns whether the file was made: false where there was one. */
function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the run that made the lock goes on, as far as can be known: one of another machine is taken to. */
function isHeld(path: string, { pid, isRunning }: Pick<Io, 'pid' | 'isRunning'>): boolean {
  const [, number, host] = /^(\d+) (.*)\n$/.exec(readFileSync(path, 'utf8')) ?? [];
  if (number === undefined || host !== hostname()) return true;
  // A container that was started again has the number of the one before.
  return Number(number) !== pid && isRunning(Number(number));
}
