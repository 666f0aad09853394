import { createReadStream } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { UsageError } from '../errors.js';
import { explainFileError } from '../read/file.js';
import { readLines } from '../read/lines.js';
import type { Source } from './io.js';

const NEWLINE = 0x0a;

/** The paths that a file (`-`: standard input) lists, one a line, or NUL after each. */
export async function* readPathList(
  list: string,
  isNulSeparated: boolean,
  source: Source,
): AsyncGenerator<string> {
  const bytes = addAbortSignal(source.signal, list === '-' ? source.stdin : createReadStream(list));
  const decoder = new TextDecoder();
  try {
    for await (const line of readLines(bytes, isNulSeparated ? 0 : NEWLINE)) {
      const path = decoder.decode(line ?? new Uint8Array());
      const clean = isNulSeparated ? path : path.replace(/\r$/, '');
      if (clean !== '') yield clean;
    }
  } catch (error) {
    source.signal.throwIfAborted();
    const { message, hint } = explainFileError(error);
    throw new UsageError(`--files-from ${list} ${message}`, hint ?? 'Name a file that lists paths.');
  }
}
