import { readFileSync } from 'node:fs';
import { InputError } from '../errors.js';
import { type Output, SCHEMA_VERSION } from '../write/output.js';

/**
 * Reads results that were written earlier: one object, an array of them (`.json`), or one a line (`.ndjson`).
 * Records of documents that failed are left out.
 *
 * @throws InputError where the file holds something else
 */
export function readOutputs(path: string): Output[] {
  const text = readFileSync(path, 'utf8');
  const lines = /\.(?:ndjson|jsonl)$/.test(path)
    ? text.split('\n').filter((line) => line.trim() !== '')
    : [text];
  return lines.flatMap((line, index) => {
    const value = parse(line, path, index);
    return (Array.isArray(value) ? value : [value])
      .filter((each) => !isFailure(each))
      .map((each) => {
        if (!isOutput(each))
          throw new InputError(`${path} holds no results of namedrop, schema version ${SCHEMA_VERSION}`);
        return each;
      });
  });
}

function parse(json: string, path: string, index: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path}, record ${index + 1}, is not JSON: ${reason}`);
  }
}

function isOutput(value: unknown): value is Output {
  return (
    isObject(value) && 'schemaVersion' in value && value.schemaVersion === SCHEMA_VERSION && 'people' in value
  );
}

function isFailure(value: unknown): boolean {
  return isObject(value) && 'error' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
