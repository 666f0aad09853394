import { type Command, Option } from 'commander';
import { InputError, UsageError } from '../errors.js';
import { countOf } from './count-option.js';
import { hearInterruption, type Io, sayError, write } from './io.js';
import { createProgram } from './program.js';
import type { NameReport } from './reports/names.js';

interface EvalOptions extends NameFlags {
  readonly dates?: readonly string[];
  readonly figures?: readonly string[];
  readonly aliases?: readonly string[];
  readonly places?: readonly string[];
}

interface NameFlags {
  readonly errors?: number;
  readonly json?: boolean;
  readonly model?: string;
  readonly tagger?: 'names' | 'compromise';
  readonly compare?: string;
}

const NOTES = `
Gold is a column file (CoNLL 2003, BIO, BIOES, CoNLL-U), JSON lines with offsets (.jsonl; spaCy's and
doccano's too), a text with marks in it (.marked: {PER:Angela Merkel} spoke in {LOC:Berlin}.), or a folder
of brat's .txt and .ann files. Names are scored end to end, as a user gets them:
the gold's text goes through the whole pipeline with all types on, so that a date or a figure that wins an
overlap takes a name away. Strict: same span, same type. Overlap: same type on a character at least.
micro is over people, organisations and places; others are scored where the gold has any.

Examples:
  namedrop eval gold.conll --errors 10
  namedrop eval gold.conll --model mine.bin --compare names
  namedrop eval brat/ --compare results.ndjson --json
  namedrop eval --dates timebank/`;

/**
 * `namedrop eval`: scores against gold files, on standard output. Each kind's report is loaded when asked for.
 * Returns 1 where a gold file could not be read, else 0.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = describeOptions(createProgram('namedrop eval', io));
  await program.parseAsync([...argv], { from: 'user' });
  const flags = program.opts<EvalOptions>();
  const { dates, figures, aliases, places } = flags;
  refuseContradictions(program.args, flags);

  let exitCode = program.args.length === 0 ? 0 : await evaluateNames(program.args, flags, io);
  const refuse = (error: unknown): void => {
    sayInputError(error, io);
    exitCode = 1;
  };
  const print = async (report: () => Promise<string>): Promise<void> => {
    try {
      const text = await report();
      await hearInterruption(io);
      await write(io.stdout, text);
    } catch (error) {
      refuse(error);
    }
  };
  const pause = () => hearInterruption(io);
  if (dates) await print(async () => (await import('./reports/dates.js')).reportDates(dates, refuse, pause));
  for (const path of figures ?? [])
    await print(async () => (await import('./reports/figures.js')).reportFigures(path));
  for (const path of aliases ?? [])
    await print(async () => (await import('./reports/aliases.js')).reportAliases(path));
  for (const path of places ?? [])
    await print(async () => (await import('./reports/places.js')).reportPlaces(path));
  return exitCode;
}

/** Says what is wrong with a gold file, so that the others can go on. Other errors are thrown again. */
function sayInputError(error: unknown, io: Io): void {
  if (!(error instanceof InputError)) throw error;
  sayError(error, io);
}

function describeOptions(program: Command): Command {
  program
    .description('Score what namedrop finds against gold files.')
    .argument('[gold...]', 'gold files of names')
    .addHelpText('after', NOTES);
  program
    .optionsGroup('Names:')
    .option('--errors <n>', 'show so many errors of each kind, in context', countOf(6))
    .option('--json', 'print JSON')
    .option('--model <file>', 'score this model in place of the one that ships')
    .addOption(
      new Option('--tagger <name>', 'which tagger finds the names (default: names)').choices([
        'names',
        'compromise',
      ]),
    )
    .option('--compare <other>', 'test against a model file, names, compromise, or results (.json, .ndjson)');
  program
    .optionsGroup('Other gold files:')
    .option(
      '--dates <paths...>',
      'folders of TimeML files, GUM dates (.jsonl), Recognizers specifications (.json)',
    )
    .option('--figures <paths...>', 'NewsQuant sentences, or Recognizers specifications (.json)')
    .option('--aliases <paths...>', 'Re-DocRED (.json): which mentions are of one entity')
    .option('--places <paths...>', 'toponyms with coordinates (.jsonl): found in raw text, and given');
  return program;
}

function refuseContradictions(gold: readonly string[], flags: EvalOptions): void {
  const { dates, figures, aliases, places, errors, json, model, tagger, compare } = flags;
  const hasOtherKinds = [dates, figures, aliases, places].some((paths) => paths !== undefined);
  const [nameFlag] = Object.entries({ errors, json, model, tagger, compare }).find(
    ([, value]) => value !== undefined,
  ) ?? [null];
  if (gold.length === 0 && (nameFlag !== null || !hasOtherKinds))
    throw new UsageError(
      nameFlag === null
        ? 'there is nothing to score'
        : `--${nameFlag} is for names, and there are none to score`,
      'Name gold files, as in: namedrop eval gold.conll, or: namedrop eval --dates timebank/',
    );
  if (json && hasOtherKinds)
    throw new UsageError('--json is for names only', 'Score dates, figures, aliases and places without it.');
  if (model !== undefined && tagger === 'compromise')
    throw new UsageError('compromise has no model file', 'Leave out --model, or --tagger.');
}

/** Scores each gold file; one that cannot be read is reported, and the others go on. */
async function evaluateNames(paths: readonly string[], flags: NameFlags, io: Io): Promise<number> {
  const { comparedSystem, namedSystem, reportNames } = await import('./reports/names.js');
  const { renderNames } = await import('./reports/name-table.js');
  const { errors = 0, json = false, model, tagger = 'names', compare } = flags;
  const system = namedSystem(model ?? tagger);
  const other = compare === undefined ? null : await comparedSystem(compare);
  const reports: NameReport[] = [];
  let exitCode = 0;
  for (const path of paths) {
    try {
      const report = reportNames(path, system, other, errors);
      if (json) reports.push(report);
      else await write(io.stdout, renderNames(report));
    } catch (error) {
      sayInputError(error, io);
      exitCode = 1;
    }
    await hearInterruption(io);
  }
  if (json) await write(io.stdout, `${JSON.stringify({ files: reports }, null, 2)}\n`);
  return exitCode;
}
