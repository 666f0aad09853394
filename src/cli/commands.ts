import type { Io } from './io.js';

/** A command: takes its arguments and what it may touch, returns the exit code. */
export type Run = (argv: readonly string[], io: Io) => Promise<number>;

interface Subcommand {
  readonly summary: string;
  /** Loads its file, which is done only when it is asked for. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** Every command but the one without a name; each is one file of this folder. */
export const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  eval: { summary: 'score what namedrop finds against gold files', load: () => import('./eval.js') },
  index: { summary: 'list the names of many documents, each once', load: () => import('./index-command.js') },
};
