import { InvalidArgumentError, Option } from 'commander';
import { isCalendarDay } from '../model/day.js';
import { OFFSET_UNITS, type OffsetUnit } from '../model/offsets.js';
import { RECORD_FORMATS, type RecordFormat } from '../read/records.js';
import { FORMATS, type FormatName } from '../write/formats.js';
import { DEFAULT_LISTS, ENTITY_LISTS, type EntityList } from '../write/output.js';
import type { ColorChoice } from './color.js';
import { SUBCOMMANDS } from './commands.js';
import { countOf } from './count-option.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';
import { addTaggerOptions, type TaggerFlags } from './tagger-options.js';
import { version } from './version.js';

/** The formats that are no text: drawn on the terminal, or a database. */
const OTHER_FORMATS = ['sqlite', 'terminal'] as const;
export type FormatChoice = FormatName | (typeof OTHER_FORMATS)[number];
export const FORMAT_NAMES: readonly FormatChoice[] = [
  ...(Object.keys(FORMATS) as FormatName[]),
  ...OTHER_FORMATS,
];

export interface ExtractFlags extends TaggerFlags {
  readonly format?: FormatChoice;
  readonly output?: string;
  readonly types: readonly EntityList[];
  readonly offsets: OffsetUnit;
  readonly includeText?: boolean;
  readonly date?: string;
  readonly ext?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly hidden?: boolean;
  readonly follow?: boolean;
  readonly color: ColorChoice;
  readonly bom?: boolean;
  readonly filesFrom?: string;
  /** Commander's name of `-0`. */
  readonly null?: boolean;
  readonly inputFormat: 'text' | RecordFormat;
  readonly textField?: string;
  readonly idField?: string;
  readonly dateField?: string;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly overwrite?: boolean;
  readonly failFast?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly explain?: boolean;
}

export interface ExtractArguments {
  readonly paths: readonly string[];
  readonly flags: ExtractFlags;
  readonly help: () => string;
}

const COMMANDS = Object.entries(SUBCOMMANDS).map(
  ([name, summary]) => `  namedrop ${name.padEnd(12)}  ${summary}`,
);

const EPILOGUE = `
Commands (namedrop help eval, or namedrop eval --help, shows its options):
${COMMANDS.join('\n')}

Examples:
  namedrop article.txt                          coloured text and a table
  namedrop article.txt | jq '.people[].name'    JSON where it is piped
  cat article.txt | namedrop - --date 2024-01-26
  namedrop articles/ --format ndjson > all.ndjson
  namedrop articles/ --output out/              a file for each; type it again to go on
  namedrop news.csv --input-format csv --text-field body -o names.sqlite
  namedrop 'articles/2024-*.txt' --types people,places

Exit codes: 0 done, 1 some input failed (the rest was done), 2 wrong usage, 130 interrupted.`;

/** Reads the arguments of the extract command. @throws CommanderError for help, version and wrong usage */
export function parseExtractArguments(argv: readonly string[], io: Io): ExtractArguments {
  const program = createProgram('namedrop', io)
    .description('Find the people, organisations, places, dates and figures of articles, as JSON.')
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .version(version(), '-V, --version', 'show the version')
    .addHelpText('after', EPILOGUE);

  program
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <name>', 'default: terminal on a terminal, else json').choices(FORMAT_NAMES),
    )
    .option('-o, --output <path>', 'write to a file; a folder (out/) gets a file for each article')
    .addOption(
      new Option('--types <list>', `which of ${ENTITY_LISTS.join(', ')}`)
        .argParser(parseTypes)
        .default(DEFAULT_LISTS, 'all but others'),
    )
    .addOption(
      new Option('--offsets <unit>', 'what start and end count').choices(OFFSET_UNITS).default('codepoint'),
    )
    .option('--include-text', 'add the decoded text to each result')
    .option('--bom', 'begin csv and tsv with a byte order mark, for Excel')
    .addOption(
      new Option('--color <when>', 'colours in the terminal view')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    );
  program
    .optionsGroup('Reading:')
    .option('--date <YYYY-MM-DD>', 'the day the articles are of, which "on Monday" is relative to', parseDate)
    .option('--ext <list>', 'endings of the files to read in folders: txt,md', parseExtensions)
    .option('--include <glob>', 'read only such files in folders (as in .gitignore; repeatable)', collect)
    .option('--exclude <glob>', 'leave such files out (as in .gitignore; repeatable)', collect)
    .option('--hidden', 'read hidden files and folders too')
    .option('--follow', 'follow symbolic links')
    .option('--files-from <file>', 'read the paths that a file lists, one a line (-: standard input)')
    .option('-0, --null', 'the list of --files-from has a NUL after each path')
    .addOption(
      new Option('--input-format <name>', 'what an input holds: one article, or one in each record')
        .choices(['text', ...RECORD_FORMATS])
        .default('text'),
    )
    .option('--text-field <name>', "a record's field or column with the text (default: text)")
    .option('--id-field <name>', "a record's field or column with its id (default: id)")
    .option('--date-field <name>', "a record's field or column with its date (--date wins over it)");
  addTaggerOptions(program);
  program
    .optionsGroup('Many articles:')
    .option('-j, --jobs <number>', 'articles done at once (default: one a core)', countOf(4))
    .option('--timeout <seconds>', 'an article that takes longer has failed (default: 60)', parseSeconds)
    .option('--overwrite', 'do again what an output folder has already')
    .option('--fail-fast', 'stop at the first failure');
  program
    .optionsGroup('Messages:')
    .addOption(new Option('-q, --quiet', 'no warnings, progress or summary').conflicts('verbose'))
    .option('--explain', 'say on standard error which rule joined which mentions')
    .option('-v, --verbose', 'progress and a summary even where standard error is no terminal');

  program.parse(argv, { from: 'user' });
  const { output, ...others } = program.opts<ExtractFlags>();
  // As where nothing is named, and as other commands mean it.
  const flags = output === undefined || output === '-' ? others : { ...others, output };
  return { paths: program.args, flags, help: () => program.helpInformation() };
}

function parseTypes(value: string): EntityList[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(ENTITY_LISTS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`'${unknown}' is none of ${ENTITY_LISTS.join(', ')}.`);
  return names as EntityList[];
}

function parseDate(value: string): string {
  if (!isCalendarDay(value)) throw new InvalidArgumentError('Give a day of the calendar, as in 2024-01-26.');
  return value;
}

function parseExtensions(value: string): string[] {
  const endings = value.split(',').map((ending) => `.${ending.trim().replace(/^\*?\./, '')}`);
  if (endings.includes('.')) throw new InvalidArgumentError('Give endings, as in txt,md.');
  return endings;
}

function parseSeconds(value: string): number {
  const seconds = Number(value);
  // Node's timers hold no more than 24 days.
  if (!(seconds > 0 && seconds <= 1e6))
    throw new InvalidArgumentError('Give a number of seconds above 0, and no more than a million.');
  return seconds;
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}
