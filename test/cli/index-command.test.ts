import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { CorpusIndex } from '../../src/corpus/index.js';
import { toOutput } from '../../src/write/convert.js';
import { toFailureOutput } from '../../src/write/failure.js';
import { toJson, toNdjson } from '../../src/write/json.js';
import { resolveAnnotated } from '../support/annotated.js';
import { createTerminalHost } from '../support/host.js';

let folder = '';
const output = (path: string, marked: string) => toOutput({ ...resolveAnnotated(marked), path });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'namedrop-'));
  writeFileSync(join(folder, 'a.json'), toJson(output('a.txt', '[P Jane Roe] left.')));
  const failed = toNdjson(toFailureOutput('c.txt', 'is no text', 'codepoint'));
  writeFileSync(join(folder, 'b.ndjson'), toNdjson(output('b.txt', '[P Jane Roe] and [P Roe]')) + failed);
  writeFileSync(join(folder, 'notes.md'), 'no input of ours');
});

async function run(...args: string[]) {
  const to = join(folder, 'index.out');
  const { host, stderr } = createTerminalHost({ argv: ['index', folder, '--output', to, ...args] });
  const code = await main(host);
  const read = () => JSON.parse(readFileSync(to, 'utf8')) as CorpusIndex;
  return { code, stderr: stderr(), read };
}

it('takes no index of an earlier run for results, and overwrites nothing else that it reads', async () => {
  const { read } = await run();
  const before = read();
  expect((await run()).read()).toEqual(before);
  for (const own of ['a.json', 'b.ndjson']) {
    const path = join(folder, own);
    const content = readFileSync(path, 'utf8');
    for (const args of [[path], [folder]]) {
      const { host, stderr } = createTerminalHost({ argv: ['index', ...args, '-o', path] });
      expect(await main(host)).toBe(2);
      expect(stderr()).toBe(
        `namedrop: the output would take the place of ${path}, which is read\nName another file with --output.\n`,
      );
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
  }
});

it('reads no standard input, and says so', async () => {
  const { host, stderr } = createTerminalHost({ argv: ['index', '-'] });
  expect(await main(host)).toBe(2);
  expect(stderr()).toMatch(/^namedrop: index does not read standard input\nName files or folders, /);
});

it.each(['{"schemaVersion":1,"people":5}', '{"x":1}', '[null]', '5'])(
  'says of %s that it is no result',
  async (content) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, content);
    const { code, stderr, read } = await run();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `namedrop: ${path} holds no results of namedrop, schema version 1. Name what namedrop has written with --format json or ndjson.\n`,
    });
    expect(read().documents).toBe(2);
  },
);

it('reads the results of a folder, one object or one a line, and skips failures', async () => {
  const { code, read } = await run();
  expect(code).toBe(0);
  expect(read().documents).toBe(2);
  expect(read().entities).toMatchObject([
    { name: 'Jane Roe', count: 3, documents: [{ path: 'a.txt' }, { path: 'b.txt' }] },
  ]);
});

it('applies a file of corrections', async () => {
  const corrections = join(folder, 'corrections');
  writeFileSync(corrections, 'drop | person | Jane Roe\n');
  expect((await run('--corrections', corrections)).read().entities).toEqual([]);
});

it('warns of a correction that fits nothing, by its line', async () => {
  const corrections = join(folder, 'corrections');
  writeFileSync(corrections, '# by hand\ndrop | person | Jane Row\n');
  const { code, stderr, read } = await run('--corrections', corrections);
  expect(code).toBe(0);
  expect(stderr).toBe(
    `namedrop: ${corrections}: warning: line 2 does not fit: no entry of type person is called Jane Row\n`,
  );
  expect(read().entities).toHaveLength(1);
});

it('says which input is none of its own, and goes on', async () => {
  writeFileSync(join(folder, 'd.json'), '{"some": "thing"}');
  const { code, stderr, read } = await run(join(folder, 'none.json'));
  expect(code).toBe(1);
  expect(stderr).toMatch(/d\.json holds no results/);
  expect(stderr).toMatch(/none\.json does not exist\. Check the spelling/);
  expect(read().documents).toBe(2);
});

it('does not read the index that it wrote before', async () => {
  const inside = join(folder, 'index.json');
  await run('--output', inside);
  expect(await run('--output', inside)).toMatchObject({ code: 0, stderr: '' });
});

it('says what to do where the index cannot be written', async () => {
  const { code, stderr } = await run('--output', join(folder, 'gone', 'index.json'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^namedrop: cannot write .*: its folder does not exist\nMake the folder, .*\n$/);
});

it('refuses corrections that it cannot read', async () => {
  const { code, stderr } = await run('--corrections', join(folder, 'none'));
  expect(code).toBe(1);
  expect(stderr).toMatch(/none does not exist/);
});

it('lists the same of articles as of their results', async () => {
  const articles = mkdtempSync(join(tmpdir(), 'namedrop-'));
  const path = join(articles, 'a.txt');
  writeFileSync(path, 'Swiss voters met Angela Merkel at the World Cup in Geneva.\n');
  const results = createTerminalHost({ argv: [path, '--format', 'json', '--quiet'] });
  await main(results.host);
  const result = join(folder, 'result.json');
  writeFileSync(result, results.stdout());

  const index = async (input: string) => {
    const { host, stdout } = createTerminalHost({ argv: ['index', input] });
    await main(host);
    return stdout();
  };
  expect(await index(path)).toContain('Angela Merkel');
  expect(await index(path)).toBe(await index(result));
});

it('takes nothing from a file that is bad half way through', async () => {
  writeFileSync(join(folder, 'd.ndjson'), `${toNdjson(output('d.txt', '[P Mary Major] left.'))}{"half":`);
  const { code, stderr, read } = await run();
  expect(code).toBe(1);
  expect(stderr).toMatch(/d\.ndjson is not JSON \(record 2\)/);
  expect(read().documents).toBe(2);
});

it('writes no index after Ctrl-C', async () => {
  const to = join(folder, 'index.out');
  const { host } = createTerminalHost({ argv: ['index', folder, '--output', to], interrupted: true });
  expect(await main(host)).toBe(130);
  expect(existsSync(to)).toBe(false);
});
