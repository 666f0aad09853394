import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { runCli } from '../support/cli.js';
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
