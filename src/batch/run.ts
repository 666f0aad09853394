import type { Job, JobResult, Settings } from './job.js';
import { mapOrdered } from './ordered.js';
import { createPool, type PoolOptions } from './pool.js';
import { processJob } from './process.js';

/** A job with what came of it. */
export interface Outcome {
  readonly job: Job;
  readonly result: JobResult;
  /** How long it took. */
  readonly seconds: number;
}

export interface RunOptions {
  /** Workers, or null to do the work on this thread, where nothing can be stopped. */
  readonly pool: PoolOptions | null;
  /** Seconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Ends the workers at once; what they were at comes out as failed. */
  readonly signal: AbortSignal;
}

/** Results that may wait for a slow one before them, for each worker. */
const WAITING = 32;

/** Does the jobs and yields what came of them, in their order, however many workers there are. */
export async function* runJobs(
  jobs: AsyncIterable<Job>,
  settings: Settings,
  { pool: options, now, signal }: RunOptions,
): AsyncGenerator<Outcome> {
  const pool = options && (await createPool(settings, options));
  const concurrency = options?.jobs ?? 1;
  const stop = () => void pool?.close();
  signal.addEventListener('abort', stop);
  const timed = async (job: Job): Promise<Outcome> => {
    const start = now();
    const result = await (pool === null ? processJob(job, settings) : pool.run(job));
    return { job, result, seconds: now() - start };
  };
  try {
    yield* mapOrdered(jobs, timed, { concurrency, window: options === null ? 1 : concurrency * WAITING });
  } finally {
    signal.removeEventListener('abort', stop);
    await pool?.close();
  }
}
