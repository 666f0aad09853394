/**
 * `npm run bench:batch`: what workers, memory, start-up and resuming cost over many articles. With
 * `-- --scale 0.1`, over a tenth as many.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Job } from '../dist/batch/job.js';
import { type RunOptions, runJobs } from '../dist/batch/run.js';
import { documentFromText } from '../dist/read/text.js';
import { readArticles } from './articles.js';
import { interleave, runNode, summarise } from './measure.js';
import { formatTable, integer } from './table.js';

const BINARY = fileURLToPath(new URL('../bin/namedrop.js', import.meta.url));
const A_FOLDER = 1000;
const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const scaled = (count: number) => Math.max(10, Math.round(count * Number(values.scale)));

const texts = readArticles().map(({ text }) => text);
const workplace = mkdtempSync(join(tmpdir(), 'namedrop-bench-'));

/** Makes a folder of that many articles, each a little different. Returns its path. */
function createArticles(name: string, count: number, length: number): string {
  for (let i = 0; i < count; i++) {
    const folder = join(workplace, name, String(Math.floor(i / A_FOLDER)));
    if (i % A_FOLDER === 0) mkdirSync(folder, { recursive: true });
    const text = (texts[i % texts.length] ?? '').slice(0, length);
    writeFileSync(join(folder, `${i}.txt`), `${text}\nArticle number ${i}.\n`);
  }
  return join(workplace, name);
}

const namedrop = (...args: string[]) => runNode([BINARY, ...args, '--quiet']);
const toFile = (folder: string, jobs: number) =>
  namedrop(folder, '--format', 'ndjson', '-o', join(workplace, 'all.ndjson'), '--jobs', String(jobs));

/**
 * One worker has helpers already: V8 compiles and collects garbage on other cores. How many cores each run
 * kept busy tells what is left to gain on this machine.
 */
async function measureWorkers(): Promise<string[]> {
  const count = scaled(2000);
  const folder = createArticles('whole', count, Number.POSITIVE_INFINITY);
  const cpuSeconds = { one: [] as number[], two: [] as number[] };
  const seconds = await interleave(
    {
      one: async () => cpuSeconds.one.push((await toFile(folder, 1)).cpuSeconds),
      two: async () => cpuSeconds.two.push((await toFile(folder, 2)).cpuSeconds),
    },
    3,
  );
  const describe = (name: 'one' | 'two') => {
    const wall = summarise(seconds[name]).median;
    const cores = summarise(cpuSeconds[name]).median / wall;
    return `${integer(count / wall)}/s on ${cores.toFixed(1)} cores with ${name}`;
  };
  const ratio = summarise(seconds.one).median / summarise(seconds.two).median;
  const detail = `${describe('one')}, ${describe('two')}, ${integer(count)} articles`;
  return ['two workers to one', `${ratio.toFixed(2)}×`, '1.70× at least', detail];
}

async function measureMemory(): Promise<string[]> {
  const peak = async (name: string, count: number) =>
    (await toFile(createArticles(name, count, 300), 2)).megabytes;
  const [few, many] = [scaled(1000), scaled(100_000)];
  const [small, large] = [await peak('few', few), await peak('many', many)];
  const detail = `${integer(small)} MB for ${integer(few)}, ${integer(large)} MB for ${integer(many)}`;
  return ['peak memory of many to few', `${(large / small).toFixed(2)}×`, '1.20× at most', detail];
}

/** What a document costs in a worker beside the work itself: handing it over, and its result back. */
async function measureOverhead(): Promise<string[]> {
  const count = scaled(4000);
  const settings = {
    tagger: null,
    minConfidence: 0,
    date: null,
    format: 'ndjson',
    output: {},
    explain: null,
  } as const;
  const pass = async (pool: RunOptions['pool']) => {
    const options = { pool, now: () => performance.now() / 1000, signal: new AbortController().signal };
    for await (const { result } of runJobs(documents(count), settings, options))
      if (result.status === 'failed') throw new Error(result.reason);
  };
  const seconds = await interleave(
    { here: () => pass(null), there: () => pass({ jobs: 1, timeout: 60 }) },
    3,
  );
  const each = ((summarise(seconds.there).median - summarise(seconds.here).median) / count) * 1000;
  const detail = `${integer(count)} articles in a worker, and on the main thread`;
  return ['one more document in a worker', `${each.toFixed(2)} ms`, '1 ms at most', detail];
}

async function* documents(count: number): AsyncGenerator<Job> {
  for (let i = 0; i < count; i++) {
    const document = documentFromText((texts[i % texts.length] ?? '').slice(0, 300), `${i}.txt`);
    yield { kind: 'document', document, part: null };
  }
}

async function measureResume(): Promise<string[]> {
  const count = scaled(10_000);
  const folder = createArticles('again', count, Number.POSITIVE_INFINITY);
  const out = `${join(workplace, 'out')}/`;
  const time = async () => {
    const start = performance.now();
    await namedrop(folder, '--output', out);
    return (performance.now() - start) / 1000;
  };
  const first = await time();
  const again = summarise([await time(), await time(), await time()]).median;
  const detail = `${first.toFixed(1)} s, then ${again.toFixed(2)} s, ${integer(count)} articles`;
  return ['a run again, nothing changed', `${((again / first) * 100).toFixed(1)} %`, '5 % at most', detail];
}

try {
  console.log(
    `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, scale ${values.scale}\n`,
  );
  const rows = [['', 'measured', 'wanted', 'detail']];
  for (const measure of [measureWorkers, measureMemory, measureOverhead, measureResume]) {
    rows.push(await measure());
    console.log(rows.at(-1)?.join('  '));
  }
  console.log(`\n${formatTable(rows)}`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
