import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('runs the library example', async () => {
  const path = fileURLToPath(new URL('../examples/library.mjs', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [path]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^.*José Manuel Albares \(1\): .*José Manuel Albares$/m);
  expect(stdout).toMatch(/^Baghdad \(1\): Baghdad$/m);
});
