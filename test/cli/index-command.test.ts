import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import { run } from '../../src/cli/index-command.js';
import type { CorpusIndex } from '../../src/corpus/index.js';
import { InputError } from '../../src/errors.js';
import { toOutput } from '../../src/write/convert.js';
import { toJson, toNdjson } from '../../src/write/json.js';
import { resolveAnnotated } from '../support/annotated.js';

let folder = '';
const stdout = new PassThrough() as unknown as NodeJS.Process['stdout'];
const output = (path: string, marked: string) => toOutput({ ...resolveAnnotated(marked), path });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'namedrop-'));
  writeFileSync(join(folder, 'a.json'), toJson(output('a.txt', '[P Jane Roe] left.')));
  const failed = `${JSON.stringify({ path: 'c.txt', error: 'unreadable' })}\n`;
  writeFileSync(join(folder, 'b.ndjson'), toNdjson(output('b.txt', '[P Jane Roe] and [P Roe]')) + failed);
  writeFileSync(join(folder, 'notes.md'), 'no input of ours');
});

async function index(...args: string[]): Promise<CorpusIndex> {
  const to = join(folder, 'index.out');
  await run([folder, '--output', to, ...args], { stdout });
  return JSON.parse(readFileSync(to, 'utf8')) as CorpusIndex;
}

it('reads the results of a folder, one object or one a line, and skips failures', async () => {
  const { documents, entities } = await index();
  expect(documents).toBe(2);
  expect(entities).toMatchObject([
    { name: 'Jane Roe', count: 3, documents: [{ path: 'a.txt' }, { path: 'b.txt' }] },
  ]);
});

it('applies a file of corrections', async () => {
  const corrections = join(folder, 'corrections');
  writeFileSync(corrections, 'drop | person | Jane Roe\n');
  expect((await index('--corrections', corrections)).entities).toEqual([]);
});

it('says what is wrong with an input', async () => {
  await expect(run([join(folder, 'none')], { stdout })).rejects.toThrow(InputError);
  writeFileSync(join(folder, 'd.json'), '{"some": "thing"}');
  await expect(run([folder], { stdout })).rejects.toThrow(/d\.json/);
});
