import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIND_ALL, type FindOptions, findFiles } from '../../src/read/find.js';
import { createFolder } from '../support/folder.js';

async function find(folder: string, args: readonly string[], options: Partial<FindOptions> = {}) {
  const found: string[] = [];
  for await (const { path, ...rest } of findFiles(
    args.map((arg) => join(folder, arg)),
    { ...FIND_ALL, ...options },
  )) {
    const name = path.slice(folder.length + 1);
    found.push('error' in rest ? `${name} ${rest.error.message}` : name);
  }
  return found;
}

const TREE = {
  'b.txt': '',
  'a.text': '',
  'README.md': '',
  'photo.jpg': '',
  'sub/d.TXT': '',
  'sub/c.text': '',
  'sub/deep/e.txt': '',
  '.hidden.txt': '',
  '.cache/f.txt': '',
  'drafts/g.txt': '',
};

describe('findFiles', () => {
  it('walks a folder in the order of names, articles only, without what is hidden', async () => {
    expect(await find(createFolder(TREE), ['.'])).toEqual([
      'a.text',
      'b.txt',
      'drafts/g.txt',
      'sub/c.text',
      'sub/d.TXT',
      'sub/deep/e.txt',
    ]);
  });

  it('obeys ignore files, the inner over the outer', async () => {
    const folder = createFolder({
      ...TREE,
      '.gitignore': 'drafts/\nsub/*.text\na.text\n',
      'sub/.ignore': '!c.text\ne.txt\n',
    });
    expect(await find(folder, ['.'])).toEqual(['b.txt', 'sub/c.text', 'sub/d.TXT']);
  });

  it('obeys the ignore files around the folder, up to the root of its repository', async () => {
    const folder = createFolder({ ...TREE, '.git/HEAD': '', '.gitignore': 'e.txt\ndrafts/\n' });
    expect(await find(folder, ['sub'])).toEqual(['sub/c.text', 'sub/d.TXT']);
    expect(await find(folder, ['drafts'])).toEqual(['drafts/g.txt']);
  });

  it('reads a named file whatever its name, and each file once', async () => {
    expect(await find(createFolder(TREE), ['photo.jpg', 'b.txt', '.', 'b.txt'])).toEqual([
      'photo.jpg',
      'b.txt',
      'a.text',
      'drafts/g.txt',
      'sub/c.text',
      'sub/d.TXT',
      'sub/deep/e.txt',
    ]);
  });

  it.each<[string, Partial<FindOptions>, string[]]>([
    [
      'hidden',
      { hidden: true, extensions: ['.txt'], exclude: ['sub', 'drafts'] },
      ['.cache/f.txt', '.hidden.txt', 'b.txt'],
    ],
    ['other endings', { extensions: ['.jpg'] }, ['photo.jpg']],
    ['include', { include: ['*.jpg', 'sub/*.text'] }, ['photo.jpg', 'sub/c.text']],
    ['exclude', { exclude: ['*.txt', 'sub'] }, ['a.text']],
  ])('selects by %s', async (_name, options, expected) => {
    expect(await find(createFolder(TREE), ['.'], options)).toEqual(expected);
  });

  it('takes a glob, and a file whose name looks like one for itself', async () => {
    const folder = createFolder({ ...TREE, '[b].txt': '' });
    expect(await find(folder, ['sub/**/*.txt'])).toEqual(['sub/deep/e.txt']);
    expect(await find(folder, ['[b].txt'])).toEqual(['[b].txt']);
  });

  it('follows links only where asked to, and not round in a circle', async () => {
    const folder = createFolder({ 'a/b.txt': '', 'c/d.txt': '' });
    symlinkSync(join(folder, 'c'), join(folder, 'a', 'link'));
    symlinkSync(join(folder, 'a'), join(folder, 'a', 'self'));
    expect(await find(folder, ['a'])).toEqual(['a/b.txt']);
    expect(await find(folder, ['a'], { follow: true })).toEqual(['a/b.txt', 'a/link/d.txt']);
  });

  it('stays out of the folder for the results', async () => {
    const folder = createFolder({ 'a.txt': '', 'out/a.txt': '' });
    expect(await find(folder, ['.'], { except: new Set([join(folder, 'out')]) })).toEqual(['a.txt']);
  });

  it('takes a folder that is called like an ignore file for no rules', async () => {
    const folder = createFolder({ 'a.txt': '', 'sub/.gitignore/old': '*', 'sub/b.txt': '' });
    expect(await find(folder, ['.'])).toEqual(['a.txt', 'sub/b.txt']);
  });

  it.each<[Partial<FindOptions>, string[]]>([
    [{}, ['a.txt', 'gone does not exist', 'z.txt']],
    [{ include: ['*.txt'] }, ['a.txt', 'gone does not exist', 'z.txt']],
    [{ exclude: ['gone/'] }, ['a.txt', 'z.txt']],
  ])('says which folder it cannot read, and goes on: %j', async (options, expected) => {
    const folder = createFolder({ 'a.txt': '', 'gone/b.txt': '', 'z.txt': '' });
    const found: string[] = [];
    for await (const each of findFiles([folder], { ...FIND_ALL, ...options })) {
      // The folder has been listed by now, and its folders have not.
      rmSync(join(folder, 'gone'), { recursive: true, force: true });
      found.push(each.path.slice(folder.length + 1) + ('error' in each ? ` ${each.error.message}` : ''));
    }
    expect(found).toEqual(expected);
  });

  it('says where there is nothing', async () => {
    expect(await find(createFolder({ 'a/b.jpg': '' }), ['a', '*.txt'])).toEqual([
      'a has no articles',
      '*.txt matches no file',
    ]);
  });
});
