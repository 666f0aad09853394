import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const isMade = explained(
    output,
    () => create(path, owner) || (removeStale(path, io) && create(path, owner)),
  );
  if (!isMade)
    throw new UsageError(
      `another run is writing to ${output}`,
      `Let it end, or name another place with --output. If there is none, delete ${path}.`,
    );
  return () => rmSync(path, { force: true });
}

/** Returns whether the file was made: false where there was one. */
function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Returns whether the lock is out of the way: false where the run that made it goes on. */
function removeStale(path: string, io: Pick<Io, 'pid' | 'isRunning'>): boolean {
  const aside = `${path}.${io.pid}`;
  try {
    const found = readFileSync(path, 'utf8');
    if (isHeld(found, io)) return false;
    renameSync(path, aside);
    // Another run that saw it too may have put its own there by now.
    const isStale = readFileSync(aside, 'utf8') === found;
    if (isStale) rmSync(aside);
    else renameSync(aside, path);
    return isStale;
  } catch (error) {
    // It went meanwhile, and whoever makes the next one has it.
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
}

/** Whether the run that made a lock goes on, as far as can be known: one of another machine is taken to. */
function isHeld(lock: string, { pid, isRunning }: Pick<Io, 'pid' | 'isRunning'>): boolean {
  const [, number, host] = /^(\d+) (.*)\n$/.exec(lock) ?? [];
  if (number === undefined || host !== hostname()) return true;
  // A container that was started again has the number of the one before.
  return Number(number) !== pid && isRunning(Number(number));
}
