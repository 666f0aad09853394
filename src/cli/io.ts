import type { Readable, Writable } from 'node:stream';
import type { NamedropError } from '../errors.js';

type Terminal = { readonly isTTY?: boolean; readonly columns?: number };

/** The parts of `process` that a command line needs; tests pass a stand-in. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & Terminal;
  readonly stdout: Writable & Terminal;
  readonly stderr: Writable & Terminal;
  readonly pid: number;
  uptime(): number;
  /** With signal 0, asks whether there is such a process: throws where there is none. */
  kill(pid: number, signal: 0): unknown;
  once(event: 'SIGINT', listener: () => void): unknown;
}

/** What a command is given besides its arguments. */
export interface Io extends Pick<Host, 'env' | 'stdin' | 'stdout' | 'stderr'> {
  /** Seconds on a clock that only goes forward. */
  now(): number;
  readonly pid: number;
  /** Whether a process of this machine is there. */
  isRunning(pid: number): boolean;
  /** Aborted by Ctrl-C; what waits or loops must look at it. */
  readonly signal: AbortSignal;
}

/** Where bytes come from, until its signal. */
export type Source = Pick<Io, 'stdin' | 'signal'>;

/** The reader of our output went away (`| head -1`): the end of the work, and no failure. */
export class ClosedPipe extends Error {}

/** Somebody pressed Ctrl-C. */
export class Interrupted extends Error {}

export function createIo(host: Host): Io {
  const interruption = new AbortController();
  host.once('SIGINT', () => interruption.abort(new Interrupted()));
  // The error also reaches the callback of the write that met it, where it is dealt with.
  for (const stream of [host.stdout, host.stderr]) stream.on('error', () => {});
  return {
    env: host.env,
    // Looked up when needed, as opening standard input takes a millisecond.
    get stdin() {
      return host.stdin;
    },
    stdout: host.stdout,
    stderr: host.stderr,
    now: () => host.uptime(),
    pid: host.pid,
    isRunning: (pid) => isRunning(host, pid),
    signal: interruption.signal,
  };
}

/** Lets a Ctrl-C through, which work that never waits would not hear of. @throws Interrupted */
export async function hearInterruption({ signal }: Pick<Io, 'signal'>): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

function isRunning(host: Host, pid: number): boolean {
  try {
    host.kill(pid, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else may not be asked, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Says what went wrong and what to do, for a person. */
export function sayError({ message, hint }: NamedropError, { stderr }: Pick<Io, 'stderr'>): void {
  stderr.write(`namedrop: ${message}\n${hint === null ? '' : `${hint}\n`}`);
}

/** Writes, and waits until there is room for more. @throws ClosedPipe */
export function write(stream: Writable, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else reject('code' in error && error.code === 'EPIPE' ? new ClosedPipe() : error);
    });
  });
}
