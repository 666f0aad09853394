import type { Candidate } from '../model/candidate.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Described } from '../model/document.js';
import { recogniseCredits } from './credits.js';
import { recogniseDateline } from './dateline.js';
import { dateDiagnostics } from './dates/diagnostics.js';
import { recogniseDates } from './dates/index.js';
import { recogniseFigures } from './figures/index.js';
import { Triggers } from './triggers.js';

export interface Recognised {
  readonly candidates: readonly Candidate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Proposes every date and figure of the document, and the names of its dateline and credits; overlaps are decided later, in `src/resolve`. */
export function recognise(document: Described): Recognised {
  const triggers = new Triggers(document.tokens);
  const dates = recogniseDates(document, triggers);
  const figures = recogniseFigures(document, triggers);
  return {
    candidates: [
      ...recogniseDateline(document),
      ...recogniseCredits(document, triggers),
      ...dates,
      ...figures.candidates,
    ],
    diagnostics: [...dateDiagnostics(document, dates), ...figures.diagnostics],
  };
}
