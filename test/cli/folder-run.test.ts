import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ALBANESE, CERN } from '../support/articles.js';
import { BINARY, runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';

/** Every file below a folder with its content; of the manifest, all but the time that it took. */
function snapshot(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.sort().map((path) => {
      const content = readFileSync(path, 'utf8').replaceAll(/,"seconds":[\d.e-]+/g, '');
      return [path.slice(folder.length + 1), content];
    }),
  );
}

interface Entry {
  readonly path: string;
  readonly status: string;
  readonly reason: string | null;
}

function manifest(cwd: string): string[] {
  const lines = readFileSync(join(cwd, 'out/manifest.ndjson'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Entry).map(({ path, status }) => `${path} ${status}`);
}

const ARTICLES = { 'articles/a.txt': ALBANESE, 'articles/sub/b.txt': CERN, 'articles/sub/c.txt': '' };
const RUN = ['articles', '--output', 'out/'];

describe('a folder run', () => {
  it('mirrors the tree and says what it did', async () => {
    const cwd = createFolder(ARTICLES);
    const { code, stdout, stderr } = await runCli(RUN, { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^Articles {3}3 done in .* s\nFound {6}.*\nTop names .*\n$/);
    const files = snapshot(join(cwd, 'out'));
    expect(Object.keys(files)).toEqual(['a.txt.json', 'manifest.ndjson', 'sub/b.txt.json', 'sub/c.txt.json']);
    expect(JSON.parse(files['sub/b.txt.json'] ?? '')).toMatchObject({
      source: { path: 'articles/sub/b.txt' },
    });
    expect(manifest(cwd)).toEqual(['a.txt done', 'sub/b.txt done', 'sub/c.txt done']);
  });

  it('does again only what is new, changed, missing or asked for otherwise', async () => {
    const cwd = createFolder(ARTICLES);
    await runCli(RUN, { cwd });
    const run = async (...args: string[]) =>
      /^Articles {3}(.*) in /.exec((await runCli([...RUN, ...args], { cwd })).stderr)?.[1];

    expect(await run()).toBe('0 done, 3 unchanged');
    writeFileSync(join(cwd, 'articles/sub/c.txt'), CERN);
    writeFileSync(join(cwd, 'articles/d.txt'), ALBANESE);
    expect(await run()).toBe('2 done, 2 unchanged');
    rmSync(join(cwd, 'out/a.txt.json'));
    expect(await run()).toBe('1 done, 3 unchanged');
    expect(await run('--offsets', 'utf8')).toBe('4 done');
    expect(await run('--offsets', 'utf8')).toBe('0 done, 4 unchanged');
    expect(await run('--offsets', 'utf8', '--overwrite')).toBe('4 done');
    expect(manifest(cwd)).toEqual(['a.txt done', 'd.txt done', 'sub/b.txt done', 'sub/c.txt done']);
  });

  it('does nothing again for an option that no result depends on, and says what it does not explain', async () => {
    const cwd = createFolder(ARTICLES);
    await runCli([...RUN, '--types', 'people,places'], { cwd });
    const { stderr } = await runCli([...RUN, '--types', 'places,people', '--explain'], { cwd });
    expect(stderr).toMatch(
      /^namedrop: 3 unchanged, which --explain says nothing of\. Do them again with --overwrite\.\nArticles {3}0 done, 3 unchanged in /,
    );
  });

  it('reports an article that has gone, and keeps its result', async () => {
    const cwd = createFolder(ARTICLES);
    await runCli(RUN, { cwd });
    rmSync(join(cwd, 'articles/a.txt'));
    const { stderr } = await runCli(RUN, { cwd });
    expect(stderr).toContain(
      'namedrop: results that have lost their article: 1, such as a.txt; they were kept.\n',
    );
    expect(manifest(cwd)).toEqual(['sub/b.txt done', 'sub/c.txt done', 'a.txt vanished']);
    expect((await runCli(RUN, { cwd })).stderr).not.toContain('lost');
    expect(Object.keys(snapshot(join(cwd, 'out')))).toContain('a.txt.json');
  });

  it('lists what failed, tries it again, and removes a result that is no longer true', async () => {
    const cwd = createFolder({ ...ARTICLES, 'articles/z.txt': CERN });
    await runCli(RUN, { cwd });
    writeFileSync(join(cwd, 'articles/z.txt'), '%PDF-1.7');
    const { code, stderr } = await runCli(RUN, { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^namedrop: articles\/z\.txt is a PDF file, not text\..*\nArticles {3}0 done, 3 unchanged, 1 failed/,
    );
    const files = snapshot(join(cwd, 'out'));
    expect(files['failures.ndjson']).toBe('{"path":"z.txt","reason":"is a PDF file, not text"}\n');
    expect(Object.keys(files)).not.toContain('z.txt.json');
    writeFileSync(join(cwd, 'articles/z.txt'), CERN);
    expect((await runCli(RUN, { cwd })).code).toBe(0);
    expect(Object.keys(snapshot(join(cwd, 'out')))).not.toContain('failures.ndjson');
  });

  it('gives up an article that takes too long', async () => {
    const cwd = createFolder({ 'articles/a.txt': CERN.repeat(5000) });
    const { code } = await runCli([...RUN, '--timeout', '0.01'], { cwd });
    expect(code).toBe(1);
    expect(snapshot(join(cwd, 'out'))['failures.ndjson']).toBe(
      '{"path":"a.txt","reason":"took longer than 0.01 s"}\n',
    );
  });

  it('ends with what an undisturbed run gives, however often it is killed', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `articles/${i % 7}/${i}.txt`,
        `${ALBANESE}${CERN}Number ${i}.\n`.repeat(8),
      ]),
    );
    const undisturbed = createFolder(files);
    expect((await runCli(RUN, { cwd: undisturbed })).code).toBe(0);
    const expected = snapshot(join(undisturbed, 'out'));

    const cwd = createFolder(files);
    let killed = 0;
    for (let delay = 200; ; delay += 100) {
      const child = spawn(process.execPath, [BINARY, ...RUN], { cwd, stdio: 'ignore' });
      const ended = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)));
      const isDone = await Promise.race([ended, sleep(delay).then(() => false)]);
      if (isDone) break;
      child.kill('SIGKILL');
      if (await ended) break;
      killed++;
    }
    expect(killed).toBeGreaterThan(2);
    expect(snapshot(join(cwd, 'out'))).toEqual(expected);
  });

  it('gives each result a place of its own, also where articles of one name lie outside of the folder', async () => {
    const files = { 'a.txt': CERN, 'b.txt': CERN, 'in/a.txt': ALBANESE };
    const cwd = createFolder({ ...files, 'in/list': 'a.txt\n../a.txt\n../b.txt\n' });
    const args = ['--files-from', 'list', '-o', 'out/', '-q'];
    const there = join(cwd, 'in');
    // Also where the one outside comes first, and endings are replaced.
    const { code } = await runCli(
      ['../a.txt', 'a.txt', '-f', 'brat', '-q', '--files-from', 'list', '-o', 'brat/'],
      {
        cwd: there,
      },
    );
    expect(code).toBe(1);
    expect(readFileSync(join(there, 'brat/a.txt'), 'utf8')).toBe(ALBANESE);
    for (let i = 0; i < 2; i++) {
      const { code, stderr } = await runCli(args, { cwd: there });
      expect(stderr).toMatch(
        /^namedrop: \.\.\/a\.txt would have its result in the place of that of \S+in\/a\.txt\. Give each .*\n$/,
      );
      expect(code).toBe(1);
      const read = (name: string) => JSON.parse(readFileSync(join(there, 'out', name), 'utf8'));
      expect(read('a.txt.json')).toMatchObject({ source: { path: 'a.txt' } });
      expect(read('b.txt.json')).toMatchObject({ source: { path: '../b.txt' } });
    }
  });

  it('gives no two articles one result where endings are replaced, neither at once nor one after the other', async () => {
    const cwd = createFolder({ 'in/x': ALBANESE, 'in/x.txt': CERN, 'in/y': CERN });
    const brat = ['in', '-f', 'brat', '-o', 'out/', '-q', '--include'];
    for (const include of ['*', '*.txt', '*']) {
      const { code, stderr } = await runCli([...brat, include], { cwd });
      expect(stderr).toMatch(
        /^namedrop: in\/x\.txt would have its result in the place of that of \S+in\/x\. Give each .*\n$/,
      );
      expect(code).toBe(1);
      expect(readFileSync(join(cwd, 'out/x.txt'), 'utf8')).toBe(ALBANESE);
      expect(snapshot(join(cwd, 'out'))['failures.ndjson']).toMatch(/^\{"path":"x\.txt",.*\n$/);
    }
    expect(manifest(cwd).sort()).toEqual(['x done', 'x.txt failed', 'y done']);
    rmSync(join(cwd, 'in/x'));
    expect((await runCli([...brat, '*.txt'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'out/x.txt'), 'utf8')).toBe(CERN);
  });

  it('can be interrupted with Ctrl-C and gone on with', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [`articles/${i}.txt`, CERN.repeat(30)]),
    );
    const cwd = createFolder(files);
    const child = spawn(process.execPath, [BINARY, ...RUN], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (!readdirSync(cwd).includes('out') || !readdirSync(join(cwd, 'out')).includes('0.txt.json'))
      await sleep(10);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toBe('namedrop: interrupted; the same command will go on from here.\n');
    expect(readdirSync(join(cwd, 'out'))).not.toContain('.partial');
    const { stderr: rest } = await runCli(RUN, { cwd });
    expect(rest).toMatch(/^Articles {3}\d+ done, \d+ unchanged in/);
  });
});
