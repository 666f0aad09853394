import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';
import { createTerminalHost } from '../support/host.js';

it('prints the scores of TimeML files, one line a path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'namedrop-'));
  const gold = `<TimeML><DCT><TIMEX3 type="DATE" value="2024-01-25">x</TIMEX3></DCT>
<TEXT>He left <TIMEX3 tid="t1" type="DATE" value="2024-01-24">yesterday</TIMEX3>.</TEXT></TimeML>`;
  writeFileSync(join(folder, 'one.tml'), gold);

  const { code, stdout } = await runCli(['eval', '--dates', folder]);

  expect(code).toBe(0);
  const [header, line, ...rest] = stdout.trimEnd().split('\n');
  expect(header).toMatch(/strict .* relaxed .* value F1 type F1/);
  expect(line?.match(/\d+\.\d/g)).toEqual(Array(8).fill('100.0'));
  expect(rest).toEqual([]);
});

it('says what to name where nothing is to be scored', async () => {
  expect(await runCli(['eval'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('namedrop eval --dates'),
  });
});

async function scoreFigures(name: string, gold: unknown): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'namedrop-')), name);
  writeFileSync(path, JSON.stringify(gold));
  const { host, stdout } = createTerminalHost({ argv: ['eval', '--figures', path] });
  expect(await main(host)).toBe(0);
  return stdout();
}

it('prints the scores of quantities, a duration among them', async () => {
  const quantities = [
    { change: '>', value: '5.0', normalized_unit: 'percentage' },
    { change: '=', value: '3.0', normalized_unit: 'year' },
  ];
  const stdout = await scoreFigures('quantities.json', [
    { text: 'It fell more than 5 per cent in three years.', quantities },
  ]);
  expect(stdout).toMatch(/2 quantities in the gold, 2 found/);
  expect(stdout.match(/\d+\.\d/g)).toEqual(Array(9).fill('100.0'));
});

it('prints how a specification agrees', async () => {
  const result = {
    Text: '5 km',
    TypeName: 'dimension',
    Start: 6,
    End: 9,
    Resolution: { value: '5', unit: 'Kilometer' },
  };
  const stdout = await scoreFigures('spec.json', [{ Input: 'It is 5 km.', Results: [result] }]);
  expect(stdout).toBe(
    'spec.json: 1 of 1 agree (100.0%); other-value 0, other-unit 0, not-found 0, extra 0\n',
  );
});

const NOTHING = {
  'empty.json': '',
  'empty.jsonl': '',
  'list.json': '[]',
  'folder/notes.txt': 'x',
  'notes.txt': 'x',
};
const WRONG = {
  'wrong.json': '[{"a": 1}]',
  'wrong.jsonl': '{"a": 1}\nnull\n',
  'cut.jsonl': '{"text": "',
  'null.json': 'null',
};

it.each(['--dates', '--figures', '--aliases', '--places'])(
  'says of each path of %s what is wrong with it, and what to name',
  async (kind) => {
    const cwd = createFolder({ ...NOTHING, ...WRONG });
    for (const path of ['gone.json', 'gone', 'folder', ...Object.keys(NOTHING), ...Object.keys(WRONG)]) {
      const { code, stdout, stderr } = await runCli(['eval', kind, path], { cwd });
      expect({ path, code, stdout }).toEqual({ path, code: 1, stdout: '' });
      expect(stderr).toMatch(/^namedrop: .*\n(?:Name|Check) .*\.\n$/);
      expect(stderr.slice('namedrop: '.length).startsWith(path.split('/')[0] ?? '')).toBe(true);
    }
  },
);

it('scores the gold files that can be read', async () => {
  const cwd = createFolder({ 'good.json': '\ufeff[{"Input": "It is 5 km.", "Results": []}]' });
  const { code, stdout, stderr } = await runCli(['eval', '--figures', 'gone.json', 'good.json'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^good\.json: 0 of 0 agree/);
  expect(stderr).toBe('namedrop: gone.json does not exist\nCheck the spelling, or the folder you are in.\n');
});

it.each([
  ['--figures', 'gold.json', '[{"Input":"ten","Results":[]}]'],
  [
    '--dates',
    'gold.tml',
    '<TimeML><TEXT>He left <TIMEX3 type="DATE" value="2024">2024</TIMEX3>.</TEXT></TimeML>',
  ],
])('prints no scores of %s after Ctrl-C', async (option, name, gold) => {
  const path = join(createFolder({ [name]: gold }), name);
  const run = async (interrupted: boolean) => {
    const { host, stdout } = createTerminalHost({ argv: ['eval', option, path], interrupted });
    return { code: await main(host), stdout: stdout() };
  };
  expect(await run(false)).toEqual({ code: 0, stdout: expect.stringMatching(/./) });
  expect(await run(true)).toEqual({ code: 130, stdout: '' });
});
