import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { runPipeline } from '../pipeline.js';
import { documentFromText } from '../read/text.js';
import { defaultTagger } from '../tag/default.js';
import { toOutput } from '../write/convert.js';
import { toJson } from '../write/json.js';
import { registerEval } from './eval.js';

/** Runs one command line; `io` is the process, or a stand-in of the same shape in tests. Returns the exit code. */
export async function main(
  io: Pick<NodeJS.Process, 'argv' | 'stdout' | 'stderr' | 'stdin' | 'env'>,
): Promise<number> {
  const program = new Command('namedrop')
    .description('Find the people, organisations, places, dates and figures of articles.')
    .argument('[paths...]', 'files to read')
    .option('--date <YYYY-MM-DD>', 'the day the article is of')
    .action((paths: string[], options: { date?: string }) => {
      const outputs = paths.map((path) =>
        toOutput(
          runPipeline(documentFromText(readFileSync(path, 'utf8'), path), {
            tagger: defaultTagger(),
            date: options.date ?? null,
          }),
        ),
      );
      io.stdout.write(toJson(outputs));
    });
  registerEval(program, io);
  await program.parseAsync(io.argv);
  return 0;
}
