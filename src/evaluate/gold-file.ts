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

const A = { string: 'a string', number: 'a number', object: 'an object', list: 'a list' } as const;
type Kind = keyof typeof A;

/** A value as the list that it is. @throws InputError where it is none */
export function readList(value: unknown): unknown[] {
  if (!Array.isArray(value))
    throw new InputError('has other fields than expected: no list where one should be');
  return value;
}

/** A value as a record of a gold file. @throws InputError where it lacks one of the fields, or one is of another kind */
export function readFields<T>(value: unknown, fields: { readonly [field in keyof T]?: Kind }): T {
  for (const [field, kind] of Object.entries(fields)) {
    const found: unknown = (value as Readonly<Record<string, unknown>> | null)?.[field];
    if (kindOf(found) !== kind)
      throw new InputError(
        `has other fields than expected: a record without ${A[kind as Kind]} in "${field}"`,
      );
  }
  return value as T;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function inputError(path: string, form: string, error: unknown): unknown {
  if (error instanceof SyntaxError)
    return new InputError(`${path} is not JSON: ${error.message}`, `Name ${form}`);
  return atPath(path, error, `Name ${form}`);
}
