import { CommanderError } from 'commander';
import { NamedropError } from '../errors.js';
import { SUBCOMMANDS } from './commands.js';
import { ClosedPipe, createIo, type Host, Interrupted, type Io } from './io.js';

/** Runs one command line and returns its exit code: 0 done, 1 some input failed, 2 usage, 130 interrupted. */
export async function main(host: Host): Promise<number> {
  const io = createIo(host);
  const [name = '', ...rest] = host.argv.slice(2);
  try {
    if (Object.hasOwn(SUBCOMMANDS, name)) {
      const command = await SUBCOMMANDS[name]?.load();
      if (command !== undefined) return await command.run(rest, io);
    }
    const { run } = await import('./extract.js');
    return await run(host.argv.slice(2), io);
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

/** Says what went wrong, for a person, and returns the exit code. What no one foresaw goes on as it is. */
function exitCodeOf(error: unknown, io: Io): number {
  if (io.signal.aborted || error instanceof Interrupted) return 130;
  if (error instanceof ClosedPipe) return 0;
  // commander has already written its help, version or complaint.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // A full disk, a folder that is gone: nothing of ours to trace.
  if (error instanceof Error && 'syscall' in error) {
    io.stderr.write(`namedrop: ${error.message}\n`);
    return 1;
  }
  if (!(error instanceof NamedropError)) throw error;
  io.stderr.write(`namedrop: ${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`);
  return error.exitCode;
}
