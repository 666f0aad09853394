import { expect, it } from 'vitest';
import { type ExtractOptions, extract } from '../src/extract.js';
import { UsageError } from '../src/index.js';

const refused: [string, unknown][] = [
  ['date', 'yesterday'],
  ['date', '2024-02-31'],
  ['date', '2024-1-2'],
  ['types', ['cats']],
  ['offsetUnit', 'bytes'],
  ['minConfidence', Number.NaN],
  ['minConfidence', 2],
];

it.each(refused)('refuses %s %j, as the command does', (option, value) => {
  expect(() => extract('Angela Merkel', { [option]: value } as ExtractOptions)).toThrow(UsageError);
});
