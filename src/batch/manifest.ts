import { appendFileSync, readFileSync } from 'node:fs';
import { replaceFile } from './replace-file.js';
import { explained } from './write-error.js';

/** One line of `manifest.ndjson`: how one article was done. */
export interface ManifestEntry {
  /** From the folder that the inputs share, with slashes; the result is at the same place in the output folder. */
  readonly path: string;
  readonly sha256: string | null;
  /** `vanished` where the result is there and the article is not any more. */
  readonly status: 'done' | 'failed' | 'vanished';
  /** Why it failed, else null. */
  readonly reason: string | null;
  /** Hash of everything else that the result depends on. */
  readonly options: string;
  readonly model: string;
  readonly tool: string;
  /** How long it took, on the clock that the caller passed. */
  readonly seconds: number;
}

/** The last entry of each path, empty where there is no manifest. */
export function readManifest(path: string): Map<string, ManifestEntry> {
  const entries = new Map<string, ManifestEntry>();
  const content = readIfThere(path);
  for (const line of content.split('\n')) {
    const entry = parseLine(line);
    if (entry !== null) entries.set(entry.path, entry);
  }
  // A line torn by a kill must not swallow the next one.
  if (content !== '' && !content.endsWith('\n')) append(path, '\n');
  return entries;
}

/** Adds a line. Entries are added as the work goes on, so that a run that is killed is not lost. */
export function appendToManifest(path: string, entry: ManifestEntry): void {
  append(path, toLine(entry));
}

/** Replaces the manifest by one with these entries. */
export function writeManifest(path: string, entries: readonly ManifestEntry[]): void {
  replaceFile(path, entries.map(toLine).join(''));
}

function append(path: string, text: string): void {
  explained(path, () => appendFileSync(path, text));
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parseLine(line: string): ManifestEntry | null {
  try {
    const entry = JSON.parse(line) as ManifestEntry;
    return typeof entry.path === 'string' ? entry : null;
  } catch {
    return null;
  }
}

function toLine(entry: ManifestEntry): string {
  return `${JSON.stringify(entry)}\n`;
}
