import type { Job } from '../batch/job.js';
import { peek } from '../batch/peek.js';
import { type Outcome, type RunOptions, runJobs } from '../batch/run.js';
import { createSummary } from '../batch/summary.js';
import { findFiles } from '../read/find.js';
import { placeTable } from '../resolve/places/load.js';
import { loadTagger } from '../tag/load.js';
import { availableCores } from './cores.js';
import { type Destination, openDestination } from './destination.js';
import type { Io, Source } from './io.js';
import { findJobs } from './jobs.js';
import { type ExtractFlags, parseExtractArguments } from './options.js';
import { readPathList } from './path-list.js';
import { makePlan, type Plan } from './plan.js';
import { createProgress, type Progress, type ProgressStyle } from './progress.js';
import { describeSummary } from './summary.js';
import { createWarnings, describeFailure, describeJoins, describeUnexplained } from './talk.js';

/** Fewer articles than this are done before workers have started. */
const WORTH_WORKERS = 12;
/** Seconds; any article takes a fraction of one. */
const TIMEOUT = 60;
const TOP_NAMES = 8;

/** The command without a name: extracts from articles. Returns 1 where an input failed, else 0. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { paths, flags, help } = parseExtractArguments(argv, io);
  if (paths.length === 0 && flags.filesFrom === undefined && io.stdin.isTTY) {
    io.stderr.write(help());
    return 2;
  }
  const inputs = paths.length === 0 && flags.filesFrom === undefined ? ['-'] : paths;
  const plan = makePlan(inputs, flags, io);
  // One that is missing or damaged is said once, not of each article.
  loadTagger(plan.settings.tagger);
  placeTable();
  const style = progressStyle(plan, flags, io);
  const total = style === 'line' ? countFiles(inputs, plan, flags) : () => null;
  const progress = createProgress(io, style, total);
  const destination = await openDestination(plan, flags, io, progress.say);
  try {
    return await extractAll(inputs, plan, flags, destination, progress, io);
  } catch (error) {
    await destination.sink.abandon();
    if (io.signal.aborted && plan.folder !== null)
      progress.say('namedrop: interrupted; the same command will go on from here.\n');
    throw error;
  } finally {
    progress.end();
  }
}

async function extractAll(
  inputs: readonly string[],
  plan: Plan,
  flags: ExtractFlags,
  { sink, folder }: Destination,
  progress: Progress,
  io: Io,
): Promise<number> {
  const start = io.now();
  const summary = createSummary();
  const warnings = createWarnings();
  let skipped = 0;
  let exitCode = 0;
  const end = new AbortController();
  const source = sourceUntil(end.signal, io);
  const { filesFrom, null: isNulSeparated = false } = flags;
  const paths =
    filesFrom === undefined ? inputs : withListed(inputs, readPathList(filesFrom, isNulSeparated, source));
  const skips = (path: string): boolean => {
    if (!folder?.skips(path)) return false;
    skipped++;
    progress.skip();
    return true;
  };
  const jobs = findJobs(paths, { ...plan.jobs, skips }, source);
  const { pool, all } = await choosePool(jobs, inputs, plan, flags);
  try {
    for await (const outcome of runJobs(all, plan.settings, { pool, now: io.now, signal: io.signal })) {
      io.signal.throwIfAborted();
      if (outcome.result.status === 'failed') {
        // Who stops at a bad record has not answered those after it.
        if (flags.failFast || !(plan.answersAll && isRecord(outcome, plan))) exitCode = 1;
        progress.say(describeFailure(outcome.result));
      } else if (!flags.quiet) {
        progress.say(warnings.add(outcome.result));
      }
      if (flags.explain && outcome.result.status === 'done') progress.say(describeJoins(outcome.result));
      summary.add(outcome.result);
      await sink.add(outcome);
      progress.add(outcome);
      if (exitCode === 1 && flags.failFast) break;
    }
  } finally {
    end.abort();
  }
  await sink.close();
  progress.say(warnings.end());
  if (flags.explain) progress.say(describeUnexplained(skipped));
  const totals = summary.build(TOP_NAMES);
  if (wantsSummary(plan, flags, totals.done + skipped, io))
    progress.say(describeSummary(totals, skipped, io.now() - start));
  return exitCode;
}

/** What is read from; at its end a pipe that says nothing is waited for no longer. */
function sourceUntil(end: AbortSignal, io: Io): Source {
  return {
    get stdin() {
      return io.stdin;
    },
    signal: AbortSignal.any([io.signal, end]),
  };
}

/** What is named on the command line, then what `--files-from` lists. */
async function* withListed(inputs: readonly string[], list: AsyncIterable<string>): AsyncGenerator<string> {
  yield* inputs;
  yield* list;
}

/** Workers where there is enough for them to do, or where they were asked for. */
async function choosePool(
  jobs: AsyncIterable<Job>,
  inputs: readonly string[],
  { folder }: Plan,
  flags: ExtractFlags,
): Promise<{ pool: RunOptions['pool']; all: AsyncIterable<Job> }> {
  const pool = { jobs: flags.jobs ?? availableCores(), timeout: flags.timeout ?? TIMEOUT };
  if (flags.jobs !== undefined || flags.timeout !== undefined) return { pool, all: jobs };
  // A pipe is answered as it comes, and whoever drives many of them has given each a core.
  if (inputs.includes('-')) return { pool: null, all: jobs };
  const { items, all } = await peek(jobs, WORTH_WORKERS);
  const isWorthIt = items.length >= (folder === null ? WORTH_WORKERS : 1);
  return { pool: isWorthIt ? pool : null, all };
}

function isRecord({ job }: Outcome, { jobs }: Plan): boolean {
  return job.kind === 'refused' ? job.isRecord : jobs.inputFormat !== 'text';
}

function progressStyle({ format }: Plan, { quiet, verbose, output }: ExtractFlags, io: Io): ProgressStyle {
  if (quiet || format === 'terminal') return 'none';
  // A line that is redrawn and results on the same terminal would disturb each other.
  if (io.stderr.isTTY && (output !== undefined || !io.stdout.isTTY)) return 'line';
  return verbose ? 'log' : 'none';
}

/** Counts the files in the background; null until it has. */
function countFiles(
  inputs: readonly string[],
  { jobs }: Plan,
  { filesFrom }: ExtractFlags,
): () => number | null {
  let total: number | null = null;
  const countAll = async (): Promise<void> => {
    let files = 0;
    for await (const _ of findFiles(inputs, jobs.find)) files++;
    total = files;
  };
  if (jobs.inputFormat === 'text' && filesFrom === undefined && !inputs.includes('-'))
    // What cannot be counted is reported where it is read.
    countAll().catch(() => {});
  return () => total;
}

function wantsSummary(
  { format, folder }: Plan,
  { quiet, verbose }: ExtractFlags,
  documents: number,
  io: Io,
): boolean {
  if (quiet || format === 'terminal') return false;
  return verbose === true || folder !== null || (io.stderr.isTTY === true && documents > 1);
}
