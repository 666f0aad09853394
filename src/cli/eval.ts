import { UsageError } from '../errors.js';
import { type Io, write } from './io.js';
import { createProgram } from './program.js';

interface EvalOptions {
  readonly dates?: readonly string[];
  readonly figures?: readonly string[];
  readonly aliases?: readonly string[];
  readonly places?: readonly string[];
}

/** `namedrop eval`: scores against gold files, on standard output. Each kind's report is loaded when asked for. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = createProgram('namedrop eval', io)
    .description('Score what namedrop finds against gold files.')
    .option(
      '--dates <paths...>',
      'folders of TimeML files, GUM dates (.jsonl), Recognizers specifications (.json)',
    )
    .option('--figures <paths...>', 'NewsQuant sentences, or Recognizers specifications (.json)')
    .option('--aliases <paths...>', 'Re-DocRED (.json): which mentions are of one entity')
    .option('--places <paths...>', 'toponyms with coordinates (.jsonl): found in raw text, and given');
  await program.parseAsync([...argv], { from: 'user' });
  const { dates, figures, aliases, places } = program.opts<EvalOptions>();
  if (!dates && !figures && !aliases && !places) {
    throw new UsageError(
      'There is nothing to score.',
      'Name gold files, as in: namedrop eval --dates timebank/',
    );
  }

  if (dates) await write(io.stdout, (await import('../evaluate/dates.js')).evaluateDates(dates));
  for (const path of figures ?? []) {
    await write(io.stdout, (await import('./reports/figures.js')).reportFigures(path));
  }
  for (const path of aliases ?? []) {
    await write(io.stdout, (await import('./reports/aliases.js')).reportAliases(path));
  }
  for (const path of places ?? []) {
    await write(io.stdout, (await import('./reports/places.js')).reportPlaces(path));
  }
  return 0;
}
