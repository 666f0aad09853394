import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendToManifest, type ManifestEntry, writeManifest } from '../../src/batch/manifest.js';
import { createResultFiles, type ResultFiles } from '../../src/batch/result-files.js';
import { OutputError, UsageError } from '../../src/errors.js';
import { concatenated } from '../../src/write/format.js';
import { FORMATS } from '../../src/write/formats.js';
import { createFolder } from '../support/folder.js';

function createFiles(folder: string): ResultFiles {
  return createResultFiles(folder, FORMATS.csv, () => concatenated('path\n'));
}

const part = (isFirst: boolean, sha256: string | null) => ({ path: 'a.txt', isFirst, sha256 });

const ENTRY: ManifestEntry = {
  path: 'a.txt',
  sha256: null,
  status: 'failed',
  reason: 'does not exist',
  options: 'o',
  model: 'm',
  tool: 't',
  seconds: 0,
};

describe('what cannot be written is called by the name that it would have', () => {
  const WAYS: Record<string, (folder: string) => void> = {
    'a result': (folder) => createFiles(folder).write('a.txt', ['row\n']),
    'the parts of a result': (folder) => {
      const files = createFiles(folder);
      files.writePart('a.txt', part(true, null), ['row\n']);
      files.writePart('a.txt', part(false, 'whole'), ['row\n']);
    },
    'a new manifest': (folder) => writeManifest(join(folder, 'a.txt.csv'), [ENTRY]),
    'a line of the manifest': (folder) => appendToManifest(join(folder, 'a.txt.csv'), ENTRY),
  };

  it.each(Object.keys(WAYS))('%s, where a folder has its name', (way) => {
    const folder = createFolder();
    mkdirSync(join(folder, 'a.txt.csv'));
    const hint = 'Move it away, or name another place with --output.';
    const error = new UsageError(`cannot write ${join(folder, 'a.txt.csv')}: it is a folder`, hint);
    expect(() => WAYS[way]?.(folder)).toThrow(error);
  });

  it('a result, where its folder would be a file', () => {
    const folder = createFolder({ sub: 'a file' });
    expect(() => createFiles(folder).write('sub/a.txt', ['row\n'])).toThrow(
      `cannot write ${join(folder, 'sub/a.txt.csv')}: what should be its folder is a file`,
    );
  });

  it.skipIf(!existsSync('/dev/full'))('a result, where the disk is full', () => {
    const folder = createFolder();
    symlinkSync('/dev/full', join(folder, '.partial'));
    const hint = 'Make room, or name another place with --output.';
    const error = new OutputError(`cannot write ${join(folder, 'a.txt.csv')}: the disk is full`, hint);
    expect(() => createFiles(folder).write('a.txt', ['row\n'])).toThrow(error);
  });

  it('and a manifest that could not be replaced leaves nothing behind', () => {
    const folder = createFolder();
    const path = join(folder, 'manifest.ndjson');
    mkdirSync(path);
    expect(() => writeManifest(path, [ENTRY])).toThrow(UsageError);
    expect(readdirSync(folder)).toEqual(['manifest.ndjson']);
  });
});

describe('createResultFiles', () => {
  it('joins the parts of an article under one header, and shows them when all are there', () => {
    const folder = createFolder();
    const files = createFiles(folder);
    files.writePart('a.txt', part(true, null), ['1\n']);
    expect(files.has('a.txt')).toBe(false);
    files.writePart('a.txt', part(false, 'whole'), ['2\n']);
    expect(files.has('a.txt')).toBe(true);
    expect(readFileSync(join(folder, 'a.txt.csv'), 'utf8')).toBe('path\n1\n2\n');
  });
});
