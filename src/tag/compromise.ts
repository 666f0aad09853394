import { createRequire } from 'node:module';
import type { NameCandidate, NameType } from '../model/candidate.js';
import type { Segmented, Token } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Tagger } from './tagger.js';

interface CompromiseTerm {
  readonly offset: { readonly start: number; readonly length: number };
}
interface CompromiseView {
  json(options: { offset: boolean }): { readonly terms: readonly CompromiseTerm[] }[];
}
interface CompromiseDocument {
  people(): CompromiseView;
  places(): CompromiseView;
  organizations(): CompromiseView;
}

const HONORIFICS = new Set(
  'mr mrs ms miss dr prof sir dame lord lady gen col lt sgt sen rep rev gov president'.split(' '),
);

/** compromise's own tagging, the baseline: strict F1 of 44 to 55 on news. Loads the full package (0.2 s). */
export function createCompromiseTagger(): Tagger {
  const nlp = createRequire(import.meta.url)('compromise') as (text: string) => CompromiseDocument;
  return {
    name: 'compromise',
    tag(document) {
      const found = nlp(document.text);
      const views: [NameType, CompromiseView][] = [
        ['person', found.people()],
        ['organisation', found.organizations()],
        ['place', found.places()],
      ];
      return views.flatMap(([type, view]) =>
        view.json({ offset: true }).flatMap(({ terms }) => toCandidates(document, type, terms)),
      );
    },
  };
}

/** Reads the terms' offsets: those of whole phrases are wrong in compromise 14 where punctuation stands inside. */
function toCandidates(
  document: Segmented,
  type: NameType,
  terms: readonly CompromiseTerm[],
): NameCandidate[] {
  const first = terms[0];
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.offset.start, end: last.offset.start + last.offset.length };
  const kept = trim(tokensWithin(document.tokens, span));
  const head = kept[0];
  const tail = kept.at(-1);
  if (head === undefined || tail === undefined) return [];
  return [{ type, label: type, start: head.start, end: tail.end, score: 0.5, by: 'compromise' }];
}

/** Drops punctuation and possessives at both ends, and the honorifics before a name. */
function trim(tokens: readonly Token[]): readonly Token[] {
  const isEdge = (token: Token) => !/[\p{L}\p{N}]/u.test(token.text) || token.lower === "'s";
  let start = 0;
  let end = tokens.length;
  while (end > start && isEdge(tokens[end - 1] as Token)) end--;
  while (
    start < end &&
    (isEdge(tokens[start] as Token) || HONORIFICS.has((tokens[start] as Token).lower.replace('.', '')))
  )
    start++;
  return tokens.slice(start, end);
}

/** The tokens that share a character with the span; binary search, as documents are long and spans many. */
function tokensWithin(tokens: readonly Token[], span: Span): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && (tokens[end] as Token).start < span.end) end++;
  return tokens.slice(low, end);
}
