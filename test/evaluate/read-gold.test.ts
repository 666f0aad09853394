import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readGold } from '../../src/evaluate/read-gold.js';
import { createFolder } from '../support/folder.js';
import { markedNames } from '../support/gold.js';

function messageOf(path: string): string {
  try {
    readGold(path);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return 'no InputError';
}

describe('readGold', () => {
  it('reads column files, JSON lines with a byte order mark, and folders of brat, nested too', () => {
    const folder = createFolder({
      'a.conll': 'Erbil B-LOC\n',
      'b.jsonl': '\ufeff{"text":"Erbil","label":[[0,5,"LOC"]]}',
      'brat/z.txt': 'Erbil',
      'brat/z.ann': 'T1\tLOC 0 5\tErbil\n',
      'brat/notes.txt': 'not a document, as it has no annotations',
      'brat/inner/y.txt': 'Iraq',
      'brat/inner/y.ann': '',
    });
    const read = (path: string) => readGold(join(folder, path));
    expect(read('a.conll').map(markedNames)).toEqual([['LOC: Erbil']]);
    expect(read('b.jsonl').map(markedNames)).toEqual([['LOC: Erbil']]);
    expect(read('brat').map(({ id, mentions }) => [id, mentions.length])).toEqual([
      [join(folder, 'brat/inner/y.txt'), 0],
      [join(folder, 'brat/z.txt'), 1],
    ]);
  });

  it('names the file, and the line where there is one', () => {
    const folder = createFolder({
      'empty.bio': '\n',
      'bad.bio': 'Erbil\n',
      'bad.jsonl': '\n{}',
      'pretty.json': '[\n{}]',
      'brat/a.ann': '',
      'none/a.md': '',
    });
    const message = (path: string) => messageOf(join(folder, path)).replace(folder, '');
    expect(message('nope.bio')).toBe('/nope.bio does not exist');
    expect(message('empty.bio')).toBe('/empty.bio holds no documents');
    expect(message('none')).toBe('/none holds no documents');
    expect(message('bad.bio')).toMatch(/^\/bad\.bio:1: expected a token and a tag/);
    expect(message('bad.jsonl')).toMatch(/^\/bad\.jsonl:2: expected a string in "text"/);
    expect(message('pretty.json')).toMatch(/^\/pretty\.json:1: expected a JSON object/);
    expect(message('brat')).toBe('/brat/a.txt does not exist');
  });
});
