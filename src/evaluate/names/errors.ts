import type { NameType } from '../../model/candidate.js';
import { type Span, sliceSpan } from '../../model/span.js';
import type { Judged, JudgedDocument, NameSpan } from './judge.js';

/** How a name is wrong: not found; found where the gold has none; of the right span, but another type; of another span. */
export const ERROR_KINDS = ['missed', 'false', 'type', 'span'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface ErrorSide {
  readonly type: NameType;
  readonly text: string;
}

export interface NameError {
  readonly kind: ErrorKind;
  /** The document's id. */
  readonly document: string;
  readonly gold: ErrorSide | null;
  readonly found: ErrorSide | null;
  /** The text before and after the gold's name, or the found one where the gold has none; in one line. */
  readonly before: string;
  readonly after: string;
}

/** Characters of context on each side. */
const CONTEXT = 50;

/** The errors in people, organisations and places, document by document; others count where the gold has such. */
export function listErrors(documents: readonly JudgedDocument[]): NameError[] {
  const hasOthers = documents.some(({ gold }) => gold.some(({ type }) => type === 'other'));
  const isScored = ({ type }: NameSpan) => hasOthers || type !== 'other';
  return documents.flatMap((document) => [
    ...document.gold.filter(({ strict }) => !strict).map((name) => errorOfGold(name, document)),
    ...document.found
      .filter((name) => name.touching.length === 0 && isScored(name))
      .map((name) => toError('false', null, name, document)),
  ]);
}

/** At most `count` errors of each kind, spread evenly over the documents, so that the first does not fill the list. */
export function pickErrors(errors: readonly NameError[], count: number): NameError[] {
  return ERROR_KINDS.flatMap((kind) => {
    const own = errors.filter((error) => error.kind === kind);
    const step = Math.max(1, own.length / count);
    return Array.from({ length: Math.min(count, own.length) }, (_, i) => own[Math.floor(i * step)]);
  }).filter((error) => error !== undefined);
}

function errorOfGold(name: Judged<NameSpan>, document: JudgedDocument): NameError {
  const [first] = name.touching;
  if (first === undefined) return toError('missed', name, null, document);
  const same = name.touching.find(({ start, end }) => start === name.start && end === name.end);
  return same === undefined ? toError('span', name, first, document) : toError('type', name, same, document);
}

function toError(
  kind: ErrorKind,
  gold: NameSpan | null,
  found: NameSpan | null,
  { id, text }: JudgedDocument,
): NameError {
  const at: Span = gold ?? found ?? { start: 0, end: 0 };
  const side = (name: NameSpan | null) => name && { type: name.type, text: onOneLine(sliceSpan(text, name)) };
  return {
    kind,
    document: id,
    gold: side(gold),
    found: side(found),
    before: onOneLine(text.slice(Math.max(0, at.start - CONTEXT), at.start).replace(/^[\udc00-\udfff]/, '')),
    after: onOneLine(text.slice(at.end, at.end + CONTEXT).replace(/[\ud800-\udbff]$/, '')),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
