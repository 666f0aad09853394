import { spawn } from 'node:child_process';

export interface Sample {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median and range of at least one measurement. */
export function summarise(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? Number.NaN;
  return { median: (lower + upper) / 2, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/**
 * Runs each task once a round, in turn, so that what else the machine does falls on all alike. The
 * first rounds warm up, until the compiler has seen enough, and do not count. Returns each task's seconds a round.
 */
export async function interleave<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warmUp = 1,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      if (round >= warmUp) seconds[name].push((performance.now() - start) / 1000);
    }
  }
  return seconds;
}

/** What a process took. */
export interface Usage {
  /** Its peak memory. */
  readonly megabytes: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
}

const REPORT_USAGE = new URL('report-usage.mjs', import.meta.url).href;

/** Runs Node with the arguments to its end. */
export function runNode(args: readonly string[]): Promise<Usage> {
  const child = spawn(process.execPath, ['--import', REPORT_USAGE, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const usage = /usage=(.*)\n$/.exec(stderr)?.[1];
      if (code === 0 && usage !== undefined) resolve(JSON.parse(usage));
      else reject(new Error(`node ${args.join(' ')} ended with ${code}: ${stderr}`));
    });
  });
}
