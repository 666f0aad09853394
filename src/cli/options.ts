import { InvalidArgumentError, Option } from 'commander';
import type { OffsetUnit } from '../model/offsets.js';
import { FORMATS, type FormatName } from '../write/formats.js';
import { DEFAULT_LISTS, ENTITY_LISTS, type EntityList } from '../write/output.js';
import type { ColorChoice } from './color.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';
import { version } from './version.js';

export type FormatChoice = FormatName | 'terminal';

export interface ExtractFlags {
  readonly format?: FormatChoice;
  readonly output?: string;
  readonly types: readonly EntityList[];
  readonly offsets: OffsetUnit;
  readonly includeText?: true;
  readonly date?: string;
  readonly ext?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly hidden?: true;
  readonly follow?: true;
  readonly color: ColorChoice;
  readonly quiet?: true;
}

export interface ExtractArguments {
  readonly paths: readonly string[];
  readonly flags: ExtractFlags;
  readonly help: () => string;
}

const EXAMPLES = `
Examples:
  namedrop article.txt                          coloured text and a table
  namedrop article.txt | jq '.people[].name'    JSON where it is piped
  cat article.txt | namedrop - --date 2024-01-26
  namedrop articles/ --format ndjson > all.ndjson
  namedrop 'articles/2024-*.txt' --types people,places

Exit codes: 0 done, 1 some input failed (the rest was done), 2 wrong usage, 130 interrupted.`;

/** Reads the arguments of the extract command. @throws CommanderError for help, version and wrong usage */
export function parseExtractArguments(argv: readonly string[], io: Io): ExtractArguments {
  const program = createProgram('namedrop', io)
    .description('Find the people, organisations, places, dates and figures of articles, as JSON.')
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .version(version(), '-V, --version', 'show the version')
    .addHelpText('after', EXAMPLES);

  program
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <name>', 'default: terminal on a terminal, else json').choices([
        ...Object.keys(FORMATS),
        'terminal',
      ]),
    )
    .option('-o, --output <path>', 'write to a file instead of standard output')
    .addOption(
      new Option('--types <list>', `which of ${ENTITY_LISTS.join(', ')}`)
        .argParser(parseTypes)
        .default(DEFAULT_LISTS, 'all but others'),
    )
    .addOption(
      new Option('--offsets <unit>', 'what start and end count')
        .choices(['codepoint', 'utf16', 'utf8'])
        .default('codepoint'),
    )
    .option('--include-text', 'add the decoded text to each result')
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
    .option('--follow', 'follow symbolic links');
  program.optionsGroup('Other:').option('-q, --quiet', 'no warnings and no summary');

  program.parse(argv, { from: 'user' });
  return { paths: program.args, flags: program.opts<ExtractFlags>(), help: () => program.helpInformation() };
}

function parseTypes(value: string): EntityList[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(ENTITY_LISTS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`'${unknown}' is none of ${ENTITY_LISTS.join(', ')}.`);
  return names as EntityList[];
}

function parseDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2023-02-30 for the second of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('Give a day of the calendar, as in 2024-01-26.');
  return value;
}

function parseExtensions(value: string): string[] {
  return value.split(',').map((ending) => `.${ending.trim().replace(/^\*?\./, '')}`);
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}
