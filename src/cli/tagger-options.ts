import { type Command, InvalidArgumentError, Option } from 'commander';
import { COMPROMISE } from '../tag/load.js';

/** The flags that say how names are found. */
export interface TaggerFlags {
  readonly model?: string;
  readonly tagger?: 'names' | typeof COMPROMISE;
  readonly minConfidence?: number;
}

export function addTaggerOptions(program: Command): Command {
  return program
    .optionsGroup('Names:')
    .option('--model <file>', 'find names with this model, which namedrop train has made')
    .addOption(
      new Option('--tagger <name>', 'names: the model that ships (default); compromise: the baseline')
        .choices(['names', COMPROMISE])
        .conflicts('model'),
    )
    .option(
      '--min-confidence <number>',
      'leave out names less sure than this, from 0 to 1 (dates and figures stay)',
      parseConfidence,
    );
}

/** The chosen tagger as `loadTagger` takes it. */
export function chosenTagger({ model, tagger }: TaggerFlags): string | null {
  return model ?? (tagger === COMPROMISE ? COMPROMISE : null);
}

function parseConfidence(value: string): number {
  const confidence = value.trim() === '' ? Number.NaN : Number(value);
  if (!(confidence >= 0 && confidence <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return confidence;
}
