import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.js';
import type { SourceDocument } from '../model/document.js';
import { documentFromBytes } from './bytes.js';

/**
 * Reads one article.
 *
 * @throws InputError where the file cannot be read or is no text; the message does not repeat the path
 */
export async function readDocument(path: string): Promise<SourceDocument> {
  return documentFromBytes(await readFile(path).catch(refuseFile), path);
}

/** Says in a reader's words why a file cannot be read. */
export function refuseFile(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      throw new InputError('does not exist', 'Check the spelling, or the folder you are in.');
    case 'EACCES':
    case 'EPERM':
      throw new InputError('may not be read', 'Ask for permission to read it, or leave it out.');
    case 'EISDIR':
      throw new InputError('is a folder', null);
    default:
      throw new InputError(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
