import { createFolderRun, type FolderRun } from '../batch/folder.js';
import type { Failed } from '../batch/job.js';
import { createFileSink, createFolderSink, createStreamSink, type Sink } from '../batch/sink.js';
import { UsageError } from '../errors.js';
import { taggerId } from '../tag/load.js';
import { toFailureOutput } from '../write/failure.js';
import { toNdjson } from '../write/json.js';
import { type Io, write } from './io.js';
import type { ExtractFlags } from './options.js';
import { hashOptions, type Plan, textFormat } from './plan.js';
import { version } from './version.js';

export interface Destination {
  readonly sink: Sink;
  /** The output folder with what it knows of earlier runs, or null. */
  readonly folder: FolderRun | null;
}

/** Opens what the results go to. `say` takes a message for the person at the terminal. */
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
  const { output = '' } = flags;
  if (plan.format === 'sqlite') {
    const { createSqliteSink } = await import('../batch/sqlite.js');
    return { sink: await createSqliteSink(output), folder: null };
  }
  if (plan.folder !== null) return openFolder(plan, plan.folder, flags, say);
  const assembler = assembly(plan, flags)();
  const answer = plan.answersAll ? toAnswer(flags) : null;
  const sink =
    output === ''
      ? createStreamSink((text) => write(io.stdout, text), assembler, answer)
      : await createFileSink(output, assembler, answer);
  return { sink, folder: null };
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
        `namedrop: ${paths.length} results have lost their article, such as ${paths[0]}; they were kept.\n`,
      );
  };
  return { sink: createFolderSink(run, tellVanished), folder: run };
}

function assembly(plan: Plan, { bom = false }: ExtractFlags) {
  const { assemble } = textFormat(plan);
  if (assemble === null) throw new UsageError(`${plan.format} wants a folder`, 'Name one: --output out/');
  return () => assemble({ byteOrderMark: bom });
}

function toAnswer({ offsets }: ExtractFlags): (failure: Failed) => string {
  return ({ path, reason }) => toNdjson(toFailureOutput(path, reason, offsets));
}
