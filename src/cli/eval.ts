import type { Command } from 'commander';
import { evaluateDates } from '../evaluate/dates.js';

interface EvalOptions {
  readonly dates?: readonly string[];
}

/** Adds `namedrop eval`: scores against gold files, on standard output. */
export function registerEval(program: Command, io: Pick<NodeJS.Process, 'stdout'>): void {
  program
    .command('eval')
    .description('score against gold files')
    .option(
      '--dates <paths...>',
      'folders of TimeML files, GUM dates (.jsonl), Recognizers specifications (.json)',
    )
    .action(({ dates }: EvalOptions) => {
      if (dates !== undefined) io.stdout.write(evaluateDates(dates));
    });
}
