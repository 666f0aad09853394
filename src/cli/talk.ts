import type { Done, Failed } from '../batch/job.js';
import { escapeControls } from './escape.js';
import type { Io } from './io.js';

/** The one line that a failed input gets: what happened, and what to do. */
export function tellFailure(io: Io, { path, reason, hint }: Failed): void {
  io.stderr.write(
    `namedrop: ${escapeControls(nameInput(path))} ${reason}${hint === null ? '' : `. ${hint}`}\n`,
  );
}

/** What a reader of the result should know, but for mere information. */
export function tellDiagnostics(io: Io, { path, diagnostics }: Done): void {
  for (const { severity, message } of diagnostics) {
    if (severity === 'info') continue;
    io.stderr.write(
      `namedrop: ${escapeControls(nameInput(path))}: ${severity}: ${escapeControls(message)}\n`,
    );
  }
}

function nameInput(path: string): string {
  return path === '-' ? 'standard input' : path;
}
