import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { outputFile } from '../batch/output-file.js';
import { replaceFile } from '../batch/replace-file.js';
import { explained } from '../batch/write-error.js';
import { UsageError } from '../errors.js';
import type { GoldDocument } from '../evaluate/gold.js';
import { readGold } from '../evaluate/read-gold.js';
import { shippedLexicon } from '../tag/load.js';
import { collectLabels, labelReader } from '../train/corpus.js';
import { trainModel } from '../train/train.js';
import { countOf } from './count-option.js';
import { escapeControls } from './escape.js';
import { hearInterruption, type Io } from './io.js';
import { refuseOverwriting } from './overwriting.js';
import { createProgram } from './program.js';
import { createTrainingTalk } from './training-talk.js';

interface TrainFlags {
  readonly train: readonly string[];
  readonly dev?: readonly string[];
  readonly output: string;
  readonly seed: number;
  readonly epochs: number;
  readonly patience: number;
  readonly mergeOthers?: boolean;
  readonly rows: number;
  readonly quiet?: boolean;
}

const NOTES = `
Files are column files (CoNLL 2003, BIO, BIOES; CoNLL-U with NER=B-PER in MISC), JSON lines with offsets
(.jsonl), texts with marks in them (.marked: {PER:Angela Merkel} spoke in {LOC:Berlin}.), or folders of brat's
.txt and .ann files. Mark where documents begin (-DOCSTART-, # newdoc, a line of === in .marked): a name
is looked up in the rest of its document. PER, ORG, LOC and the like are people, organisations and
places; every other label is learnt as it is, and its names come out under others with their label.
The score is strict F1 over people, organisations and places.
The same files and settings give the same model, byte for byte.

Examples:
  namedrop train --train a.bio --train b.bio --dev c.bio --output model.bin
  namedrop train --train weapons.jsonl --output weapons.bin --epochs 4
  namedrop article.txt --model weapons.bin --types people,others
  namedrop eval test.bio --model model.bin`;

/** `namedrop train`: makes a model file out of documents whose names are marked. Returns 0. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = createProgram('namedrop train', io)
    .description('Train a model that finds names, for --model.')
    .requiredOption('--train <files...>', 'documents with their names marked (repeatable)')
    .option('--dev <files...>', 'documents kept apart: scored after each epoch, of which the best is kept')
    .requiredOption('-o, --output <file>', 'where to write the model')
    .option('--seed <number>', 'another one gives another model of about the same worth', parseWhole, 1)
    .option('--epochs <number>', 'how often to go through the training documents', countOf(9), 6)
    .option('--patience <number>', 'stop after so many epochs without a better score', countOf(9), 2)
    .option('--merge-others', 'learn all but people, organisations and places as one label, other')
    .option('--rows <number>', 'features to keep; more make a larger model', countOf(9), 86_000)
    .option('-q, --quiet', 'no warnings or progress')
    .addHelpText('after', NOTES);
  program.parse(argv, { from: 'user' });
  const flags = program.opts<TrainFlags>();
  refuseContradictions(flags);

  const say = (line: string) => {
    if (!flags.quiet) io.stderr.write(`namedrop: ${escapeControls(line)}\n`);
  };
  const training = flags.train.flatMap(readGold);
  const development = (flags.dev ?? []).flatMap(readGold);
  warnOfUntrained(training, development, flags, say);
  await writeModel(flags.output, async () => {
    const talk = createTrainingTalk(flags.epochs, say);
    const pause = () => hearInterruption(io);
    const { seed, epochs, patience, mergeOthers = false, rows } = flags;
    const settings = { seed, epochs, patience, mergeOthers, rows };
    return trainModel({
      training,
      development,
      lexicon: shippedLexicon(),
      ...settings,
      notes: { training: flags.train.map(nameOf), development: (flags.dev ?? []).map(nameOf), ...settings },
      onProgress: talk,
      pause,
    });
  });
  return 0;
}

function refuseContradictions({ train, dev = [], output }: TrainFlags): void {
  const trained = new Set(train.map((path) => resolve(path)));
  const shared = dev.find((path) => trained.has(resolve(path)));
  if (shared !== undefined)
    throw new UsageError(
      `${shared} is both trained on and scored`,
      'Scores mean something on other documents only: leave it out of --train or --dev.',
    );
  refuseOverwriting(output, [...train, ...dev]);
  if (existsSync(output) && statSync(output).isDirectory())
    throw new UsageError(`cannot write ${output}: it is a folder`, 'Name a file: --output model.bin');
}

/** Names with such labels could never be found, and the score leaves them out. */
function warnOfUntrained(
  training: readonly GoldDocument[],
  development: readonly GoldDocument[],
  { mergeOthers = false }: TrainFlags,
  say: (line: string) => void,
): void {
  const labelOf = labelReader(mergeOthers);
  const trained = new Set(collectLabels(training, labelOf));
  const missing = collectLabels(development, labelOf).filter((label) => !trained.has(label));
  if (missing.length > 0)
    say(`warning: no training file has names labelled ${missing.join(', ')}; those of --dev are not scored`);
}

/** Tries the place before the work, which is long; what stood there is replaced once the work is done. */
async function writeModel(path: string, make: () => Promise<Uint8Array>): Promise<void> {
  const { partial, target } = explained(path, () => outputFile(path));
  if (partial !== target) explained(path, () => writeFileSync(partial, ''));
  try {
    replaceFile(path, await make());
  } finally {
    if (partial !== target) rmSync(partial, { force: true });
  }
}

/** A file's name alone: a model says the same wherever it was trained. */
function nameOf(path: string): string {
  return basename(resolve(path));
}

function parseWhole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number.');
  return Number(value);
}
