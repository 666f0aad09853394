import { addAbortSignal } from 'node:stream';
import type { Job } from '../batch/job.js';
import { InputError } from '../errors.js';
import { documentFromBytes } from '../read/bytes.js';
import { type FindOptions, findFiles } from '../read/find.js';
import type { Io } from './io.js';

/** The articles that the arguments name, `-` being standard input. */
export async function* findJobs(paths: readonly string[], options: FindOptions, io: Io): AsyncGenerator<Job> {
  for await (const found of findFiles(paths, options)) {
    io.signal.throwIfAborted();
    if ('error' in found) yield refused(found.path, found.error);
    else if (found.path === '-') yield await readStandardInput(io);
    else yield { kind: 'file', path: found.path };
  }
}

async function readStandardInput(io: Io): Promise<Job> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of addAbortSignal(io.signal, io.stdin)) chunks.push(chunk as Uint8Array);
  try {
    return { kind: 'document', document: await documentFromBytes(Buffer.concat(chunks), '-') };
  } catch (error) {
    if (error instanceof InputError) return refused('-', error);
    throw error;
  }
}

function refused(path: string, { message, hint }: InputError): Job {
  return { kind: 'refused', path, reason: message, hint };
}
