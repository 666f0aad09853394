import { readWords } from '../lists.js';
import type { Candidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import { sliceSpan } from '../model/span.js';

const PORTFOLIOS: ReadonlySet<string> = readWords('portfolios.txt');
/** Who has a portfolio, after the word for it. */
const HOLDER =
  /^\s(?:deputy |state )?(?:minister|secretary|undersecretary)\b|^\s(?:ministers|secretaries)\b/i;
const LONGEST_HOLDER = 25;

/** Drops what a minister is of, "Labor minister", which is part of a title and not the party or ministry of that name. */
export function dropPortfolios({ text }: Described, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    const { type, end } = candidate;
    if (type === 'person' || type === 'date' || type === 'figure') return true;
    if (!PORTFOLIOS.has(sliceSpan(text, candidate).toLowerCase())) return true;
    return !HOLDER.test(text.slice(end, end + LONGEST_HOLDER));
  });
}
