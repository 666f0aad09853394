import { atPath, InputError } from '../errors.js';
import { readTextFile } from '../read/file.js';

/**
 * Reads a gold file with `read`, which is given its text without a byte order mark.
 *
 * @param form what the file should be, to follow "Name ": `a file of Re-DocRED (.json).`
 * @throws InputError where it cannot be read, or is something else: the path, why, and `form` as the hint
 */
export function readGoldFile<T>(path: string, form: string, read: (content: string) => T): T {
  try {
    return read(readTextFile(path).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw inputError(path, form, error);
  }
}

/** @throws InputError where a gold file, or a folder of them, gave nothing to score */
export function refuseEmpty(path: string, form: string, items: number): void {
  if (items === 0) throw new InputError(`${path} holds nothing to score`, `Name ${form}`);
}

/** Parses JSON, one value a line. @throws InputError where a line is none */
export function parseLines(content: string): unknown[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      throw new InputError(`is not JSON in line ${index + 1}`);
    }
  });
}

function inputError(path: string, form: string, error: unknown): unknown {
  if (error instanceof SyntaxError)
    return new InputError(`${path} is not JSON: ${error.message}`, `Name ${form}`);
  // The readers take a file for what it should be; of JSON with other fields they find something undefined.
  if (error instanceof TypeError)
    return new InputError(`${path} has other fields than expected`, `Name ${form}`);
  return atPath(path, error, `Name ${form}`);
}
