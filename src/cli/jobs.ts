import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import type { Job } from '../batch/job.js';
import { InputError } from '../errors.js';
import { explainFileError } from '../read/file.js';
import { type FindOptions, findFiles } from '../read/find.js';
import { type DocumentPart, PART, readInParts, splitText } from '../read/parts.js';
import { type RecordFields, type RecordFormat, readRecords } from '../read/records.js';
import type { Source } from './io.js';
import { overwriting } from './overwriting.js';

export interface JobOptions {
  readonly find: FindOptions;
  /** What each input holds: one article, or a record an article. */
  readonly inputFormat: 'text' | RecordFormat;
  readonly fields: RecordFields;
  /** Whether a file is done already, and need not be read. */
  readonly skips: (path: string) => boolean;
  /** Whether it is the file that the results go to. */
  readonly isOutput: (path: string) => boolean;
  /** Whether a file too long for one document is read in parts. */
  readonly splitsLong: boolean;
}

/**
 * The articles that the arguments name, `-` being standard input. What cannot be read is a refused job.
 *
 * @throws UsageError where an article would be overwritten
 */
export async function* findJobs(
  paths: Iterable<string> | AsyncIterable<string>,
  options: JobOptions,
  source: Source,
): AsyncGenerator<Job> {
  for await (const found of findFiles(paths, options.find)) {
    source.signal.throwIfAborted();
    if ('error' in found) {
      yield refused(found.path, found.error);
      continue;
    }
    if (options.isOutput(found.path)) throw overwriting(found.path);
    try {
      yield* readInput(found.path, options, source);
    } catch (error) {
      source.signal.throwIfAborted();
      yield refused(found.path, error instanceof InputError ? error : explainFileError(error));
    }
  }
}

async function* readInput(
  path: string,
  { inputFormat, fields, skips, splitsLong }: JobOptions,
  source: Source,
): AsyncGenerator<Job> {
  if (inputFormat !== 'text') {
    for await (const record of readRecords(openBytes(path, source), inputFormat, fields, path)) {
      if ('error' in record) yield refused(record.path, record.error, true);
      else yield { kind: 'document', document: record.document, part: null };
    }
  } else if (path === '-') {
    yield* toJobs('-', splitText(openBytes('-', source), '-'));
  } else if (skips(path)) {
    return;
  } else if (splitsLong && (await mayBeLong(path))) {
    yield* toJobs(path, readInParts(path));
  } else {
    yield { kind: 'file', path };
  }
}

async function* toJobs(path: string, parts: AsyncIterable<DocumentPart>): AsyncGenerator<Job> {
  for await (const { document, isFirst, sha256 } of parts) {
    const isWhole = isFirst && sha256 !== null;
    yield { kind: 'document', document, part: isWhole ? null : { path, isFirst, sha256 } };
  }
}

/** Whether a path may give more than one document's text: a long file, or a pipe or device, which say nothing of it. */
async function mayBeLong(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats !== null && (!stats.isFile() || stats.size > PART);
}

function openBytes(path: string, source: Source): AsyncIterable<Uint8Array> {
  return addAbortSignal(source.signal, path === '-' ? source.stdin : createReadStream(path));
}

function refused(path: string, { message, hint }: InputError, isRecord = false): Job {
  return { kind: 'refused', path, reason: message, hint, isRecord };
}
