import type { Outcome } from '../batch/run.js';
import { escapeControls } from './escape.js';
import type { Io } from './io.js';
import { truncate } from './view/width.js';

export interface Progress {
  /** An article was found unchanged, and not done again. */
  skip(): void;
  add(outcome: Outcome): void;
  /** Writes a message, if there is one, with the progress line out of its way. */
  say(message: string): void;
  end(): void;
}

/** `line` redraws one line on a terminal; `log` writes a line every so often. */
export type ProgressStyle = 'line' | 'log' | 'none';

const INTERVAL = { line: 0.1, log: 10 } as const;
/** Seconds before the first sign: who waits no longer needs none. */
const PATIENCE = 0.5;
const CLEAR_LINE = '\r\u001b[K';

/** Shows on standard error how far a run is. `total` is asked each time, as articles may still be counted. */
export function createProgress(io: Io, style: ProgressStyle, total: () => number | null): Progress {
  const start = io.now();
  let shown = style === 'line' ? start + PATIENCE - INTERVAL.line : start;
  let drawn = false;
  let done = 0;
  let failed = 0;
  let skipped = 0;

  const clear = (): void => {
    if (drawn) io.stderr.write(CLEAR_LINE);
    drawn = false;
  };
  const show = (path: string): void => {
    if (style === 'none') return;
    const now = io.now();
    if (now - shown < INTERVAL[style]) return;
    shown = now;
    const rate = (done + failed) / Math.max(now - start, 1e-3);
    const line = describeProgress({
      done,
      failed,
      skipped,
      rate,
      total: total(),
      path: escapeControls(path),
    });
    if (style === 'log') {
      io.stderr.write(`namedrop: ${line}\n`);
      return;
    }
    io.stderr.write(CLEAR_LINE + truncate(line, (io.stderr.columns ?? 80) - 1));
    drawn = true;
  };

  return {
    skip() {
      skipped++;
    },
    add({ result }) {
      if (result.status === 'done') done++;
      else failed++;
      show(result.path);
    },
    say(message) {
      if (message === '') return;
      clear();
      io.stderr.write(message);
    },
    end: clear,
  };
}

interface State {
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
  /** Articles a second. */
  readonly rate: number;
  readonly total: number | null;
  readonly path: string;
}

/** `1,204 of 5,000 done, 2 failed, 96 unchanged, 310/s, 12 s left  articles/a.txt`. */
export function describeProgress({ done, failed, skipped, rate, total, path }: State): string {
  const parts = [`${count(done)}${total === null ? '' : ` of ${count(total)}`} done`];
  if (failed > 0) parts.push(`${count(failed)} failed`);
  if (skipped > 0) parts.push(`${count(skipped)} unchanged`);
  parts.push(`${rate >= 10 ? count(Math.round(rate)) : rate.toFixed(1)}/s`);
  const left = total === null ? 0 : total - done - failed - skipped;
  if (left > 0 && rate > 0) parts.push(`${describeSeconds(left / rate)} left`);
  return `${parts.join(', ')}  ${path}`;
}

export function describeSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

export function count(value: number): string {
  return value.toLocaleString('en');
}
