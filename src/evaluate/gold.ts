import { compareSpans, type Span } from '../model/span.js';

/** A name that a person marked. Offsets are UTF-16 code units in the document's text. */
export interface GoldMention extends Span {
  /** The label as the file has it: `PER`, `Location`, `politician` … */
  readonly label: string;
}

/** A document with its names marked, in the order of the text and without overlaps. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** Puts mentions in order and keeps the outermost of those that overlap; of two that cross, the first. */
export function withoutOverlaps(mentions: readonly GoldMention[]): GoldMention[] {
  let end = 0;
  return [...mentions].sort(compareSpans).filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

/** A span without the white space at its ends, which is a slip of the mouse in annotation. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Labels of the usual schemes, lower-cased, and what they are here. A label not listed is one of `other`. */
const LABELS: Readonly<Record<string, string>> = {
  per: 'person',
  pers: 'person',
  person: 'person',
  people: 'person',
  politician: 'person',
  org: 'organisation',
  organization: 'organisation',
  organisation: 'organisation',
  politicalparty: 'organisation',
  company: 'organisation',
  loc: 'place',
  location: 'place',
  place: 'place',
  gpe: 'place',
  fac: 'place',
  facility: 'place',
  country: 'place',
  norp: 'nationality',
  nationality: 'nationality',
  date: '',
  time: '',
  money: '',
  percent: '',
  cardinal: '',
  ordinal: '',
  quantity: '',
  figure: '',
};

/** The project's label for a scheme's own: `LOC` is `place`; empty for what is no name, such as a date. */
export function canonicalLabel(label: string): string {
  const lower = label.toLowerCase();
  return Object.hasOwn(LABELS, lower) ? (LABELS[lower] as string) : lower;
}
