import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

/** A group of tests that needs a program; without it, its title says why it did not run. */
export function describeWith(program: string, title: string, body: () => void): void {
  const isThere = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (isThere) describe(title, body);
  else describe.skip(`${title} (no ${program} here)`, body);
}

/** Runs a program to its end. Returns what it wrote. @throws where it failed */
export function runProgram(program: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr} ${error?.message ?? ''}`);
  return stdout;
}
