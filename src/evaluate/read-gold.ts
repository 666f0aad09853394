import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { atPath, InputError } from '../errors.js';
import { explainFileError, readTextFile } from '../read/file.js';
import { readBrat } from './brat.js';
import { readColumnFile } from './column-file.js';
import type { GoldDocument } from './gold.js';
import { readJsonLines } from './json-lines.js';
import { readMarkedText } from './marked-text.js';

/**
 * Reads gold annotations of any kind: a folder of brat's `.txt` and `.ann` pairs, JSON lines (`.jsonl`, `.ndjson`, `.json`),
 * text with marks in it (`.marked`), or else a column file. Labels stay as the file has them; `canonicalLabel` says what they are here.
 *
 * @throws InputError where the path cannot be read, or holds something else or nothing: file, line, and what was expected
 */
export function readGold(path: string): GoldDocument[] {
  const documents = isFolder(path) ? readBratFolder(path) : readMarkedFile(path);
  if (documents.length === 0) {
    throw new InputError(
      `${path} holds no documents`,
      'Name a column file, JSON lines, a .marked text, or a folder of .txt files with .ann files beside them.',
    );
  }
  return documents;
}

function readMarkedFile(path: string): GoldDocument[] {
  const content = readText(path);
  if (/\.(?:jsonl|ndjson|json)$/i.test(path)) return readJsonLines(content, path);
  return /\.marked$/i.test(path) ? readMarkedText(content, path) : readColumnFile(content, path);
}

/** The folder and those in it, as brat's collections nest; in the order of their names. */
function readBratFolder(folder: string): GoldDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ann'))
    .sort()
    .map((path) => {
      const annotations = join(folder, path);
      const source = annotations.replace(/\.ann$/, '.txt');
      return readBrat(readText(source), readText(annotations), source, annotations);
    });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw atPath(path, explainFileError(error));
  }
}

function readText(path: string): string {
  try {
    return readTextFile(path).replace(/^\uFEFF/, '');
  } catch (error) {
    throw atPath(path, error);
  }
}
