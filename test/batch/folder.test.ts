import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderRun, type FolderRun } from '../../src/batch/folder.js';
import type { Done, Job, JobResult } from '../../src/batch/job.js';
import { failed } from '../../src/batch/process.js';
import { documentFromText, sha256 } from '../../src/read/text.js';
import { FORMATS } from '../../src/write/formats.js';
import { createFolder } from '../support/folder.js';

const NO_COUNTS = { people: 0, organisations: 0, places: 0, dates: 0, figures: 0, others: 0 };

function openRun(folder: string, options = 'a'): FolderRun {
  return createFolderRun({
    folder: join(folder, 'out'),
    root: join(folder, 'in'),
    format: FORMATS.json,
    assemble: () => FORMATS.json.assemble?.({ byteOrderMark: false }) as never,
    identity: { options, model: 'm', tool: 't' },
    overwrite: false,
  });
}

function done(path: string, text: string): Done {
  return {
    status: 'done',
    path,
    sha256: sha256(text),
    rendered: [`{"of":"${text}"}\n`],
    diagnostics: [],
    explanation: '',
    counts: NO_COUNTS,
    names: [],
  };
}

function partJob(path: string, index: number, isLast: boolean): Job {
  const document = documentFromText('', `${path}#${index + 1}`);
  return {
    kind: 'document',
    document,
    part: { path, isFirst: index === 0, sha256: isLast ? sha256('whole') : null },
  };
}

describe('createFolderRun', () => {
  const setUp = () => {
    const folder = createFolder({ 'in/a.txt': 'one', 'in/b.txt': 'two' });
    return { folder, path: (name: string) => join(folder, 'in', name) };
  };

  it('goes on after a manifest whose last line was torn', () => {
    const { folder, path } = setUp();
    const run = openRun(folder);
    run.add({ kind: 'file', path: path('a.txt') }, done(path('a.txt'), 'one'), 0.1);
    const manifest = join(folder, 'out/manifest.ndjson');
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}{"path":"b.txt","sha`);

    const next = openRun(folder);
    expect(next.skips(path('a.txt'))).toBe(true);
    expect(next.skips(path('b.txt'))).toBe(false);
    next.add({ kind: 'file', path: path('b.txt') }, done(path('b.txt'), 'two'), 0.1);
    next.finish();
    const last = openRun(folder);
    expect([last.skips(path('a.txt')), last.skips(path('b.txt'))]).toEqual([true, true]);
    expect(openRun(folder, 'other options').skips(path('a.txt'))).toBe(false);
  });

  it('files the parts of a long article as one, once the last is there', () => {
    const { folder, path } = setUp();
    const run = openRun(folder);
    const add = (index: number, isLast: boolean, result: JobResult = done('', String(index))) =>
      run.add(partJob(path('a.txt'), index, isLast), result, 0.1);
    add(0, false);
    add(1, false);
    expect(readdirSync(join(folder, 'out'))).toEqual(['.partial']);
    add(2, true);
    run.finish();
    expect(JSON.parse(readFileSync(join(folder, 'out/a.txt.json'), 'utf8'))).toEqual([
      { of: '0' },
      { of: '1' },
      { of: '2' },
    ]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.txt.json', 'manifest.ndjson']);
  });

  it('gives a long article no result where one of its parts failed', () => {
    const { folder, path } = setUp();
    const run = openRun(folder);
    run.add(partJob(path('a.txt'), 0, false), done('', '0'), 0.1);
    run.add(partJob(path('a.txt'), 1, false), failed(path('a.txt'), 'took too long'), 0.1);
    run.add(partJob(path('a.txt'), 2, true), done('', '2'), 0.1);
    run.finish();
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['failures.ndjson', 'manifest.ndjson']);
    const lines = readFileSync(join(folder, 'out/manifest.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { path: 'a.txt', status: 'failed', reason: 'took too long' },
    ]);
  });

  it('lists what an earlier run could not do and this one was not asked to', () => {
    const { folder, path } = setUp();
    const list = () => readFileSync(join(folder, 'out/failures.ndjson'), 'utf8');
    const first = openRun(folder);
    first.add({ kind: 'file', path: path('b.txt') }, failed(path('b.txt'), 'is no text'), 0.1);
    first.add({ kind: 'file', path: path('') }, failed(path(''), 'has no articles'), 0.1);
    first.finish();
    const second = openRun(folder);
    second.add({ kind: 'file', path: path('a.txt') }, done(path('a.txt'), 'one'), 0.1);
    second.finish();
    expect(list()).toBe('{"path":"b.txt","reason":"is no text"}\n');
    const third = openRun(folder);
    third.add({ kind: 'file', path: path('b.txt') }, done(path('b.txt'), 'two'), 0.1);
    third.finish();
    expect(readdirSync(join(folder, 'out'))).not.toContain('failures.ndjson');
  });
});
