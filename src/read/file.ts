import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { InputError, messageOf } from '../errors.js';
import type { SourceDocument } from '../model/document.js';
import { documentFromBytes } from './bytes.js';

/**
 * Reads one article.
 *
 * @throws InputError where the file cannot be read or is no text; the message does not repeat the path
 */
export async function readDocument(path: string): Promise<SourceDocument> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainFileError(error);
  });
  return documentFromBytes(bytes, path);
}

/** Reads a file of UTF-8 that is no article. @throws InputError where it cannot be read; the message does not repeat the path */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explainFileError(error);
  }
}

/** Says in a reader's words why a file cannot be read. */
export function explainFileError(error: unknown): InputError {
  const { code, path = '' } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      if (path.includes('\ufffd'))
        return new InputError(
          'has a name that is no UTF-8',
          'Rename it, or hand it in with: namedrop - < FILE',
        );
      return new InputError('does not exist', 'Check the spelling, or the folder you are in.');
    case 'EACCES':
    case 'EPERM':
      return new InputError('may not be read', 'Ask for permission to read it, or leave it out.');
    case 'ENOTDIR':
      return new InputError('does not exist', 'What should be its folder is a file.');
    case 'ELOOP':
      return new InputError('is a link that leads back to itself', 'Name the file that it should lead to.');
    case 'ENAMETOOLONG':
      return new InputError(
        'has a name that is too long',
        'Is it a text? Then hand it in with: namedrop - < FILE',
      );
    case 'EISDIR':
      return new InputError('is a folder', null);
    default:
      return new InputError(`cannot be read: ${messageOf(error)}`);
  }
}
