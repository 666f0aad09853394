import type { Done, Failed } from '../batch/job.js';
import type { Misfit } from '../corpus/correct.js';
import { escapeControls } from './escape.js';
import { count } from './progress.js';

/** The one line that a failed input gets: what happened, and what to do. */
export function describeFailure({ path, reason, hint }: Pick<Failed, 'path' | 'reason' | 'hint'>): string {
  return `namedrop: ${nameInput(path)} ${escapeControls(reason)}${hint === null ? '' : `. ${escapeControls(hint)}`}\n`;
}

/** The line that a correction gets which fits nothing, wholly or in part. */
export function describeMisfit(path: string, { line, reason }: Misfit): string {
  return `namedrop: ${nameInput(path)}: warning: line ${line} does not fit: ${escapeControls(reason)}\n`;
}

/** Warnings that are shown one by one; a large run may have one for each article. */
const SHOWN = 10;

/** Collects what readers of the results should know; mere information is only in the results. */
export function createWarnings() {
  let shown = 0;
  let hidden = 0;
  return {
    /** The lines to show for a result. */
    add({ path, diagnostics }: Done): string {
      const warnings = diagnostics.filter(({ severity }) => severity !== 'info');
      const first = warnings.slice(0, SHOWN - shown);
      shown += first.length;
      hidden += warnings.length - first.length;
      return first
        .map(
          ({ severity, message }) =>
            `namedrop: ${nameInput(path)}: ${severity}: ${escapeControls(message)}\n`,
        )
        .join('');
    },
    /** The line that ends a run with more. */
    end: (): string =>
      hidden === 0
        ? ''
        : `namedrop: ${count(hidden)} more warnings, which the results have under diagnostics\n`,
  };
}

/** Why mentions were joined (`--explain`), below the input's name. */
export function describeJoins({ path, explanation }: Done): string {
  return `namedrop: ${nameInput(path)}: which mentions are one entity\n${escapeControls(explanation)}`;
}

/** What `--explain` has not explained: articles that were not done again. */
export function describeUnexplained(skipped: number): string {
  if (skipped === 0) return '';
  return `namedrop: ${count(skipped)} unchanged, which --explain says nothing of. Do them again with --overwrite.\n`;
}

/** What an input is called on a terminal, on one line; a path or a record's id may hold anything. */
export function nameInput(path: string): string {
  // A line end in a name would make two lines of the message.
  return path === '-' ? 'standard input' : escapeControls(path).replaceAll('\n', '␊').replaceAll('\t', '␉');
}
