import { open, rename, rm } from 'node:fs/promises';
import type { Assembler } from '../write/format.js';
import type { FolderRun } from './folder.js';
import type { Failed } from './job.js';
import { outputFile } from './output-file.js';
import type { Outcome } from './run.js';
import { explained, explainWriteError } from './write-error.js';

/** Where results go, in the order of the jobs. */
export interface Sink {
  add(outcome: Outcome): Promise<void>;
  /** Finishes the output; nothing is added after. */
  close(): Promise<void>;
  /** Leaves nothing half-done behind, where the run ended early. */
  abandon(): Promise<void>;
}

/**
 * Results joined into one stream of text. `write` resolves when there is room for more; `answer`, if
 * given, says what stands in the place of a result that failed.
 */
export function createStreamSink(
  write: (text: string) => Promise<void>,
  assembler: Assembler,
  answer: ((failure: Failed) => string) | null = null,
): Sink {
  const render = ({ result }: Outcome): string => {
    if (result.status === 'done') return assembler.add(result.rendered.join(''));
    return answer === null ? assembler.miss() : assembler.add(answer(result));
  };
  return {
    add: (outcome) => write(render(outcome)),
    close: () => write(assembler.end()),
    abandon: () => Promise.resolve(),
  };
}

/**
 * Results joined into one file, which is there when it is whole and not before.
 *
 * @throws UsageError or OutputError where it cannot be written, as `add` and `close` do
 */
export async function createFileSink(
  path: string,
  assembler: Assembler,
  answer: ((failure: Failed) => string) | null = null,
): Promise<Sink> {
  const { partial, target } = explained(path, () => outputFile(path));
  const fail = (error: unknown): never => {
    throw explainWriteError(path, error);
  };
  const file = await open(partial, 'w').catch(fail);
  const write = async (text: string): Promise<void> => {
    if (text !== '') await file.writeFile(text).catch(fail);
  };
  const stream = createStreamSink(write, assembler, answer);
  return {
    add: stream.add,
    async close() {
      await stream.close();
      await file.close().catch(fail);
      if (partial !== target) await rename(partial, target).catch(fail);
    },
    async abandon() {
      await file.close();
      if (partial !== target) await rm(partial, { force: true });
    },
  };
}

/** Results in a folder; `onVanished` is told which of those there have lost their article. */
export function createFolderSink(run: FolderRun, onVanished: (paths: readonly string[]) => void): Sink {
  return {
    add: async ({ job, result, seconds }) => run.add(job, result, seconds),
    close: async () => onVanished(run.finish()),
    abandon: async () => run.abandon(),
  };
}
