import type { Span } from './span.js';

/** Something a reader of the result should know; it never stops the run. */
export interface Diagnostic {
  readonly severity: 'info' | 'warning' | 'error';
  /** `stage/what`, such as `encoding/guessed`: stable, so that scripts can filter on it. */
  readonly rule: string;
  readonly message: string;
  /** Where in the document it applies, or null where it concerns the whole. */
  readonly span: Span | null;
}
