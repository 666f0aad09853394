import { spawn } from 'node:child_process';
import { existsSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/index.js';
import { ALBANESE, CERN } from '../support/articles.js';
import { BINARY, runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';

const FILES = {
  'a.txt': ALBANESE,
  'b.txt': CERN,
  'image.txt': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'empty.txt': '',
  'list.txt/keep.me': 'x',
  'none/notes.csv': 'a,b',
};

interface Case {
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  /** `source.path` of each result on standard output. */
  readonly results: readonly string[];
  readonly stderr: string;
}

const NO_HELP = 'Type namedrop --help for the options.\n';

const CASES: Record<string, Case> = {
  'one file': { args: ['a.txt'], code: 0, results: ['a.txt'], stderr: '' },
  'several files, in their order': {
    args: ['b.txt', 'a.txt'],
    code: 0,
    results: ['b.txt', 'a.txt'],
    stderr: '',
  },
  'a dash': { args: ['-'], input: CERN, code: 0, results: ['-'], stderr: '' },
  'a plain pipe': { args: [], input: CERN, code: 0, results: ['-'], stderr: '' },
  'an empty pipe': { args: [], code: 0, results: ['-'], stderr: '' },
  'an empty file': { args: ['empty.txt'], code: 0, results: ['empty.txt'], stderr: '' },
  'a missing file, the other done': {
    args: ['nowhere.txt', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: nowhere.txt does not exist. Check the spelling, or the folder you are in.\n',
  },
  'a folder without articles, the other done': {
    args: ['none', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: none has no articles. Looked for .txt, .text; name other endings with --ext.\n',
  },
  'a folder named like a file': {
    args: ['list.txt', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: list.txt has no articles. Looked for .txt, .text; name other endings with --ext.\n',
  },
  'a file inside a file': {
    args: ['a.txt/b.txt', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: a.txt/b.txt does not exist. What should be its folder is a file.\n',
  },
  'a link to itself': {
    args: ['loop', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: loop is a link that leads back to itself. Name the file that it should lead to.\n',
  },
  'a text where a name should be': {
    args: ['x'.repeat(300), 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: `namedrop: ${'x'.repeat(300)} has a name that is too long. Is it a text? Then hand it in with: namedrop - < FILE\n`,
  },
  'a name of two lines': {
    args: ['gone\n.txt', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: gone␊.txt does not exist. Check the spelling, or the folder you are in.\n',
  },
  'a name that is no UTF-8': {
    args: ['gone\ufffd.txt', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr:
      'namedrop: gone\ufffd.txt has a name that is no UTF-8. Rename it, or hand it in with: namedrop - < FILE\n',
  },
  'a device without end': {
    args: ['/dev/zero', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: /dev/zero is binary data, not text. Convert it to plain text first.\n',
  },
  'a binary file': {
    args: ['image.txt', 'a.txt'],
    code: 1,
    results: ['a.txt'],
    stderr: 'namedrop: image.txt is a PNG image, not text. Convert it to plain text first.\n',
  },
  'a glob': { args: ['[ab].txt'], code: 0, results: ['a.txt', 'b.txt'], stderr: '' },
  'a glob without a match': {
    args: ['*.html'],
    code: 1,
    results: [],
    stderr: 'namedrop: *.html matches no file. Check the pattern.\n',
  },
  'an unknown option': {
    args: ['--fromat', 'json'],
    code: 2,
    results: [],
    stderr: `namedrop: unknown option '--fromat'\n(Did you mean --format?)\n${NO_HELP}`,
  },
  'a date that is none': {
    args: ['--date', '2023-02-30', 'a.txt'],
    code: 2,
    results: [],
    stderr: `namedrop: option '--date <YYYY-MM-DD>' argument '2023-02-30' is invalid. Give a day of the calendar, as in 2024-01-26.\n${NO_HELP}`,
  },
  'an unknown type': {
    args: ['--types', 'people,birds', 'a.txt'],
    code: 2,
    results: [],
    stderr: `namedrop: option '--types <list>' argument 'people,birds' is invalid. 'birds' is none of people, organisations, places, dates, figures, others.\n${NO_HELP}`,
  },
  'an output folder that is missing': {
    args: ['a.txt', '--output', 'gone/a.json'],
    code: 2,
    results: [],
    stderr:
      'namedrop: cannot write gone/a.json: its folder does not exist\nMake the folder, or name another place with --output.\n',
  },
};

describe('manners', () => {
  it.each(Object.entries(CASES))('%s', async (_title, { args, input, code, results, stderr }) => {
    const cwd = createFolder(FILES);
    symlinkSync('loop', join(cwd, 'loop'));
    const run = await runCli([...args, ...(code === 2 ? [] : ['--format', 'ndjson'])], {
      cwd,
      ...(input === undefined ? {} : { input }),
    });
    expect(run.stderr).toEqual(stderr);
    expect(parseLines(run.stdout)).toEqual(results);
    expect(run.code).toBe(code);
  });

  it('prints the help and the version on standard output', async () => {
    const help = await runCli(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Usage: namedrop/) });
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('writes an object for one document and an array for several, a failed one counted', async () => {
    const cwd = createFolder(FILES);
    const read = async (...args: string[]) => JSON.parse((await runCli(args, { cwd })).stdout || 'null');
    expect(await read('a.txt')).toMatchObject({ source: { path: 'a.txt' } });
    expect(await read('a.txt', 'b.txt')).toMatchObject([
      { source: { path: 'a.txt' } },
      { source: { path: 'b.txt' } },
    ]);
    expect(await read('gone.txt', 'b.txt')).toMatchObject([{ source: { path: 'b.txt' } }]);
    expect(await read('gone.txt')).toBeNull();
  });

  it('says that an encoding was guessed, unless it is told to be quiet', async () => {
    const cwd = createFolder({
      'latin.txt': Buffer.from('Le président José était à Genève hier.', 'latin1'),
    });
    const loud = await runCli(['latin.txt'], { cwd });
    expect(loud.code).toBe(0);
    expect(loud.stderr).toMatch(/^namedrop: latin\.txt: warning: Not UTF-8; read as .*\n$/);
    expect((await runCli(['latin.txt', '--quiet'], { cwd })).stderr).toBe('');
  });

  it('says of the first few articles what is to be known, and how many more there are', async () => {
    const latin = Buffer.from('Le président José était à Genève hier.', 'latin1');
    const cwd = createFolder(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`all/${i}.txt`, latin])),
    );
    const { stderr } = await runCli(['all', '--format', 'ndjson', '--jobs', '1'], { cwd });
    const lines = stderr.trimEnd().split('\n');
    expect(lines.length).toBe(11);
    expect(lines.at(-1)).toBe('namedrop: 20 more warnings, which the results have under diagnostics');
  });

  it('explains on standard error why mentions are of one entity', async () => {
    const cwd = createFolder({
      'a.txt': 'Prime Minister Anthony Albanese spoke in Sydney. Mr. Albanese left.\n',
    });
    const { stderr } = await runCli(['a.txt', '--explain'], { cwd });
    expect(stderr).toMatch(/^namedrop: a\.txt: .*\n.*"Albanese" \(\d+\) is "Anthony Albanese" \(\d+\)\n$/);
  });

  it('shows help where it is asked for in a word', async () => {
    const cwd = createFolder({ help: CERN });
    expect(await runCli(['help'], { cwd })).toEqual(await runCli(['--help'], { cwd }));
    for (const command of ['eval', 'index', 'train'])
      expect(await runCli(['help', command], { cwd })).toEqual(await runCli([command, '--help'], { cwd }));
    expect(await runCli(['help', 'evil'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "namedrop: there is no command 'evil'\nName one of these: eval, index, train. A file called help is ./help.\n",
    });
  });

  it.each(['eval', 'index'])('has the same manners in %s', async (command) => {
    const help = await runCli([command, '--help']);
    expect(help).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining(`Usage: namedrop ${command}`),
    });
    const wrong = await runCli([command, '--halp']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/^namedrop: unknown option '--halp'\n\(Did you mean --help\?\)\n/);
  });

  it('takes a closed pipe for success', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, CERN.repeat(20)]));
    const folder = createFolder(files);
    const child = spawn(process.execPath, [BINARY, folder, '--format', 'ndjson'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says so where its output cannot be written', async () => {
    const child = spawn(process.execPath, [BINARY, 'a.txt'], {
      cwd: createFolder(FILES),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^namedrop: ENOSPC: no space left.*\n$/),
    });
  });

  it('ends with 130 at Ctrl-C', async () => {
    const child = spawn(process.execPath, [BINARY, '--format', 'ndjson', 'a.txt', '-'], {
      cwd: createFolder(FILES),
    });
    // The first result shows that it runs; then it waits for a standard input that never ends.
    child.stdout.once('data', () => child.kill('SIGINT'));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
  });
});

function parseLines(stdout: string): (string | null)[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Output).source.path);
}
