import { type NamedropError, OutputError, UsageError } from '../errors.js';

const ELSEWHERE = 'or name another place with --output.';

/**
 * What to say where an output cannot be written: which, why, and what to do. The system's own words name the
 * file that is written first and then renamed, of which nobody has heard.
 *
 * @param path the output as the user named it
 * @returns a UsageError where there can be no such file, else an OutputError
 */
export function explainWriteError(path: string, error: unknown): NamedropError {
  const { code, message } = error as NodeJS.ErrnoException;
  const wrong = (reason: string, hint: string) =>
    new UsageError(`cannot write ${path}: ${reason}`, `${hint}, ${ELSEWHERE}`);
  const failed = (reason: string, hint: string) =>
    new OutputError(`cannot write ${path}: ${reason}`, `${hint}, ${ELSEWHERE}`);
  switch (code) {
    case 'ENOENT':
      return wrong('its folder does not exist', 'Make the folder');
    case 'ENOTDIR':
    case 'EEXIST':
      return wrong('what should be its folder is a file', 'Check the spelling');
    case 'EISDIR':
      return wrong('it is a folder', 'Move it away');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failed('you may not write there', 'Ask for permission');
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('the disk is full', 'Make room');
    default:
      // `EIO: i/o error, write`: the paths stand after the comma.
      return failed(message.split(',')[0] ?? message, 'Try again');
  }
}

/** Does what writes `path`, and says of it what went wrong. @throws UsageError or OutputError */
export function explained<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw explainWriteError(path, error);
  }
}
