import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['model/names.bin', 'model/lexicon.bin', 'model/places.bin', 'dist/tag/kernel.wasm'] as const;

/** The package installed a second time, and two articles that name a place. */
function install() {
  const folder = createFolder({ 'articles/a.txt': 'He is in Paris.\n', 'articles/b.txt': 'So is she.\n' });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of ['lists', 'node_modules']) symlinkSync(join(ROOT, part), join(folder, part));
  for (const path of FILES) cpSync(join(ROOT, path), join(folder, path));
  const binary = join(folder, 'bin/namedrop.js');
  return { folder, run: (...args: string[]) => runCli(args, { cwd: folder, binary }) };
}

describe('the code cache', () => {
  it.each([
    ['missing', null],
    ['cut off', (cache: Buffer) => cache.subarray(0, cache.length >> 1)],
    ['of another version of Node', (cache: Buffer) => Buffer.concat([Buffer.alloc(64), cache.subarray(64)])],
  ])('may be %s: the command does the same without', async (_, damage) => {
    const { folder, run } = install();
    const expected = await run('articles/a.txt');
    expect(expected).toMatchObject({ code: 0, stderr: '' });
    const path = join(folder, 'dist/command.cache');
    const whole = readFileSync(path);
    if (damage === null) rmSync(path);
    else writeFileSync(path, damage(whole));
    expect(await run('articles/a.txt')).toEqual(expected);
  });
});

describe.each(FILES)('without a whole %s', (path) => {
  const hint = `Install namedrop again: ${path} comes with it.\n`;

  it('says once that it is missing, however many articles and workers there are', async () => {
    const { folder, run } = install();
    rmSync(join(folder, path));
    for (const command of [[], ['--jobs', '2'], ['--output', 'out/'], ['index']]) {
      const { code, stdout, stderr } = await run(...command, 'articles');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr.slice(0, 14)).toBe('namedrop: The ');
      expect(stderr.slice(stderr.indexOf(path))).toBe(`${path} cannot be read: it does not exist.\n${hint}`);
    }
  });

  it('says once that it is damaged', async () => {
    const { folder, run } = install();
    const file = join(folder, path);
    const whole = readFileSync(file);
    for (const content of [whole.subarray(0, whole.length >> 1), 'nothing of use']) {
      writeFileSync(file, content);
      const { code, stdout, stderr } = await run('articles');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^namedrop: .*\n/);
      expect(stderr.slice(stderr.indexOf('\n') + 1)).toBe(hint);
    }
  });
});
