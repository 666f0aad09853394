import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useColor } from '../../src/cli/color.js';
import { main } from '../../src/cli/main.js';
import { ALBANESE } from '../support/articles.js';
import { createFolder } from '../support/folder.js';
import { createTerminalHost } from '../support/host.js';

const ESCAPE = '\u001b';

async function show(text: string, args: readonly string[] = [], columns = 80): Promise<string> {
  const folder = createFolder({ 'a.txt': text });
  const { host, stdout } = createTerminalHost({ argv: [join(folder, 'a.txt'), ...args], columns });
  expect(await main(host)).toBe(0);
  return stdout();
}

describe('on a terminal', () => {
  it('shows the article, labelled and coloured, and a table', async () => {
    const view = await show(ALBANESE);
    expect(view).toContain(ESCAPE);
    const plain = stripVTControlCharacters(view);
    expect(plain).toContain('Anthony Albanese\u00a0person');
    expect(plain).toMatch(/People \d\n(?: {2}.*\n)* {2}Anthony Albanese +1×/);
  });

  it('shows brackets instead of colours where it may not colour', async () => {
    const view = await show(ALBANESE, ['--color', 'never']);
    expect(view).not.toContain(ESCAPE);
    expect(view).toContain('[Anthony Albanese\u00a0person]');
  });

  it('shows a name inside what a figure counts', async () => {
    const view = await show('The storm hurt three US soldiers on the road.', ['--color', 'never']);
    expect(view).toContain('[three [US\u00a0place] soldiers\u00a0figure]');
  });

  it.each([40, 80, 120])('keeps within %i columns', async (columns) => {
    const view = stripVTControlCharacters(await show(ALBANESE.repeat(5), [], columns));
    const body = view.slice(view.indexOf('\n'));
    expect(Math.max(...body.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it('shows an empty article without empty lines in its place', async () => {
    const view = await show(' \n\n', ['--color', 'never']);
    expect(view).toMatch(/a\.txt\n\nNothing found\.\n$/);
  });

  it('obeys no control character of the article', async () => {
    const view = await show(`Paris ${ESCAPE}]0;owned\u0007 ${ESCAPE}[2J \u009b31m \u202egpj\n`, [
      '--color',
      'never',
    ]);
    expect(view).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(view).toContain('␛]0;owned␇');
  });

  it("obeys no control character of a record's id, nor of a path", async () => {
    const record = JSON.stringify({ id: `x${ESCAPE}[2J\n\ty`, text: 'Paris' });
    const argv = ['--input-format', 'ndjson', '--color', 'never'];
    const { host, stdout } = createTerminalHost({ argv, input: record });
    expect(await main(host)).toBe(0);
    expect(stdout().split('\n')[0]).toBe('x␛[2J␊␉y');
  });

  it('shows the help on standard error when there is nothing to read', async () => {
    const { host, stdout, stderr } = createTerminalHost({ argv: [] });
    expect(await main(host)).toBe(2);
    expect(stdout()).toBe('');
    expect(stderr()).toMatch(/^Usage: namedrop/);
  });

  it('writes JSON where that is asked for', async () => {
    expect(JSON.parse(await show(ALBANESE, ['--format', 'json']))).toMatchObject({ schemaVersion: 1 });
  });
});

describe('useColor', () => {
  const terminal = { isTTY: true };
  const pipe = {};
  it.each([
    ['a terminal', 'auto', terminal, {}, true],
    ['a pipe', 'auto', pipe, {}, false],
    ['NO_COLOR', 'auto', terminal, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', 'auto', terminal, { NO_COLOR: '' }, true],
    ['TERM=dumb', 'auto', terminal, { TERM: 'dumb' }, false],
    ['FORCE_COLOR on a pipe', 'auto', pipe, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', 'auto', terminal, { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR against NO_COLOR', 'auto', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['always', 'always', pipe, { NO_COLOR: '1' }, true],
    ['never', 'never', terminal, { FORCE_COLOR: '1' }, false],
  ] as const)('%s', (_title, choice, stdout, env, expected) => {
    expect(useColor(choice, { env, stdout: stdout as never })).toBe(expected);
  });
});
