import type { Span } from '../model/span.js';

/** Why two mentions are of one entity: the rule's name, the mention, and the earlier mention that it was joined to. */
export interface Join {
  readonly rule: string;
  readonly mention: Span;
  readonly joined: Span;
}

/** Told of every join, where somebody asked (`--explain`). */
export type Trace = (join: Join) => void;
