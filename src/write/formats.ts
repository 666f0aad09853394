import { toBrat, toDoccano, toLabelStudio } from './annotations.js';
import { toConll } from './conll.js';
import { toOutput } from './convert.js';
import { concatenated, type Format, jsonArray, jsonObjectOrArray } from './format.js';
import { geoJsonCollection, toGeoJson } from './geojson.js';
import { toJson, toNdjson } from './json.js';
import { COLUMNS, csvRow, toCsv, toTsv, tsvRow } from './table.js';

const BYTE_ORDER_MARK = '\ufeff';

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

const csv: Format = {
  extensions: ['.csv'],
  render: (extraction, options) => [toCsv(extraction, options)],
  assemble: ({ byteOrderMark }) => concatenated((byteOrderMark ? BYTE_ORDER_MARK : '') + csvRow(COLUMNS)),
};

const tsv: Format = {
  extensions: ['.tsv'],
  render: (extraction, options) => [toTsv(extraction, options)],
  assemble: ({ byteOrderMark }) => concatenated((byteOrderMark ? BYTE_ORDER_MARK : '') + tsvRow(COLUMNS)),
};

const conll: Format = {
  extensions: ['.conll'],
  render: (extraction, options) => [toConll(extraction, options)],
  assemble: () => concatenated(),
};

const brat: Format = {
  extensions: ['.txt', '.ann'],
  render: toBrat,
  assemble: null,
};

const doccano: Format = {
  extensions: ['.jsonl'],
  render: (extraction, options) => [toDoccano(extraction, options)],
  assemble: () => concatenated(),
};

const labelStudio: Format = {
  extensions: ['.json'],
  render: (extraction, options) => [toLabelStudio(extraction, options)],
  assemble: () => jsonArray(),
};

const geojson: Format = {
  extensions: ['.geojson'],
  render: (extraction, options) => [toGeoJson(extraction, options)],
  assemble: geoJsonCollection,
};

/** Every format of text that a result can be written in, by the name that `--format` takes. */
export const FORMATS = {
  json,
  ndjson,
  csv,
  tsv,
  conll,
  brat,
  geojson,
  doccano,
  'label-studio': labelStudio,
} satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
