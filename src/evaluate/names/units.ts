import type { JudgedDocument } from './judge.js';
import { ROWS, type Row, type Tally, tallyRow } from './tally.js';

/** What is drawn in resampling: documents, or the paragraphs of a file that is one document. */
export type UnitKind = 'document' | 'paragraph';

/** The counts of one unit, row by row. */
export type UnitTallies = Readonly<Record<Row, Tally>>;

/** A column file without documents is one document here, whose paragraphs are its sentences. */
export function unitKind(documents: readonly JudgedDocument[]): UnitKind {
  return documents.length > 1 ? 'document' : 'paragraph';
}

/** Counts each unit. A name is of the paragraph in which it starts. */
export function tallyUnits(documents: readonly JudgedDocument[]): UnitTallies[] {
  const units =
    unitKind(documents) === 'document' ? documents : documents.flatMap((each) => splitParagraphs(each));
  return units.map(({ gold, found }) => {
    const tallies = ROWS.map((row) => [row, tallyRow(row, gold, found)]);
    return Object.fromEntries(tallies) as UnitTallies;
  });
}

function splitParagraphs({ text, gold, found }: JudgedDocument): Pick<JudgedDocument, 'gold' | 'found'>[] {
  const ends = [...text.matchAll(/\n[^\S\n]*\n/g)].map(({ index }) => index);
  let goldDone = 0;
  let foundDone = 0;
  return [...ends, text.length].map((end) => {
    const goldFrom = goldDone;
    const foundFrom = foundDone;
    while ((gold[goldDone]?.start ?? Infinity) < end) goldDone++;
    while ((found[foundDone]?.start ?? Infinity) < end) foundDone++;
    return { gold: gold.slice(goldFrom, goldDone), found: found.slice(foundFrom, foundDone) };
  });
}
