import { CommanderError } from 'commander';
import { NamedropError, UsageError } from '../errors.js';
import type { Subcommand } from './commands.js';
import { ClosedPipe, createIo, type Host, Interrupted, type Io, sayError } from './io.js';

/** A command: takes its arguments and what it may touch, returns the exit code. */
type Run = (argv: readonly string[], io: Io) => Promise<number>;

/** Each command is one file, loaded only when it is asked for. */
const LOADERS: Readonly<Record<Subcommand, () => Promise<{ readonly run: Run }>>> = {
  eval: () => import('./eval.js'),
  index: () => import('./index-command.js'),
  train: () => import('./train.js'),
};

/** Runs one command line and returns its exit code: 0 done, 1 some input failed, 2 usage, 130 interrupted. */
export async function main(host: Host): Promise<number> {
  const io = createIo(host);
  try {
    const argv = withoutHelpCommand(refuseEmpty(host.argv.slice(2)));
    const [name = '', ...rest] = argv;
    if (isSubcommand(name)) return await (await LOADERS[name]()).run(rest, io);
    const { run } = await import('./extract.js');
    return await run(argv, io);
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

/** An empty argument is a variable that somebody thought was set, and must not be taken for a default. */
function refuseEmpty(argv: readonly string[]): readonly string[] {
  const empty = argv.find((argument) => argument === '' || /^--[\w-]+=$/.test(argument));
  if (empty === undefined) return argv;
  throw new UsageError(
    empty === '' ? 'an argument is empty' : `${empty} has nothing after it`,
    'Is it a variable that is not set? Give it a value, or leave it out.',
  );
}

/** `help` and `help eval` mean `--help` and `eval --help`. A file of that name is `./help`. */
function withoutHelpCommand(argv: readonly string[]): readonly string[] {
  const [first, name = ''] = argv;
  if (first !== 'help') return argv;
  if (name === '' || name.startsWith('-')) return ['--help'];
  if (isSubcommand(name)) return [name, '--help'];
  throw new UsageError(
    `there is no command '${name}'`,
    `Name one of these: ${Object.keys(LOADERS).join(', ')}. A file called help is ./help.`,
  );
}

function isSubcommand(name: string): name is Subcommand {
  return Object.hasOwn(LOADERS, name);
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
  sayError(error, io);
  return error.exitCode;
}
