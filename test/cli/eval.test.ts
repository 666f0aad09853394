import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/cli.js';

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
