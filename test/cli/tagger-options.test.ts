import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CorpusIndex } from '../../src/corpus/index.js';
import { extract, ModelError } from '../../src/index.js';
import { shippedLexicon } from '../../src/tag/load.js';
import { trainModel } from '../../src/train/train.js';
import type { Output } from '../../src/write/output.js';
import { runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';
import { tinyTraining } from '../support/training.js';

const TEXT = 'Omar Haddad of NATO flew to Kenya on 3 May 2021. Soldiers in Spain fired a Stinger missile.\n';
let model: Uint8Array;
let other: Uint8Array;

beforeAll(async () => {
  const lexicon = shippedLexicon();
  model = await trainModel(tinyTraining({ lexicon }));
  other = await trainModel(tinyTraining({ lexicon, seed: 2 }));
});

function setUp() {
  const files = { 'model.bin': model, 'articles/a.txt': TEXT, 'articles/b.txt': TEXT };
  const cwd = createFolder(files);
  const run = (...args: string[]) => runCli(args, { cwd });
  const read = async (...args: string[]) =>
    JSON.parse((await run('articles/a.txt', ...args)).stdout) as Output;
  return { cwd, run, read };
}

const namesOf = ({ people, organisations, places }: Output): string[] =>
  [...people, ...organisations, ...places].map(({ name }) => name);

describe('--model', () => {
  it('finds names with that model', async () => {
    const { read } = setUp();
    const output = await read('--model', 'model.bin', '--types', 'others');
    expect(output.others).toMatchObject([{ name: 'Stinger', label: 'weapon' }]);
  });

  it.each([
    ['no.bin', 'namedrop: The model no.bin cannot be read: it does not exist.\nName a file that '],
    ['articles/a.txt', 'namedrop: articles/a.txt is not a namedrop model file.\nName a file that '],
  ])('says once that %s is no model', async (path, message) => {
    const { run } = setUp();
    for (const command of [[], ['index']]) {
      const { code, stdout, stderr } = await run(...command, 'articles', '--model', path);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr.startsWith(message)).toBe(true);
      expect(stderr.split(path)).toHaveLength(2);
    }
  });

  it('makes the results of a folder again when the model has changed, not when it has moved', async () => {
    const { cwd, run } = setUp();
    const done = async (path: string) =>
      /^Articles {3}(.*) in /.exec((await run('articles', '-o', 'out/', '--model', path)).stderr)?.[1];
    expect(await done('model.bin')).toBe('2 done');
    writeFileSync(join(cwd, 'moved.bin'), model);
    expect(await done('moved.bin')).toBe('0 done, 2 unchanged');
    writeFileSync(join(cwd, 'model.bin'), other);
    expect(await done('model.bin')).toBe('2 done');
    const line = readFileSync(join(cwd, 'out/manifest.ndjson'), 'utf8').split('\n')[0] ?? '';
    expect(JSON.parse(line)).toMatchObject({ model: expect.stringMatching(/^[0-9a-f]{16}$/) });
    const result = JSON.parse(readFileSync(join(cwd, 'out/a.txt.json'), 'utf8')) as Output;
    expect(namesOf(result)).toContain('Omar Haddad');
  });

  it('serves the index too', async () => {
    const { run } = setUp();
    const { stdout } = await run('index', 'articles', '--model', 'model.bin');
    expect((JSON.parse(stdout) as CorpusIndex).entities.map(({ name }) => name)).toContain('Omar Haddad');
  });
});

describe('--tagger', () => {
  it('takes the baseline', async () => {
    const { read } = setUp();
    const { people } = await read('--tagger', 'compromise');
    expect(people.map(({ mentions }) => mentions[0]?.confidence)).toEqual([0.5]);
  });

  it.each([[], ['index']])('cannot be used with --model', async (...command) => {
    const { run } = setUp();
    const { code, stderr } = await run(...command, 'articles', '--tagger', 'names', '--model', 'model.bin');
    expect(code).toBe(2);
    expect(stderr).toMatch(/'--tagger <name>' cannot be used with option '--model <file>'/);
  });
});

describe('--min-confidence', () => {
  it('leaves out names that are less sure, and neither dates nor figures', async () => {
    const { read } = setUp();
    const all = await read('--tagger', 'compromise', '--min-confidence', '0.5');
    expect(namesOf(all)).toContain('Omar Haddad');
    const none = await read('--tagger', 'compromise', '--min-confidence', '0.51');
    expect(namesOf(none)).toEqual([]);
    expect(none.dates).toEqual(all.dates);
    expect(none.dates).toMatchObject([{ value: '2021-05-03' }]);
  });

  it.each(['1.5', '-0.1', 'high', ' '])('refuses %j', async (value) => {
    const { run } = setUp();
    const { code, stderr } = await run('articles', `--min-confidence=${value}`);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('Give a number from 0 to 1.'),
    });
  });

  it('is one of the options that the results of a folder depend on', async () => {
    const { run } = setUp();
    const done = async (...args: string[]) =>
      /^Articles {3}(.*) in /.exec(
        (await run('articles', '-o', 'out/', '--model', 'model.bin', ...args)).stderr,
      )?.[1];
    expect(await done()).toBe('2 done');
    expect(await done('--min-confidence', '0.9')).toBe('2 done');
    expect(await done('--min-confidence', '0.9')).toBe('0 done, 2 unchanged');
  });
});

describe('extract', () => {
  it('takes a model and the least confidence', () => {
    const { cwd } = setUp();
    const path = join(cwd, 'model.bin');
    const output = extract(TEXT, { model: path, types: ['others'] });
    expect(output.others).toMatchObject([{ name: 'Stinger', label: 'weapon' }]);
    expect(namesOf(extract(TEXT, { model: path, minConfidence: 1 }))).toEqual([]);
    expect(() => extract(TEXT, { model: join(cwd, 'no.bin') })).toThrow(ModelError);
  });
});
