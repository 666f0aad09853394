import { createReadStream } from 'node:fs';
import { InputError, messageOf } from '../errors.js';
import { explainFileError, readTextFile } from '../read/file.js';
import { LONGEST_LINE, readLines } from '../read/lines.js';
import { ENTITY_LISTS, type Output, SCHEMA_VERSION } from '../write/output.js';

/**
 * Reads results that were written earlier: one object, an array of them (`.json`), or one a line (`.ndjson`).
 * Records of documents that failed are left out. Lines are read one by one: a file of them may be larger than memory.
 *
 * @throws InputError where the file holds something else; the message does not repeat the path
 */
export async function* readOutputs(path: string): AsyncGenerator<Output> {
  const isLines = /\.(?:ndjson|jsonl)$/i.test(path);
  let record = 0;
  for await (const json of isLines ? readTextLines(path) : [readTextFile(path)]) {
    record++;
    const value = parse(json, record);
    for (const output of Array.isArray(value) ? value : [value]) {
      if (!isOutput(output))
        throw new InputError(
          `holds no results of namedrop, schema version ${SCHEMA_VERSION}`,
          'Name what namedrop has written with --format json or ndjson.',
        );
      if (!isFailure(output)) yield output;
    }
  }
}

async function* readTextLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const bytes of readLines(createReadStream(path))) {
      if (bytes === null) throw new InputError(`has a line of more than ${LONGEST_LINE} bytes`);
      const line = decoder.decode(bytes);
      if (line.trim() !== '') yield line;
    }
  } catch (error) {
    throw error instanceof InputError ? error : explainFileError(error);
  }
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

function parse(json: string, record: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(`is not JSON (record ${record}): ${messageOf(error)}`);
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
