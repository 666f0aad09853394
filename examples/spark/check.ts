/** `npm run test:spark`: runs `job.py` on a local cluster and compares with a run without Spark. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const RECORDS = 600;
const CLUSTER = 'local-cluster[2,1,1024]';
const PYTHON = process.env.PYSPARK_PYTHON ?? 'python3';
const BINARY = fileURLToPath(new URL('../../bin/namedrop.js', import.meta.url));
const JOB = fileURLToPath(new URL('job.py', import.meta.url));
const ARTICLES = fileURLToPath(new URL('../../fixtures/articles', import.meta.url));

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Articles with ids, and a line that is no record. */
function createRecords(): string {
  const names = readdirSync(ARTICLES).filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join(ARTICLES, name), 'utf8'));
  const lines = Array.from({ length: RECORDS }, (_, i) =>
    i === RECORDS / 2 ? '{"id": ' : JSON.stringify({ id: `article-${i}`, text: texts[i % texts.length] }),
  );
  return `${lines.join('\n')}\n`;
}

function startJob(input: string, output: string): ChildProcess {
  const command = `${process.execPath} ${BINARY}`;
  return spawn(PYTHON, [JOB, input, output, '--command', command, '--partitions', '8'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PYSPARK_PYTHON: PYTHON, PYSPARK_SUBMIT_ARGS: `--master ${CLUSTER} pyspark-shell` },
  });
}

async function endOf(job: ChildProcess): Promise<void> {
  let stderr = '';
  job.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => job.on('close', resolve));
  if (code !== 0) throw new Error(`the job ended with ${code}:\n${stderr.slice(-4000)}`);
}

function descendants(root: number): Process[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) =>
      match ? [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }] : [],
    );
  const found = new Set([root]);
  // Parents come before their children nearly always, but not by rule.
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid));
}

/** Kills the first executor that is seen with a namedrop process at work under it. */
async function killAnExecutor(job: ChildProcess): Promise<void> {
  while (job.exitCode === null) {
    for (const { pid, command } of descendants(job.pid ?? 0)) {
      if (!command.includes('CoarseGrainedExecutorBackend')) continue;
      if (!descendants(pid).some((process) => process.command.includes(BINARY))) continue;
      process.kill(pid, 'SIGKILL');
      return;
    }
    await sleep(100);
  }
  throw new Error('the job ended before an executor could be killed');
}

/** The results' lines, sorted, without the ids of records that had none: they count within a partition. */
function readResults(files: readonly string[]): string[] {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  return lines.map((line) => line.replace(/"path":"-?#?[^"]*#\d+"/, '"path":"#"')).sort();
}

function readOutput(folder: string): string[] {
  const parts = readdirSync(folder).filter((name) => name.startsWith('part-'));
  return readResults(parts.map((name) => join(folder, name)));
}

function compare(title: string, results: readonly string[], expected: readonly string[]): void {
  const at = expected.findIndex((line, i) => line !== results[i]);
  if (results.length !== expected.length || at !== -1)
    throw new Error(
      `${title}: ${results.length} results for ${expected.length}; differs at ${expected[at]?.slice(0, 200)}`,
    );
  console.log(`${title}: ${results.length} results, equal to those of one machine`);
}

const workplace = mkdtempSync(join(tmpdir(), 'namedrop-spark-'));
try {
  const input = join(workplace, 'articles.ndjson');
  writeFileSync(input, createRecords());
  const alone = join(workplace, 'alone.ndjson');
  execFileSync(process.execPath, [BINARY, input, '--input-format', 'ndjson', '-o', alone, '--quiet'], {
    stdio: 'ignore',
  });
  const expected = readResults([alone]);

  const peaceful = join(workplace, 'peaceful');
  await endOf(startJob(input, peaceful));
  compare(`${CLUSTER}`, readOutput(peaceful), expected);

  const disturbed = join(workplace, 'disturbed');
  const job = startJob(input, disturbed);
  await Promise.all([endOf(job), killAnExecutor(job)]);
  compare(`${CLUSTER}, an executor killed`, readOutput(disturbed), expected);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
