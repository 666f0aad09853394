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

it('says which part of a date is meant', () => {
  const output = extract('It opens at the end of 2027, after about 5 years, and not in 2031.', {
    types: ['dates'],
  });
  expect(renderTable(output, createPalette(new Chalk({ level: 0 })), 80)).toBe(
    [
      'Dates 3',
      '  the end of 2027  1×  2027, end',
      '  about 5 years    1×  P5Y, approx',
      '  2031             1×  2031\n',
    ].join('\n'),
  );
});

it('gives the value of a figure only where the text does not say it', () => {
  const output = extract('It sold up to 9 jets for AED 5bn, 81% of them here.', { types: ['figures'] });
  expect(renderTable(output, createPalette(new Chalk({ level: 0 })), 80)).toBe(
    [
      'Figures 3',
      '  up to 9 jets  1×  ≤ 9 jets',
      '  AED 5bn       1×  AED 5 billion',
      '  81%           1×\n',
    ].join('\n'),
  );
});

it('cuts a name only where what stands behind it needs the room', () => {
  const output = extract('Merkel met at least 500 Spanish and Italian military personnel.', {
    types: ['figures'],
  });
  const render = (width: number) => renderTable(output, createPalette(new Chalk({ level: 0 })), width);
  expect(render(80)).toContain('at least 500 Spanish and Italian military personnel  1×  ≥ 500 personnel\n');
  const [, row = ''] = render(50).split('\n');
  expect(row).toMatch(/^ {2}at least 500 Spanish and I… {2}1× {2}≥ 500 personnel$/);
  expect(row).toHaveLength(50);
});
