import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { unpackModel } from '../../src/tag/model.js';
import type { Output } from '../../src/write/output.js';
import { createFolder } from '../support/folder.js';
import { createTerminalHost } from '../support/host.js';
import { tinyColumnFile } from '../support/training.js';

const FILES = {
  'a.bio': tinyColumnFile(12),
  'b.bio': tinyColumnFile(12, 12),
  'dev.bio': tinyColumnFile(4, 50),
  'article.txt': 'Omar Haddad of NATO flew to Kenya. Soldiers in Spain fired a Stinger missile.\n',
};

async function run(command: string, ...args: string[]) {
  const { host, stdout, stderr } = createTerminalHost({ argv: [command, ...args] });
  const code = await main(host);
  return { code, stdout: stdout(), stderr: stderr() };
}

function setUp(files: Readonly<Record<string, string>> = FILES) {
  const folder = createFolder(files);
  const path = (name: string) => join(folder, name);
  const train = (...args: string[]) =>
    run('train', '--train', path('a.bio'), '--train', path('b.bio'), '--epochs', '2', ...args);
  return { folder, path, train };
}

describe('namedrop train', () => {
  it('writes the same model for the same files and seed, wherever they lie', async () => {
    const [one, two] = [setUp(), setUp()];
    for (const { path, train } of [one, two])
      expect((await train('--dev', path('dev.bio'), '-o', path('model.bin'))).code).toBe(0);
    const [first, second] = [one, two].map(({ path }) => readFileSync(path('model.bin')));
    expect(first?.equals(second ?? Buffer.of())).toBe(true);

    await two.train('--dev', two.path('dev.bio'), '-o', two.path('other.bin'), '--seed', '2');
    const weights = (name: string) => [...unpackModel(readFileSync(two.path(name)), name).transitions];
    expect(weights('other.bin')).not.toEqual(weights('model.bin'));
  });

  it('notes the names of the files and the settings in the model', async () => {
    const { path, train } = setUp();
    await train('--dev', path('dev.bio'), '-o', path('model.bin'), '--rows', '900');
    expect(unpackModel(readFileSync(path('model.bin')), '').info.training).toEqual({
      training: ['a.bio', 'b.bio'],
      development: ['dev.bio'],
      seed: 1,
      epochs: 2,
      patience: 2,
      mergeOthers: false,
      rows: 900,
    });
  });

  it('says each stage and epoch on standard error, unless it is told to be quiet', async () => {
    const { path, train } = setUp();
    const loud = await train('--dev', path('dev.bio'), '-o', path('model.bin'));
    expect(loud.stdout).toBe('');
    expect(loud.stderr).toMatch(/^namedrop: 24 documents, [\d,]+ tokens, [\d,]+ features\n/);
    expect(loud.stderr).toContain('namedrop: labels: person, organisation, place, weapon\n');
    expect(loud.stderr.match(/^namedrop: training learner .*$/gm)).toEqual([
      'namedrop: training learner 1 of 2',
      'namedrop: training learner 2 of 2',
    ]);
    expect(loud.stderr).toMatch(/\nnamedrop: epoch 1 of 2: .*, dev F1 \d+\.\d\d, the best so far\n/);
    expect(loud.stderr).toMatch(/\nnamedrop: model of the best epochs, dev F1 \d+\.\d\d: 0\.\d MB\n$/);
    expect(await train('-q', '-o', path('model.bin'))).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('makes models whose own labels come out under others', async () => {
    const { path, train } = setUp();
    await train('-q', '-o', path('model.bin'));
    const types = ['--types', 'people,others', '--format', 'json'];
    const { stdout } = await run(path('article.txt'), '--model', path('model.bin'), ...types);
    const { people, others, places } = JSON.parse(stdout) as Output;
    expect(people).toMatchObject([{ name: 'Omar Haddad' }]);
    expect(others).toMatchObject([{ name: 'Stinger', label: 'weapon', count: 1 }]);
    expect(places).toEqual([]);
  });

  it('warns of labels that only the development files have', async () => {
    const { path, train } = setUp({ ...FILES, 'dev.bio': 'Oslo B-LOC\nFair B-event\n' });
    const { code, stderr } = await train('--dev', path('dev.bio'), '-o', path('model.bin'));
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^namedrop: warning: no training file has names labelled event; those of --dev are not scored\n/,
    );
  });

  it.each([
    ['a missing file', ['--train', 'gone.bio'], 1, /gone\.bio does not exist\nCheck the spelling/],
    ['a file of something else', ['--train', 'article.txt'], 1, /article\.txt:1: expected a token and a tag/],
    ['a file without names', ['--train', 'none.bio'], 1, /hold no names\.\nCheck that their last column/],
    ['no files', [], 2, /required option '--train <files\.\.\.>' not specified/],
    [
      'a score of what was trained on',
      ['--train', 'a.bio', '--dev', './a.bio'],
      2,
      /both trained on and scored/,
    ],
    ['a seed that is none', ['--train', 'a.bio', '--seed', 'x'], 2, /Give a whole number\./],
    ['no epochs', ['--train', 'a.bio', '--epochs', '0'], 2, /Give a number from 1 to 999999999\./],
  ])('refuses %s', async (_title, args, code, message) => {
    const { folder, path } = setUp({ ...FILES, 'none.bio': 'nothing O\nhere O\n' });
    const inFolder = args.map((arg) => (/\.(?:bio|txt)$/.test(arg) ? path(arg) : arg));
    const result = await run('train', ...inFolder, '-o', path('model.bin'));
    expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(readdirSync(folder).filter((name) => name.startsWith('model'))).toEqual([]);
  });

  it('refuses to write the model over what it is made of', async () => {
    const { path, train } = setUp();
    expect(await train('-o', path('b.bio'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/the output would take the place of .*b\.bio, which is read\n/),
    });
    expect(readFileSync(path('b.bio'), 'utf8')).toBe(FILES['b.bio']);
  });

  it('says at once where the model cannot be written, and leaves what is there', async () => {
    const { folder, path, train } = setUp();
    const gone = await train('-o', path('gone/model.bin'));
    expect(gone).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot write .*: its folder does not exist\nMake the folder/),
    });
    const isFolder = await train('-o', folder);
    expect(isFolder).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${basename(folder)}: it is a folder`),
    });
    expect(readdirSync(folder).sort()).toEqual(Object.keys(FILES).sort());
  });

  it('leaves nothing half-done behind at Ctrl-C', async () => {
    const { path } = setUp();
    const argv = ['train', '--train', path('a.bio'), '-o', path('model.bin')];
    const { host } = createTerminalHost({ argv });
    let interrupt = () => {};
    const once = (_event: 'SIGINT', listener: () => void) => {
      interrupt = listener;
    };
    host.stderr.on('data', () => interrupt());
    expect(await main({ ...host, once })).toBe(130);
    expect(['model.bin', 'model.bin.partial'].filter((name) => existsSync(path(name)))).toEqual([]);
  });
});
