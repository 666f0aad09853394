import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Command } from 'commander';
import { parseCorrections } from '../corpus/corrections.js';
import { buildIndex } from '../corpus/index.js';
import { readOutputs } from '../corpus/read.js';
import { InputError } from '../errors.js';
import { runPipeline } from '../pipeline.js';
import { documentFromText } from '../read/text.js';
import { defaultTagger } from '../tag/default.js';
import { toOutput } from '../write/convert.js';
import { ENTITY_LISTS, type Output } from '../write/output.js';
import type { Io } from './io.js';

const RESULTS = new Set(['.json', '.ndjson', '.jsonl']);
const ARTICLES = new Set(['.txt', '.text']);

interface IndexFlags {
  readonly output: string;
  readonly corrections?: string;
}

/** `namedrop index`: one list of entities over many documents. Returns the exit code. */
export async function run(argv: readonly string[], io: Pick<Io, 'stdout'>): Promise<number> {
  const program = new Command('namedrop index')
    .description('List the people, organisations and places of many documents, each once.')
    .argument('<paths...>', 'results (.json, .ndjson), articles (.txt), and folders of either')
    .option('-o, --output <file>', 'where to write the index; - for standard output', '-')
    .option('--corrections <file>', 'merge, split, rename and drop, one a line, applied at every run')
    .action((paths: string[], flags: IndexFlags) => {
      const corrections =
        flags.corrections === undefined ? [] : parseCorrections(readFileSync(flags.corrections, 'utf8'));
      const outputs = paths.flatMap(findFiles).flatMap(readDocuments);
      const json = `${JSON.stringify(buildIndex(outputs, corrections), null, 2)}\n`;
      if (flags.output === '-') io.stdout.write(json);
      else writeFileSync(flags.output, json);
    });
  await program.parseAsync([...argv], { from: 'user' });
  return 0;
}

/** The file itself, or the files of a folder and below, in the order of their names. */
function findFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new InputError(`${path} does not exist`, 'Check the spelling, or the folder you are in.');
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name))
    .flatMap((each) => (statSync(each).isDirectory() || isReadable(each) ? findFiles(each) : []));
}

function isReadable(path: string): boolean {
  return RESULTS.has(extname(path)) || ARTICLES.has(extname(path));
}

function readDocuments(path: string): Output[] {
  if (RESULTS.has(extname(path))) return readOutputs(path);
  const source = documentFromText(readFileSync(path, 'utf8'), path);
  return [toOutput(runPipeline(source, { tagger: defaultTagger(), date: null }), { types: ENTITY_LISTS })];
}
