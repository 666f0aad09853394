import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** How many cores this process may use: those it may run on, and no more than its control group pays for. */
export function availableCores(): number {
  const quota = quotaV2(readIfThere('/sys/fs/cgroup/cpu.max')) ?? quotaV1();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(quota ?? Number.POSITIVE_INFINITY)));
}

/** `cpu.max` of control groups 2: quota and period in microseconds, or `max`. Null where there is no limit. */
export function quotaV2(content: string | null): number | null {
  const match = /^(\d+) (\d+)/.exec(content ?? '');
  return match === null ? null : Number(match[1]) / Number(match[2]);
}

function quotaV1(): number | null {
  const quota = Number(readIfThere('/sys/fs/cgroup/cpu/cpu.cfs_quota_us') ?? -1);
  const period = Number(readIfThere('/sys/fs/cgroup/cpu/cpu.cfs_period_us') ?? 0);
  return quota > 0 && period > 0 ? quota / period : null;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
