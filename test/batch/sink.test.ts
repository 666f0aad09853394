import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Outcome } from '../../src/batch/run.js';
import { createFileSink, type Sink } from '../../src/batch/sink.js';
import { createSqliteSink } from '../../src/batch/sqlite.js';
import { NamedropError } from '../../src/errors.js';
import { toFailureOutput } from '../../src/write/failure.js';
import { toNdjson } from '../../src/write/json.js';
import { createFolder } from '../support/folder.js';

const ASSEMBLER = { add: (text: string) => text, miss: () => '', end: () => 'the end\n' };
const SINKS: Record<string, (path: string) => Promise<Sink>> = {
  file: (path) => createFileSink(path, ASSEMBLER),
  database: createSqliteSink,
};

async function errorOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NamedropError);
  const { message, hint } = error as NamedropError;
  return `${message}. ${hint}`;
}

it.each(Object.keys(SINKS))('says of a %s in no folder which it is and what to do', async (kind) => {
  const path = join(createFolder(), 'gone/all.out');
  expect(await errorOf(SINKS[kind]?.(path) ?? Promise.resolve())).toBe(
    `cannot write ${path}: its folder does not exist. Make the folder, or name another place with --output.`,
  );
});

it.each(Object.keys(SINKS))('leaves nothing behind where a %s has become a folder', async (kind) => {
  const folder = createFolder();
  const path = join(folder, 'all.out');
  const sink = await SINKS[kind]?.(path);
  mkdirSync(path);
  const message = await errorOf(sink?.close() ?? Promise.resolve());
  expect(message.startsWith(`cannot write ${path}: it is a folder. `)).toBe(true);
  await sink?.abandon();
  expect(readdirSync(folder)).toEqual(['all.out']);
});

it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
  const path = join(createFolder(), 'all.out');
  symlinkSync('/dev/full', `${path}.partial`);
  const sink = await createFileSink(path, ASSEMBLER);
  expect(await errorOf(sink.close())).toBe(
    `cannot write ${path}: the disk is full. Make room, or name another place with --output.`,
  );
  await sink.abandon();
});

it.skipIf(!existsSync('/dev/full'))('says of a database that its first bytes cannot be written', async () => {
  const folder = createFolder();
  const path = join(folder, 'all.out');
  symlinkSync('/dev/full', `${path}.partial`);
  expect(await errorOf(createSqliteSink(path))).toMatch(
    /^cannot write .*all\.out: disk I\/O error\. Try again, /,
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('says of a database that a row cannot be written, and leaves nothing behind', async () => {
  const folder = createFolder();
  const path = join(folder, 'all.out');
  const sink = await createSqliteSink(path);
  writeFileSync(`${path}.partial`, 'no database any more');
  const result = { status: 'done', rendered: [toNdjson(toFailureOutput('a.txt', 'why', 'codepoint'))] };
  expect(await errorOf(sink.add({ result } as unknown as Outcome))).toMatch(/^cannot write .*all\.out: /);
  await sink.abandon();
  expect(readdirSync(folder)).toEqual([]);
});
