import { execFileSync, spawn } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALBANESE, CERN } from '../support/articles.js';
import { runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';

describe('an output that is also an input', () => {
  it.each([
    ['by its name', ['a.txt', '-o', 'a.txt'], 'a.txt'],
    ['by another path', ['a.txt', '-o', 'in/../a.txt'], 'a.txt'],
    ['through a link', ['soft.txt', '-o', 'a.txt'], 'soft.txt'],
    ['by another name of the file', ['hard.txt', '-o', 'a.txt'], 'hard.txt'],
    ['in a folder', ['in', '-o', 'in/b.txt', '-f', 'ndjson'], 'in/b.txt'],
    ['by a glob', ['in/*', '-o', 'in/b.txt'], 'in/b.txt'],
    ['as the list of files', ['--files-from', 'list', '-o', 'list'], 'list'],
  ])('is refused, %s, and nothing is lost', async (_title, args, input) => {
    const files = { 'a.txt': ALBANESE, 'in/a.txt': ALBANESE, 'in/b.txt': CERN, list: 'a.txt\n' };
    const cwd = createFolder(files);
    symlinkSync('a.txt', join(cwd, 'soft.txt'));
    linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'));
    const names = readdirSync(cwd, { recursive: true });
    const { code, stderr } = await runCli(args, { cwd });
    expect(stderr).toBe(
      `namedrop: the output would take the place of ${input}, which is read\nName another file with --output.\n`,
    );
    expect(code).toBe(2);
    for (const [path, content] of Object.entries(files))
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(content);
    expect(readdirSync(cwd, { recursive: true })).toEqual(names);
  });

  it('is not what the run is writing just now', async () => {
    const cwd = createFolder({ 'in/a.txt': ALBANESE });
    const run = await runCli(['in', '--include', '*', '-o', 'in/all.json'], { cwd });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'in/all.json'), 'utf8'))).toMatchObject({
      source: { path: 'in/a.txt' },
    });
  });
});

describe('an output without --format', () => {
  it.each([
    ['all.jsonl', /^\{"schemaVersion".*\n\{"schemaVersion".*\n$/],
    ['all.NDJSON', /^\{"schemaVersion".*\n\{"schemaVersion".*\n$/],
    ['all.json', /^\[\n {2}\{\n/],
    ['all.db', /^SQLite format 3/],
    ['all.sqlite', /^SQLite format 3/],
    ['all.sqlite3', /^SQLite format 3/],
  ])('is written as the ending of %s says', async (output, content) => {
    const cwd = createFolder({ 'a.txt': ALBANESE, 'b.txt': CERN });
    expect((await runCli(['a.txt', 'b.txt', '-o', output], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, output), 'utf8')).toMatch(content);
  });
});

describe('an output that is no file', () => {
  const read = ['a.txt', '--format', 'ndjson'];

  it('is standard output by the name of -', async () => {
    const cwd = createFolder({ 'a.txt': CERN });
    const { stdout } = await runCli(read, { cwd });
    expect(await runCli([...read, '-o', '-'], { cwd })).toEqual({ code: 0, stdout, stderr: '' });
    expect(readdirSync(cwd)).toEqual(['a.txt']);
  });

  it('is written to where it is a pipe, which stays one', async () => {
    const cwd = createFolder({ 'a.txt': CERN });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const reader = spawn('cat', [join(cwd, 'pipe')]);
    let piped = '';
    reader.stdout.on('data', (chunk) => {
      piped += chunk;
    });
    const ended = new Promise((resolve) => reader.on('close', resolve));
    expect((await runCli([...read, '-o', 'pipe'], { cwd })).code).toBe(0);
    await ended;
    expect(piped).toBe((await runCli(read, { cwd })).stdout);
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
    expect((await runCli(['a.txt', '-f', 'sqlite', '-o', 'pipe'], { cwd })).stderr).toBe(
      'namedrop: pipe is no file that a database can be\nName one: --output names.sqlite\n',
    );
  });

  it('is what a link leads to, and the link stays', async () => {
    const cwd = createFolder({ 'a.txt': CERN, 'far/all.json': 'old' });
    symlinkSync('far/all.json', join(cwd, 'all.json'));
    expect((await runCli(['a.txt', '-o', 'all.json'], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, 'all.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, 'far/all.json'), 'utf8'))).toMatchObject({
      source: { path: 'a.txt' },
    });
  });
});

describe('an output that another run writes', () => {
  const PLACES = { folder: ['out/', 'out/.lock'], file: ['all.ndjson', 'all.ndjson.lock'] } as const;

  it.each(Object.entries(PLACES))('is left to it: a %s', async (_kind, [output, lock]) => {
    const cwd = createFolder({ 'in/a.txt': CERN, [lock]: `${process.pid} ${hostname()}\n` });
    const { code, stderr } = await runCli(['in', '-o', output], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `namedrop: another run is writing to ${output}\nLet it end, or name another place`,
    );
    expect(readFileSync(join(cwd, lock), 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
    writeFileSync(join(cwd, lock), '1 another-machine\n');
    expect((await runCli(['in', '-o', output], { cwd })).code).toBe(2);
  });

  it.each(Object.entries(PLACES))(
    'is taken over where that was killed: a %s',
    async (_kind, [output, lock]) => {
      // No process has a number as high as this.
      const cwd = createFolder({ 'in/a.txt': CERN, [lock]: `4194305 ${hostname()}\n` });
      const { code } = await runCli(['in', '-o', output], { cwd });
      expect(code).toBe(0);
      expect(readdirSync(cwd, { recursive: true })).not.toContain(lock);
    },
  );

  it('is not held up by the lock of a database, which a killed run leaves', async () => {
    const cwd = createFolder({ 'a.txt': CERN });
    mkdirSync(join(cwd, 'n.sqlite.partial.lock'));
    expect(await runCli(['a.txt', '-o', 'n.sqlite'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'n.sqlite']);
  });
});
