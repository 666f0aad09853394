import { UsageError } from '../errors.js';
import type { ExtractFlags, FormatChoice } from './options.js';

const TABLES: readonly FormatChoice[] = ['csv', 'tsv'];
const WITH_TEXT: readonly FormatChoice[] = ['json', 'ndjson', 'terminal'];
/** Those whose readers count code points, and those that hold no offsets. */
const WITHOUT_UNIT: readonly FormatChoice[] = ['brat', 'doccano', 'label-studio', 'conll', 'geojson'];

/** What is wrong where it holds, and what to type instead. */
type Contradiction = readonly [holds: boolean, message: string, hint: string];

/** @throws UsageError where options cannot be meant together, or one says nothing beside the others */
export function refuseContradictions(
  paths: readonly string[],
  flags: ExtractFlags,
  format: FormatChoice,
  isFolder: boolean,
): void {
  const found = contradictions(paths, flags, format, isFolder).find(([holds]) => holds);
  if (found !== undefined) throw new UsageError(found[1], found[2]);
}

function contradictions(
  paths: readonly string[],
  flags: ExtractFlags,
  format: FormatChoice,
  isFolder: boolean,
): readonly Contradiction[] {
  const { output, inputFormat, types, offsets, filesFrom, textField, idField, dateField } = flags;
  const areTexts = inputFormat === 'text';
  const sayRecords = 'Say what they are in: --input-format ndjson, csv or tsv.';
  return [
    [format === 'brat' && !isFolder, 'brat wants two files for each article', 'Name a folder: --output out/'],
    [
      format === 'sqlite' && (isFolder || output === undefined),
      'a database is one file',
      'Name it: --output names.sqlite',
    ],
    [
      format === 'terminal' && output !== undefined,
      'the terminal view is not written to files',
      'Leave out --output, or name a format.',
    ],
    [areTexts && textField !== undefined, '--text-field is for records', sayRecords],
    [areTexts && idField !== undefined, '--id-field is for records', sayRecords],
    [
      areTexts && dateField !== undefined,
      '--date-field is for records',
      `${sayRecords} One date for all articles: --date.`,
    ],
    [isFolder && !areTexts, 'records have no files to mirror', 'Name one file: --output all.ndjson'],
    [
      isFolder && paths.includes('-'),
      'standard input has no name to file it under',
      'Name one file: --output one.json',
    ],
    [
      filesFrom === '-' && paths.includes('-'),
      'standard input cannot be an article and the list of articles',
      'Leave out -, or give --files-from a file.',
    ],
    [
      flags.null === true && filesFrom === undefined,
      '-0 says how the list of --files-from is written, and there is none',
      'Name it: find . -print0 | namedrop -0 --files-from -',
    ],
    [
      flags.overwrite === true && !isFolder,
      '--overwrite is for an output folder',
      'Name one: --output out/. A file is always written anew.',
    ],
    [
      flags.bom === true && !TABLES.includes(format),
      '--bom is for csv and tsv',
      'Leave it out, or name the format: --format csv',
    ],
    [
      flags.includeText === true && !WITH_TEXT.includes(format),
      `${format} has no place for the text of --include-text, or has it anyway`,
      'Leave it out, or name the format: --format json',
    ],
    [
      offsets !== 'codepoint' && WITHOUT_UNIT.includes(format),
      `${format} has offsets of its own or none, which --offsets does not change`,
      'Leave it out, or name the format: --format json',
    ],
    [
      format === 'geojson' && !types.includes('places'),
      'geojson shows places, and --types leaves them out',
      'Add them: --types places',
    ],
  ];
}
