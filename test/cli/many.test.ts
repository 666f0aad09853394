import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/index.js';
import { PART } from '../../src/read/parts.js';
import { ALBANESE, CERN } from '../support/articles.js';
import { BINARY, runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';
import { expectValid } from '../support/schema.js';

const MANY = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [`articles/${i}.txt`, `${ALBANESE}${CERN}`.repeat(1 + ((i * 5) % 9))]),
);

function parseLines(text: string): Output[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Output);
}

describe('many articles', () => {
  it.each(['json', 'ndjson', 'csv', 'tsv', 'conll', 'doccano', 'label-studio'])(
    'gives the same bytes of %s with any number of workers',
    async (format) => {
      const cwd = createFolder(MANY);
      const outputs = await Promise.all(
        ['1', '3'].map((jobs) => runCli(['articles', '--format', format, '--jobs', jobs], { cwd })),
      );
      expect(outputs[0]?.stdout.length).toBeGreaterThan(1000);
      expect(outputs[1]).toEqual(outputs[0]);
    },
  );

  it('does a file that is too long for one document in parts, which a folder has in one file', async () => {
    const cwd = createFolder({ 'articles/long.txt': `${CERN}${'\n'.repeat(PART)}${ALBANESE}` });
    const args = ['articles', '--format', 'ndjson', '--quiet'];
    const { code, stdout } = await runCli(args, { cwd });
    expect(code).toBe(0);
    const [first, second, ...others] = parseLines(stdout);
    expect([first, second].map((output) => output?.source.path)).toEqual(
      ['#1', '#2'].map((part) => `articles/long.txt${part}`),
    );
    expect(others).toEqual([]);
    expect(first?.dates.map(({ value }) => value)).toContain('2012-07-04');
    expect(second?.people.length).toBeGreaterThan(0);
    await runCli([...args, '--output', 'out/'], { cwd });
    expect(readFileSync(join(cwd, 'out/long.txt.ndjson'), 'utf8')).toBe(stdout);
  });

  it('stops at the first failure where asked to, with what was done before it', async () => {
    const cwd = createFolder({ ...MANY, 'articles/5.txt': '%PDF-1.7' });
    const run = await runCli(['articles', '-o', 'all.ndjson', '--fail-fast'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('articles/5.txt is a PDF file');
    expect(existsSync(join(cwd, 'all.ndjson'))).toBe(true);
    expect(parseLines(readFileSync(join(cwd, 'all.ndjson'), 'utf8')).length).toBeLessThan(40);
    expect(readdirSync(cwd).sort()).toEqual(['all.ndjson', 'articles']);
  });

  it('leaves the file of an earlier run alone until there is a whole new one', async () => {
    const cwd = createFolder({ ...MANY, 'all.ndjson': 'before\n' });
    const child = spawn(process.execPath, [BINARY, 'articles', '-', '-o', 'all.ndjson', '--jobs', '1'], {
      cwd,
    });
    // Standard input never ends, so neither does the run.
    while (!existsSync(join(cwd, 'all.ndjson.partial'))) await sleep(10);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(readFileSync(join(cwd, 'all.ndjson'), 'utf8')).toBe('before\n');
    expect(readdirSync(cwd).sort()).toEqual(['all.ndjson', 'articles']);
  });

  it('reads the paths that a list names', async () => {
    const cwd = createFolder({
      ...MANY,
      'list.txt': 'articles/3.txt\r\n\narticles/1.txt\n',
      'odd\nname.txt': CERN,
    });
    const paths = async (args: string[], input = '') => {
      const { stdout, code } = await runCli([...args, '--format', 'ndjson'], { cwd, input });
      expect(code).toBe(0);
      return parseLines(stdout).map(({ source }) => source.path);
    };
    expect(await paths(['--files-from', 'list.txt'])).toEqual(['articles/3.txt', 'articles/1.txt']);
    expect(await paths(['--files-from', '-', '-0'], 'odd\nname.txt\0articles/1.txt\0')).toEqual([
      'odd\nname.txt',
      'articles/1.txt',
    ]);
    expect((await runCli(['--files-from', 'gone.txt'], { cwd })).stderr).toBe(
      'namedrop: --files-from gone.txt does not exist\nCheck the spelling, or the folder you are in.\n',
    );
  });

  it('adds up what the results hold and no more', async () => {
    const cwd = createFolder(MANY);
    const argv = ['articles', '--format', 'ndjson', '--verbose', '--types', 'people'];
    expect((await runCli(argv, { cwd })).stderr).toMatch(/\nFound {6}\d+ people\n/);
  });

  it('says in plain lines what it did where it is asked to', async () => {
    const cwd = createFolder(MANY);
    const { stderr } = await runCli(['articles', '--format', 'ndjson', '--verbose'], { cwd });
    expect(stderr).toMatch(/^Articles {3}40 done in .*\nFound {6}.*people.*\nTop names {2}.*\n$/);
  });

  it.each([
    [['articles', '--output', 'articles/'], 'the results would lie among the articles'],
    [['articles', '--format', 'brat'], 'brat wants two files for each article'],
    [['articles', '--format', 'sqlite'], 'a database is one file'],
    [['articles', '--input-format', 'ndjson', '--output', 'out/'], 'records have no files to mirror'],
    [['articles', '--format', 'terminal', '-o', 'a.txt'], 'the terminal view is not written to files'],
    [['-', '--output', 'out/'], 'standard input has no name to file it under'],
  ])('refuses %j', async (args, message) => {
    const run = await runCli(args, { cwd: createFolder(MANY) });
    expect(run.stderr.split('\n')[0]).toBe(`namedrop: ${message}`);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('line in, line out', () => {
  const MODE = ['--input-format', 'ndjson', '--format', 'ndjson'];

  it('answers each record with one, in order, with its id, and a bad one with the reason', async () => {
    const lines = [
      JSON.stringify({ id: 'x-1', text: CERN }),
      '{"id": "x-2", "text": ',
      '',
      JSON.stringify({ id: 3, text: 'Paris' }),
      JSON.stringify({ id: 'x-4', body: 'Paris' }),
      '[1]',
      JSON.stringify({ text: ALBANESE }),
    ];
    const { code, stdout } = await runCli(MODE, { input: `${lines.join('\n')}` });
    const answers = parseLines(stdout);
    for (const answer of answers) expectValid(answer);
    expect(answers.map(({ source }) => source.path)).toEqual(['x-1', '-#2', '3', 'x-4', '-#5', '-#6']);
    expect(answers.map(({ diagnostics }) => diagnostics[0]?.message ?? 'done')).toEqual([
      'done',
      expect.stringContaining('is not JSON'),
      'done',
      "has no text in the field 'text'",
      'is JSON, but no object',
      'done',
    ]);
    expect(code).toBe(0);
  });

  it('stops at a bad record where asked to, with 1', async () => {
    const input = `${JSON.stringify({ id: 'a', text: 'Paris' })}\n{\n${JSON.stringify({ id: 'b', text: 'Rome' })}\n`;
    const { code, stdout } = await runCli([...MODE, '--fail-fast'], { input });
    expect(parseLines(stdout).map(({ source }) => source.path)).toEqual(['a', '-#2']);
    expect(code).toBe(1);
  });

  it('ends at a bad record where asked to, though more may come', async () => {
    const child = spawn(process.execPath, [BINARY, ...MODE, '--fail-fast']);
    // Standard input is never ended.
    child.stdin.write('{\n');
    child.stdout.resume();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
  });

  it('answers before the next record comes', async () => {
    const child = spawn(process.execPath, [BINARY, ...MODE]);
    const answer = () =>
      new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    for (const id of ['1', '2', '3']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'Paris' })}\n`);
      expect(JSON.parse(await answer())).toMatchObject({ source: { path: id } });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('reads tables by column, and says which there are', async () => {
    const csv = `\ufeffkey,body\r\n7,"Paris, ""France"""\r\n8,"two\nlines"\n9\n`;
    const args = [
      '--input-format',
      'csv',
      '--text-field',
      'body',
      '--id-field',
      'key',
      '--include-text',
      '--format',
      'ndjson',
    ];
    const { stdout, code } = await runCli(args, { input: csv });
    expect(parseLines(stdout).map(({ source }) => [source.path, source.text ?? null])).toEqual([
      ['7', 'Paris, "France"'],
      ['8', 'two\nlines'],
      ['-#3', null],
    ]);
    expect(code).toBe(0);
    const wrong = await runCli(['--input-format', 'csv'], { input: csv });
    expect(wrong.stderr).toBe(
      "namedrop: standard input has no column 'text'. Name the column with --text-field; there are: key, body.\n",
    );
    expect(wrong.code).toBe(1);
  });

  it('anchors each record to its own date, unless --date says otherwise', async () => {
    const dates = ['2024-01-26', '2023-03-01T23:30:00-05:00', '', 'yesterday', 20_240_126];
    const input = dates.map((day) => JSON.stringify({ text: 'It rained yesterday.', day })).join('\n');
    const records = ['--input-format', 'ndjson', '--format', 'ndjson', '--date-field', 'day'];
    const read = async (...args: string[]) => {
      const { code, stdout, stderr } = await runCli([...records, ...args], { input });
      const found = parseLines(stdout).map(({ document: { date, dateFrom }, dates: [first] }) => [
        date,
        dateFrom,
        first?.start,
      ]);
      return { code, found, warnings: stderr.match(/The date .* was left aside/g) };
    };
    const none = [null, null, null];
    expect(await read()).toEqual({
      code: 0,
      found: [
        ['2024-01-26', 'metadata', '2024-01-25'],
        ['2023-03-01', 'metadata', '2023-02-28'],
        none,
        none,
        none,
      ],
      warnings: [
        'The date "yesterday" in the field \'day\' is no day such as 2024-01-26, and was left aside',
        "The date 20240126 in the field 'day' is no day such as 2024-01-26, and was left aside",
      ],
    });
    const { found } = await read('--date', '2020-05-02');
    expect(found).toEqual(dates.map(() => ['2020-05-02', 'option', '2020-05-01']));
  });

  it('says where no record can have a date', async () => {
    const csv = 'text,day\nIt rained yesterday.,2024-01-26\n';
    const wrong = await runCli(['--input-format', 'csv', '--date-field', 'date'], { input: csv });
    expect(wrong).toMatchObject({
      code: 1,
      stderr:
        "namedrop: standard input has no column 'date'. Name the column with --date-field; there are: text, day.\n",
    });
    const articles = await runCli(['--date-field', 'day'], { input: 'It rained.' });
    expect(articles.code).toBe(2);
    expect(articles.stderr).toMatch(/^namedrop: --date-field is for records\n/);
  });

  it('ends with 1 where a bad record has no place in the output', async () => {
    const { code, stderr } = await runCli(['--input-format', 'ndjson', '--format', 'csv'], { input: '{' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^namedrop: -#1 is not JSON/);
  });
});
