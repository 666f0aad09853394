import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { hashFile } from '../read/hash.js';
import type { Assembler, Format } from '../write/format.js';
import { type Job, type JobResult, pathOf } from './job.js';
import { appendToManifest, type ManifestEntry, readManifest, writeManifest } from './manifest.js';
import { replaceFile } from './replace-file.js';
import { createResultFiles } from './result-files.js';
import { pathBelow } from './target.js';
import { explained } from './write-error.js';

export interface FolderOptions {
  /** Where the results go. */
  readonly folder: string;
  /** The folder whose tree is mirrored, absolute. */
  readonly root: string;
  readonly format: Format;
  /** Joins the parts of a long article; null where the format cannot. */
  readonly assemble: (() => Assembler) | null;
  /** What a result depends on besides its article. */
  readonly identity: Pick<ManifestEntry, 'options' | 'model' | 'tool'>;
  /** Whether results that are there already are made again. */
  readonly overwrite: boolean;
}

export interface FolderRun {
  /**
   * Whether the article was done before, and neither it nor the options have changed since.
   *
   * @throws InputError where its result would take the place of another's
   */
  skips(path: string): boolean;
  /** Takes a result, in the order of the jobs; `seconds` is how long it took. */
  add(job: Job, result: JobResult, seconds: number): void;
  /** Completes the manifest and `failures.ndjson`. Returns the results whose articles are gone. */
  finish(): readonly string[];
  /** Leaves the folder so that a later run can go on. */
  abandon(): void;
}

/**
 * A folder of results that mirrors a folder of articles: `a/b.txt` gives `a/b.txt.json`. The manifest
 * says of each how it was done, so that a run can be killed at any moment and the next one does the rest.
 */
export function createFolderRun(options: FolderOptions): FolderRun {
  const { folder, root, format, assemble, identity, overwrite } = options;
  createFolder(folder);
  const manifest = join(folder, 'manifest.ndjson');
  const files = createResultFiles(folder, format, assemble);
  const before = readManifest(manifest);
  const isFirstRun = before.size === 0;
  /** This run's entries in their order; a first run's are in order in the file, and not kept. */
  const entries = new Map<string, ManifestEntry>();
  const failed: ManifestEntry[] = [];
  /** Articles that lie outside of the root, by where their results go. */
  const outside = new Map<string, string>();
  /** Where results of several articles could be one: who has it, by what the results have in common. */
  const holders = new Map<string, string>();
  for (const { path, status } of before.values()) {
    const stem = files.stemOf(path);
    if (stem !== null && status === 'done') holders.set(stem, join(root, path));
  }
  /** The long file that one of the parts failed of. */
  let broken: string | null = null;

  /** The article that has the stem of this one, or null: `x` and `x.txt` where endings are replaced. */
  const holderOf = (own: string, below: string): string | null => {
    const stem = files.stemOf(below);
    if (stem === null) return null;
    const holder = holders.get(stem);
    if (holder !== undefined && holder !== own && existsSync(holder)) return holder;
    holders.set(stem, own);
    return null;
  };

  /** Another article whose result has the place that this one's would have, or null: `../a.txt` and `a.txt`. */
  const rivalOf = (path: string): string | null => {
    const own = resolve(path);
    const below = pathBelow(root, path);
    const inside = join(root, below);
    if (own !== inside) {
      if (existsSync(inside)) return inside;
      const first = outside.get(below) ?? own;
      outside.set(below, first);
      if (first !== own) return first;
    }
    return holderOf(own, below);
  };

  const isUnchanged = (entry: ManifestEntry, path: string): boolean =>
    entry.status !== 'failed' &&
    entry.options === identity.options &&
    entry.model === identity.model &&
    entry.tool === identity.tool &&
    files.has(entry.path) &&
    entry.sha256 === hashFile(path);

  const record = (entry: ManifestEntry): void => {
    appendToManifest(manifest, entry);
    if (!isFirstRun) entries.set(entry.path, entry);
    if (isFailed(entry)) failed.push(entry);
  };

  return {
    skips(path) {
      const rival = rivalOf(path);
      if (rival !== null)
        throw new InputError(
          `would have its result in the place of that of ${rival}`,
          'Give each a run and an --output of its own.',
        );
      const entry = overwrite ? undefined : before.get(pathBelow(root, path));
      if (entry === undefined || !isUnchanged(entry, path)) return false;
      entries.set(entry.path, { ...entry, status: 'done' });
      return true;
    },
    add(job, result, seconds) {
      const part = job.kind === 'document' ? job.part : null;
      const path = pathBelow(root, part?.path ?? pathOf(job));
      if (part !== null && !part.isFirst && path === broken) return;
      const how = { ...identity, seconds: Math.round(seconds * 1e4) / 1e4 };
      if (result.status === 'failed' && rivalOf(pathOf(job)) !== null) {
        // By its own name, where the one below the root is another's.
        const named = resolve(pathOf(job)) === join(root, path) ? path : pathOf(job);
        record({ path: named, sha256: null, status: 'failed', reason: result.reason, ...how });
      } else if (result.status === 'failed') {
        broken = path;
        files.remove(path);
        record({ path, sha256: null, status: 'failed', reason: result.reason, ...how });
      } else if (part === null) {
        files.write(path, result.rendered);
        record({ path, sha256: result.sha256, status: 'done', reason: null, ...how });
      } else {
        files.writePart(path, part, result.rendered);
        if (part.sha256 !== null) record({ path, sha256: part.sha256, status: 'done', reason: null, ...how });
      }
    },
    finish() {
      files.clean();
      const { kept, vanished } = judgeOthers(before, entries, root);
      writeFailures(join(folder, 'failures.ndjson'), [...failed, ...kept.filter(isFailed)]);
      if (isFirstRun) return [];
      writeManifest(manifest, [...entries.values(), ...kept]);
      return vanished;
    },
    abandon: () => files.clean(),
  };
}

/** Sorts out the earlier entries that this run did not meet: left out of it, or gone since the last one. */
function judgeOthers(
  before: ReadonlyMap<string, ManifestEntry>,
  met: ReadonlyMap<string, ManifestEntry>,
  root: string,
): { kept: ManifestEntry[]; vanished: string[] } {
  const kept: ManifestEntry[] = [];
  const vanished: string[] = [];
  for (const entry of before.values()) {
    if (met.has(entry.path)) continue;
    if (isArticle(join(root, entry.path)) || entry.status === 'vanished') kept.push(entry);
    else if (entry.status === 'done') {
      kept.push({ ...entry, status: 'vanished' });
      vanished.push(entry.path);
    }
  }
  return { kept, vanished };
}

/** Whether an article is there. A folder that could not be read, or had none, is said by the run that meets it. */
function isArticle(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}

function isFailed({ status }: ManifestEntry): boolean {
  return status === 'failed';
}

/** Makes a folder for results, and those around it. @throws UsageError or OutputError */
export function createFolder(folder: string): void {
  explained(folder, () => mkdirSync(folder, { recursive: true }));
}

function writeFailures(path: string, failed: readonly ManifestEntry[]): void {
  if (failed.length === 0) {
    explained(path, () => rmSync(path, { force: true }));
    return;
  }
  const lines = failed.map((entry) => `${JSON.stringify({ path: entry.path, reason: entry.reason })}\n`);
  replaceFile(path, lines.join(''));
}
