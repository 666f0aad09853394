import { extname } from 'node:path';
import { replaceFile } from '../batch/replace-file.js';
import { type Correction, parseCorrections } from '../corpus/corrections.js';
import { buildIndex } from '../corpus/index.js';
import { isIndexFile, readOutputs } from '../corpus/read.js';
import { type CorpusRecord, toRecords } from '../corpus/records.js';
import { atPath, ModelError, NamedropError, UsageError } from '../errors.js';
import { runPipeline } from '../pipeline.js';
import { readDocument, readTextFile } from '../read/file.js';
import { ARTICLE_EXTENSIONS, FIND_ALL, findFiles } from '../read/find.js';
import { loadTagger } from '../tag/load.js';
import { toOutput } from '../write/convert.js';
import { DEFAULT_LISTS, ENTITY_LISTS, type Output } from '../write/output.js';
import { type Io, write } from './io.js';
import { overwriting, refuseOverwriting, sameFileAs } from './overwriting.js';
import { createProgram } from './program.js';
import { addTaggerOptions, chosenTagger, type TaggerFlags } from './tagger-options.js';
import { describeFailure, describeMisfit } from './talk.js';

const RESULT_EXTENSIONS = ['.json', '.ndjson', '.jsonl'];
const NOTES = `
Corrections are lines such as these; merge keeps the first name, and split gives the name in some documents an
entry of its own:
  merge | person | Luiz Inácio Lula da Silva | Lula
  split | person | John Smith | articles/a.txt | articles/b.txt
  rename | organisation | ISIS | Islamic State
  drop | place | Photo

Examples:
  namedrop index out/ --output index.json
  namedrop index all.ndjson --corrections corrections.txt | jq '.entities[].name'`;

interface IndexFlags extends TaggerFlags {
  readonly output: string;
  readonly corrections?: string;
}

/** `namedrop index`: one list of entities over many documents. Returns 1 where an input failed, else 0. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = createProgram('namedrop index', io)
    .description('List the people, organisations and places of many documents, each once.')
    .argument('<paths...>', 'results (.json, .ndjson), articles, and folders of either')
    .option('-o, --output <file>', 'where to write the index; - for standard output', '-')
    .option('--corrections <file>', 'merge, split, rename and drop, one a line, applied at every run')
    .addHelpText('after', NOTES);
  addTaggerOptions(program);
  program.parse(argv, { from: 'user' });
  const flags = program.opts<IndexFlags>();
  const { corrections: path } = flags;
  const output = flags.output === '-' ? undefined : flags.output;
  refuseOverwriting(output, [...program.args, path, flags.model]);
  if (program.args.includes('-'))
    throw new UsageError(
      'index does not read standard input',
      'Name files or folders, as in: namedrop index out/',
    );
  if (flags.model !== undefined) loadTagger(flags.model);
  const corrections = path === undefined ? [] : readCorrections(path);

  // Of a document its names are kept, not all that was found in it: there may be many.
  const documents: CorpusRecord[][] = [];
  let exitCode = 0;
  const extensions = [...ARTICLE_EXTENSIONS, ...RESULT_EXTENSIONS];
  // What a folder run says of itself is no result.
  const find = { ...FIND_ALL, extensions, exclude: ['manifest.ndjson', 'failures.ndjson'] };
  const isOutput = sameFileAs(output);
  for await (const found of findFiles(program.args, find)) {
    io.signal.throwIfAborted();
    if (isOutput(found.path)) {
      // The index of an earlier run is no input of this one.
      if (isIndexFile(found.path)) continue;
      throw overwriting(found.path);
    }
    try {
      if ('error' in found) throw found.error;
      // A file that is bad half way through gives nothing.
      const read: CorpusRecord[][] = [];
      for await (const document of readDocuments(found.path, flags)) {
        io.signal.throwIfAborted();
        read.push(toRecords(document));
      }
      for (const records of read) documents.push(records);
    } catch (error) {
      if (!(error instanceof NamedropError) || error instanceof ModelError) throw error;
      const { message: reason, hint } = error;
      io.stderr.write(describeFailure({ path: found.path, reason, hint }));
      exitCode = 1;
    }
  }
  const { index, misfits } = buildIndex(documents, corrections);
  for (const misfit of misfits) io.stderr.write(describeMisfit(path ?? '', misfit));
  const json = `${JSON.stringify(index, null, 2)}\n`;
  if (output === undefined) await write(io.stdout, json);
  else replaceFile(output, json);
  return exitCode;
}

function readCorrections(path: string): Correction[] {
  try {
    return parseCorrections(readTextFile(path));
  } catch (error) {
    throw atPath(path, error);
  }
}

async function* readDocuments(path: string, flags: TaggerFlags): AsyncGenerator<Output> {
  if (RESULT_EXTENSIONS.includes(extname(path))) {
    yield* readOutputs(path);
    return;
  }
  const { minConfidence = 0 } = flags;
  const options = { tagger: loadTagger(chosenTagger(flags)), minConfidence, date: null };
  const extraction = runPipeline(await readDocument(path), options);
  // The labels of a model of one's own are among the others; those of the model that ships are left out as elsewhere.
  yield toOutput(extraction, { types: flags.model === undefined ? DEFAULT_LISTS : ENTITY_LISTS });
}
