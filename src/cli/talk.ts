import type { Done, Failed } from '../batch/job.js';
import { escapeControls } from './escape.js';

/** The one line that a failed input gets: what happened, and what to do. */
export function describeFailure({ path, reason, hint }: Failed): string {
  return `namedrop: ${nameInput(path)} ${escapeControls(reason)}${hint === null ? '' : `. ${escapeControls(hint)}`}\n`;
}

/** What a reader of the result should know, a line each; mere information is only in the result. */
export function describeDiagnostics({ path, diagnostics }: Done): string {
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, message }) => `namedrop: ${nameInput(path)}: ${severity}: ${escapeControls(message)}\n`)
    .join('');
}

/** Why mentions were joined (`--explain`), below the input's name. */
export function describeJoins({ path, explanation }: Done): string {
  return `namedrop: ${nameInput(path)}: which mentions are one entity\n${escapeControls(explanation)}`;
}

function nameInput(path: string): string {
  return path === '-' ? 'standard input' : escapeControls(path);
}
