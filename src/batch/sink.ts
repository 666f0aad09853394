import { open, rename, rm } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import type { Assembler } from '../write/format.js';
import type { JobResult } from './job.js';

/** Where results go, in the order of the inputs. */
export interface Sink {
  add(result: JobResult): Promise<void>;
  /** Finishes the output; nothing is added after. */
  close(): Promise<void>;
  /** Leaves nothing half-done behind, where the run ended early. */
  abandon(): Promise<void>;
}

/** Results joined into one stream of text. `write` resolves when there is room for more. */
export function createStreamSink(write: (text: string) => Promise<void>, assembler: Assembler): Sink {
  return {
    add: (result) =>
      write(result.status === 'done' ? assembler.add(result.rendered.join('')) : assembler.miss()),
    close: () => write(assembler.end()),
    abandon: () => Promise.resolve(),
  };
}

/** Results joined into one file, which is there when it is whole and not before. */
export async function createFileSink(path: string, assembler: Assembler): Promise<Sink> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w').catch((error: Error) => {
    throw new UsageError(`cannot write ${path}: ${error.message}`, 'Check that its folder exists.');
  });
  const stream = createStreamSink(async (text) => void (await file.write(text)), assembler);
  return {
    add: stream.add,
    async close() {
      await stream.close();
      await file.close();
      await rename(partial, path);
    },
    async abandon() {
      await file.close();
      await rm(partial, { force: true });
    },
  };
}
