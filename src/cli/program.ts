import { Command } from 'commander';
import type { Io } from './io.js';

/** A command with the manners that all of ours have: it throws where commander would exit, and writes to `io`. */
export function createProgram(name: string, io: Pick<Io, 'stdout' | 'stderr'>): Command {
  return new Command(name)
    .exitOverride()
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`Type ${name} --help for the options.`)
    .configureHelp({ helpWidth: Math.min(io.stdout.columns ?? 100, 100), showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'namedrop:')),
    });
}
