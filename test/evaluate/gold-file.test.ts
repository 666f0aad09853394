import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportFigures } from '../../src/cli/reports/figures.js';
import { evaluateAliases } from '../../src/evaluate/aliases.js';
import { evaluateDates } from '../../src/evaluate/dates.js';
import { readGoldFile } from '../../src/evaluate/gold-file.js';
import { evaluateGivenPlaces } from '../../src/evaluate/places.js';

function write(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'namedrop-')), name);
  writeFileSync(path, content);
  return path;
}

it.each([
  ['aliases', evaluateAliases, 'a.json', '{}', 'no list'],
  ['aliases', evaluateAliases, 'a.json', '[{"sents": [["A"]]}]', 'a list in "vertexSet"'],
  ['aliases', evaluateAliases, 'a.json', '[{"sents": [], "vertexSet": [[{"type": "PER"}]]}]', '"sent_id"'],
  ['dates', evaluateDates, 'a.jsonl', '{"text": "May", "sentence": "In May"}', 'an object in "attrs"'],
  ['dates', evaluateDates, 'a.json', '[{"Input": "May", "Results": [{}]}]', 'a string in "Text"'],
  ['figures', reportFigures, 'a.json', '[{"Input": "5 km", "Results": [{}]}]', 'a string in "Text"'],
  ['figures', reportFigures, 'a.json', '[{"text": "5 km", "quantities": [{}]}]', '"normalized_unit"'],
  ['figures', reportFigures, 'a.json', '[null]', 'a string in "text"'],
  ['places', evaluateGivenPlaces, 'a.jsonl', '{"text": "Paris", "toponyms": [5]}', 'a number in "start"'],
] as const)('says what a record of %s lacks', (_, evaluate, name, content, expected) => {
  const path = write(name, content);
  expect(() => evaluate(path)).toThrow(`${path} has other fields than expected: `);
  expect(() => evaluate(path)).toThrow(expected);
});

it("leaves a reader's own fault as it is", () => {
  const fault = new TypeError('of ours');
  expect(() =>
    readGoldFile(write('a.json', ''), 'a file.', () => {
      throw fault;
    }),
  ).toThrow(fault);
});
