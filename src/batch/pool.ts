import { messageOf } from '../errors.js';
import { type Job, type JobResult, pathOf, type Settings } from './job.js';
import { failed } from './process.js';

export interface PoolOptions {
  readonly jobs: number;
  /** Seconds that one article may take. */
  readonly timeout: number;
  /** The module that does the work; `work` of `worker.ts` unless a test says otherwise. */
  readonly worker?: URL;
  /** Megabytes that a worker's heap may have. */
  readonly memory?: number;
}

/** Enough for any article, and an end to what would take the machine down. */
const MEMORY = 1024;
/** Megabytes for what is new in a worker's heap. Half of Node's own choice, so that it is soon as large as it gets. */
const NEW_MEMORY = 24;

/** Milliseconds, the most that Node's timers hold. */
const FOREVER = 2 ** 31 - 1;

export interface Pool {
  /** Never rejects: an article that throws, takes too long or kills its worker is a failed result. */
  run(job: Job): Promise<JobResult>;
  close(): Promise<void>;
}

/** Worker threads that each do one article at a time. */
export async function createPool(
  settings: Settings,
  { jobs, timeout, worker, memory = MEMORY }: PoolOptions,
): Promise<Pool> {
  // An ES module, which the command's bundle, in CommonJS, can load in no other way.
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: (worker ?? new URL('./worker.js', import.meta.url)).href,
    // Each is started when there is work for it: who asks for a hundred may have two articles.
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: FOREVER,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: NEW_MEMORY },
  });
  return {
    async run(job) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), timeout * 1000);
      try {
        return (await pool.run({ job, settings }, { signal: controller.signal })) as JobResult;
      } catch (error) {
        if (controller.signal.aborted)
          return failed(pathOf(job), `took longer than ${timeout} s`, 'Allow more with --timeout.');
        return failed(pathOf(job), `brought its worker down: ${messageOf(error)}`);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}
