import { join } from 'node:path';
import { createFolder, createFolderRun, type FolderRun } from '../batch/folder.js';
import type { Failed } from '../batch/job.js';
import { outputFile } from '../batch/output-file.js';
import { createFileSink, createFolderSink, createStreamSink, type Sink } from '../batch/sink.js';
import { explained } from '../batch/write-error.js';
import { UsageError } from '../errors.js';
import { taggerId } from '../tag/load.js';
import { toFailureOutput } from '../write/failure.js';
import { toNdjson } from '../write/json.js';
import { type Io, write } from './io.js';
import { lockOf, lockOutput } from './lock.js';
import type { ExtractFlags } from './options.js';
import { hashOptions, type Plan, textFormat } from './plan.js';
import { version } from './version.js';

export interface Destination {
  readonly sink: Sink;
  /** The output folder with what it knows of earlier runs, or null. */
  readonly folder: FolderRun | null;
}

/**
 * Opens what the results go to; a file or a folder is locked until its sink is closed or abandoned.
 * `say` takes a message for the person at the terminal.
 *
 * @throws UsageError or OutputError where nothing can be written there
 */
export async function openDestination(
  plan: Plan,
  flags: ExtractFlags,
  io: Io,
  say: (message: string) => void,
): Promise<Destination> {
  if (plan.format === 'terminal') {
    const { createTerminalSink } = await import('./view/sink.js');
    return { sink: createTerminalSink(io, flags.color), folder: null };
  }
  const { output } = flags;
  if (output === undefined) {
    const sink = createStreamSink(
      (text) => write(io.stdout, text),
      assembly(plan, flags)(),
      answerOf(plan, flags),
    );
    return { sink, folder: null };
  }
  const unlock = lock(plan, output, io);
  try {
    const { sink, folder } = await openPlace(plan, output, flags, say);
    return { sink: unlockedAfter(sink, unlock), folder };
  } catch (error) {
    unlock();
    throw error;
  }
}

function lock({ folder }: Plan, output: string, io: Io): () => void {
  if (folder !== null) {
    createFolder(folder.path);
    return lockOutput(join(folder.path, '.lock'), output, io);
  }
  const { partial, target } = explained(output, () => outputFile(output));
  return partial === target ? () => {} : lockOutput(lockOf(target), output, io);
}

async function openPlace(
  plan: Plan,
  output: string,
  flags: ExtractFlags,
  say: (message: string) => void,
): Promise<Destination> {
  if (plan.folder !== null) return openFolder(plan, plan.folder, flags, say);
  if (plan.format === 'sqlite') {
    const { createSqliteSink } = await import('../batch/sqlite.js');
    return { sink: await createSqliteSink(output), folder: null };
  }
  const sink = await createFileSink(output, assembly(plan, flags)(), answerOf(plan, flags));
  return { sink, folder: null };
}

function unlockedAfter(sink: Sink, unlock: () => void): Sink {
  const after = (end: () => Promise<void>) => () => end().finally(unlock);
  return { add: sink.add, close: after(sink.close), abandon: after(sink.abandon) };
}

function openFolder(
  plan: Plan,
  { path, root }: NonNullable<Plan['folder']>,
  flags: ExtractFlags,
  say: (message: string) => void,
): Destination {
  const run = createFolderRun({
    folder: path,
    root,
    format: textFormat(plan),
    assemble: textFormat(plan).assemble === null ? null : assembly(plan, flags),
    identity: { options: hashOptions(plan, flags), model: taggerId(plan.settings.tagger), tool: version() },
    overwrite: flags.overwrite ?? false,
  });
  const tellVanished = (paths: readonly string[]) => {
    if (paths.length > 0)
      say(
        `namedrop: results that have lost their article: ${paths.length}, such as ${paths[0]}; they were kept.\n`,
      );
  };
  return { sink: createFolderSink(run, tellVanished), folder: run };
}

function assembly(plan: Plan, { bom = false }: ExtractFlags) {
  const { assemble } = textFormat(plan);
  if (assemble === null) throw new UsageError(`${plan.format} wants a folder`, 'Name one: --output out/');
  return () => assemble({ byteOrderMark: bom });
}

function answerOf({ answersAll }: Plan, { offsets }: ExtractFlags): ((failure: Failed) => string) | null {
  if (!answersAll) return null;
  return ({ path, reason }) => toNdjson(toFailureOutput(path, reason, offsets));
}
