import type { FigureValue } from '../../model/candidate.js';
import type { Span } from '../../model/span.js';
import type { Scope } from './scope.js';

/** A figure as a shape found it. */
export interface Figure extends Span {
  /** The token after its last; the search goes on there. */
  readonly endToken: number;
  readonly value: FigureValue;
  /** The sign or name of a currency that had to be guessed. */
  readonly guess?: string;
}

/** Looks for one kind of figure that starts at a token; a bound may reach back before it. */
export type Shape = (scope: Scope, at: number) => Figure | null;
