import { toOutput } from './convert.js';
import { concatenated, type Format, jsonObjectOrArray } from './format.js';
import { toJson, toNdjson } from './json.js';

const json: Format = {
  extensions: ['.json'],
  render: (extraction, options) => [toJson(toOutput(extraction, options))],
  assemble: () => jsonObjectOrArray(),
};

const ndjson: Format = {
  extensions: ['.ndjson'],
  render: (extraction, options) => [toNdjson(toOutput(extraction, options))],
  assemble: () => concatenated(),
};

/** Every format that a result can be written in, by the name that `--format` takes. */
export const FORMATS = { json, ndjson } satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
