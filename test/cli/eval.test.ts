import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { registerEval } from '../../src/cli/eval.js';

it('prints the scores of TimeML files, one line a path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'namedrop-'));
  const gold = `<TimeML><DCT><TIMEX3 type="DATE" value="2024-01-25">x</TIMEX3></DCT>
<TEXT>He left <TIMEX3 tid="t1" type="DATE" value="2024-01-24">yesterday</TIMEX3>.</TEXT></TimeML>`;
  writeFileSync(join(folder, 'one.tml'), gold);
  let output = '';
  const write = (text: string) => {
    output += text;
    return true;
  };
  const stdout = { write } as NodeJS.Process['stdout'];
  const program = new Command();
  registerEval(program, { stdout });

  await program.parseAsync(['node', 'namedrop', 'eval', '--dates', folder]);

  const [header, line, ...rest] = output.trimEnd().split('\n');
  expect(header).toMatch(/strict .* relaxed .* value F1 type F1/);
  expect(line?.match(/\d+\.\d/g)).toEqual(Array(8).fill('100.0'));
  expect(rest).toEqual([]);
});
