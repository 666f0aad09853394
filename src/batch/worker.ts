import type { Job, JobResult, Settings } from './job.js';
import { processJob } from './process.js';

/** What a worker of the pool does: one article, as the main thread would have done it. */
export default function work(task: { readonly job: Job; readonly settings: Settings }): Promise<JobResult> {
  return processJob(task.job, task.settings);
}
