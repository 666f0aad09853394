import { PassThrough, Readable } from 'node:stream';
import type { Host } from '../../src/cli/io.js';

interface HostOptions {
  readonly argv: readonly string[];
  readonly input?: string | null;
  readonly env?: Record<string, string>;
  readonly columns?: number;
  /** Whether Ctrl-C is pressed at once. */
  readonly interrupted?: boolean;
}

/** A stand-in for a process on a terminal; with `input` null, its standard input is a terminal too. */
export function createTerminalHost({
  argv,
  input = null,
  env = {},
  columns = 80,
  interrupted = false,
}: HostOptions) {
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns });
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns });
  const stdin = Object.assign(Readable.from(input === null ? [] : [Buffer.from(input)]), {
    isTTY: input === null,
  });
  const host: Host = {
    argv: ['node', 'namedrop', ...argv],
    env,
    stdin,
    stdout,
    stderr,
    pid: process.pid,
    uptime: () => 0,
    kill: () => true,
    once: (_event, listener) => (interrupted ? listener() : undefined),
  };
  const written = (stream: PassThrough) => String(stream.read() ?? '');
  return { host, stdout: () => written(stdout), stderr: () => written(stderr) };
}
