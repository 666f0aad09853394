import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CERN } from '../support/articles.js';
import { BINARY } from '../support/cli.js';

/** Runs the command where a process has 6 GB of addresses, as on some shared machines. */
function runConfined(options: string) {
  return spawnSync('bash', ['-c', 'ulimit -v 6000000; exec "$0" "$@"', process.execPath, BINARY, '-'], {
    input: CERN,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: options },
  });
}

// macOS has no such limit.
describe.runIf(process.platform === 'linux')('with few addresses', () => {
  it('says what to allow or to set', () => {
    const { status, stdout, stderr } = runConfined('');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^namedrop: The tagger has no room for its memory: .*\n.*ulimit -v.*\n$/);
    expect(stderr).toContain('NODE_OPTIONS=--disable-wasm-trap-handler');
  });

  it('does the same with what it says', () => {
    const { status, stdout } = runConfined('--disable-wasm-trap-handler');
    expect(status).toBe(0);
    expect(stdout).toBe(spawnSync(process.execPath, [BINARY, '-'], { input: CERN, encoding: 'utf8' }).stdout);
  });
});
