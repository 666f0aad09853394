import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schema/output.schema.json', import.meta.url), 'utf8'),
) as { $defs: Record<string, unknown> };

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(SCHEMA);

/** Throws, naming each fault, where a value is not what `schema/output.schema.json` says. */
export function expectValid(value: unknown): void {
  if (validate(value)) return;
  throw new Error(
    validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n'),
  );
}
