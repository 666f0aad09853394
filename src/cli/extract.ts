import { extname } from 'node:path';
import type { Settings } from '../batch/job.js';
import { processJob } from '../batch/process.js';
import { createFileSink, createStreamSink, type Sink } from '../batch/sink.js';
import { UsageError } from '../errors.js';
import type { FindOptions } from '../read/find.js';
import { FORMATS, type FormatName } from '../write/formats.js';
import { type Io, write } from './io.js';
import { findJobs } from './jobs.js';
import { type ExtractFlags, type FormatChoice, parseExtractArguments } from './options.js';
import { tellDiagnostics, tellFailure } from './talk.js';

/** The command without a name: extracts from articles. Returns 1 where an input failed, else 0. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { paths, flags, help } = parseExtractArguments(argv, io);
  if (paths.length === 0 && io.stdin.isTTY) {
    io.stderr.write(help());
    return 2;
  }
  const format = chooseFormat(flags, io);
  const settings = toSettings(flags, format);
  const sink = await createSink(flags, format, io);
  try {
    const exitCode = await runJobs(paths.length === 0 ? ['-'] : paths, flags, settings, sink, io);
    await sink.close();
    return exitCode;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function runJobs(
  paths: readonly string[],
  flags: ExtractFlags,
  settings: Settings,
  sink: Sink,
  io: Io,
): Promise<number> {
  let exitCode = 0;
  for await (const job of findJobs(paths, toFindOptions(flags), io)) {
    const result = await processJob(job, settings);
    io.signal.throwIfAborted();
    if (result.status === 'failed') {
      exitCode = 1;
      tellFailure(io, result);
    } else if (!flags.quiet) {
      tellDiagnostics(io, result);
    }
    await sink.add(result);
  }
  return exitCode;
}

function chooseFormat({ format, output }: ExtractFlags, io: Io): FormatChoice {
  if (format !== undefined) return format;
  if (output === undefined) return io.stdout.isTTY ? 'terminal' : 'json';
  const ending = extname(output).toLowerCase();
  const named = (Object.keys(FORMATS) as FormatName[]).find((name) =>
    FORMATS[name].extensions.includes(ending),
  );
  return named ?? 'json';
}

function toSettings(flags: ExtractFlags, format: FormatChoice): Settings {
  const { date = null, types, offsets, includeText = false } = flags;
  // The terminal view is drawn from the result itself, in the units of its own strings.
  if (format === 'terminal')
    return { date, format: 'ndjson', output: { types, offsetUnit: 'utf16', includeText: true } };
  return { date, format, output: { types, offsetUnit: offsets, includeText } };
}

function toFindOptions(flags: ExtractFlags): FindOptions {
  const { ext = null, include = [], exclude = [], hidden = false, follow = false } = flags;
  return { extensions: ext, include, exclude, hidden, follow, except: null };
}

async function createSink({ output, color }: ExtractFlags, format: FormatChoice, io: Io): Promise<Sink> {
  if (format === 'terminal') {
    const { createTerminalSink } = await import('./view/sink.js');
    return createTerminalSink(io, color);
  }
  const { assemble } = FORMATS[format];
  if (assemble === null)
    throw new UsageError(`${format} gives each document files of its own`, 'Name a folder: --output out/');
  return output === undefined
    ? createStreamSink((text) => write(io.stdout, text), assemble())
    : createFileSink(output, assemble());
}
