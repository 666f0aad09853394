import { readFileSync } from 'node:fs';
import { InputError } from '../errors.js';
import { explainFileError } from '../read/file.js';
import { ENTITY_LISTS, type Output, SCHEMA_VERSION } from '../write/output.js';

/**
 * Reads results that were written earlier: one object, an array of them (`.json`), or one a line (`.ndjson`).
 * Records of documents that failed are left out.
 *
 * @throws InputError where the file holds something else; the message does not repeat the path
 */
export function readOutputs(path: string): Output[] {
  const text = readTextFile(path);
  const lines = /\.(?:ndjson|jsonl)$/.test(path)
    ? text.split('\n').filter((line) => line.trim() !== '')
    : [text];
  return lines.flatMap((line, index) => {
    const value = parse(line, index);
    const outputs = (Array.isArray(value) ? value : [value]).map((each) => {
      if (isOutput(each)) return each;
      throw new InputError(
        `holds no results of namedrop, schema version ${SCHEMA_VERSION}`,
        'Name what namedrop has written with --format json or ndjson.',
      );
    });
    return outputs.filter((output) => !isFailure(output));
  });
}

/** Whether a file is what `namedrop index` has written. */
export function isIndexFile(path: string): boolean {
  try {
    const value: unknown = JSON.parse(readTextFile(path));
    return isObject(value) && 'documents' in value && 'entities' in value && Array.isArray(value.entities);
  } catch {
    return false;
  }
}

/** @throws InputError where the file cannot be read */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw explainFileError(error);
  }
}

function parse(json: string, index: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`is not JSON (record ${index + 1}): ${reason}`);
  }
}

function isOutput(value: unknown): value is Output {
  if (!isObject(value)) return false;
  const output: { readonly [key: string]: unknown } = { ...value };
  const lists = [...ENTITY_LISTS, 'diagnostics'].map((key) => output[key]);
  return (
    output.schemaVersion === SCHEMA_VERSION &&
    isObject(output.source) &&
    lists.every((list) => Array.isArray(list) && list.every(isObject))
  );
}

/** A record that stands for an article that could not be done. */
function isFailure({ diagnostics }: Output): boolean {
  return diagnostics.some(({ rule }) => rule === 'document/failed');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
