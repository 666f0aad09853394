import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../support/figures.js';

const SPECS = new URL('../../../fixtures/specs/figures.tsv', import.meta.url);
const rows = readFileSync(SPECS, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('\t'));

/** A figure in the words of the table. */
function say({ kind, value, max, bound, unit }: ReturnType<typeof figuresOf>[number]): string {
  return [kind, max === null ? value : `${value}..${max}`, bound, unit ?? '-'].join(' ');
}

describe('fixtures/specs/figures.tsv', () => {
  it('has as many sentences as were asked for', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(rows.filter(([kind]) => kind === 'none').length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows.map((row) => [row[4] ?? '', row] as const))('%s', (sentence, [kind, value, bound, unit]) => {
    const expected = kind === 'none' ? [] : [[kind, value, bound, unit].join(' ')];
    expect(figuresOf(sentence).map(say)).toEqual(expected);
  });
});
