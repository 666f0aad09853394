import { Chalk } from 'chalk';
import { expect, it } from 'vitest';
import { createPalette } from '../../../src/cli/view/palette.js';
import { renderTable } from '../../../src/cli/view/table.js';
import { extract } from '../../../src/index.js';

it('names an acronym once, among the other forms of the name', () => {
  const organisation = {
    id: 'organisation-1',
    name: 'African Union',
    aliases: ['AU'],
    acronym: 'AU',
    count: 2,
    mentions: [],
  };
  const output = { ...extract(''), organisations: [organisation] };
  expect(renderTable(output, createPalette(new Chalk({ level: 0 })), 80)).toBe(
    'Organisations 1\n  African Union  2×  AU\n',
  );
});
