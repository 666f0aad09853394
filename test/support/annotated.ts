import { describe } from '../../src/describe/index.js';
import type { NameCandidate, NameType } from '../../src/model/candidate.js';
import type { Described } from '../../src/model/document.js';
import type { Extraction, NameEntity } from '../../src/model/entity.js';
import { documentFromText } from '../../src/read/text.js';
import { resolve } from '../../src/resolve/index.js';
import type { Join } from '../../src/resolve/trace.js';
import { segment } from '../../src/segment/index.js';

const TYPES: Readonly<Record<string, NameType>> = { P: 'person', O: 'organisation', L: 'place', N: 'other' };
const MARKED = /\[([POLN]) ([^\]]*)\]/g;

/** Reads a text in which names are marked, `[P Jane Roe] of [O UNHCR]`, as the tagger would have found them. */
export function readAnnotated(marked: string): { document: Described; candidates: NameCandidate[] } {
  const candidates: NameCandidate[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, letter = '', name = ''] = match;
    const type = TYPES[letter] ?? 'other';
    text += marked.slice(done, match.index);
    const start = text.length;
    text += name;
    candidates.push({ type, label: type, start, end: text.length, score: 0.9, by: 'test' });
    done = match.index + whole.length;
  }
  text += marked.slice(done);
  return { document: describe(segment(documentFromText(text)), null), candidates };
}

/** Resolves an annotated text; what was joined and why stands in `joins`. */
export function resolveAnnotated(marked: string): Extraction & { readonly joins: readonly Join[] } {
  const { document, candidates } = readAnnotated(marked);
  const joins: Join[] = [];
  return { ...resolve(document, candidates, (join) => joins.push(join)), joins };
}

/** Candidates for every place where one of the names stands in the text as a word. */
export function findNames(text: string, names: Readonly<Record<string, NameType>>): NameCandidate[] {
  return Object.entries(names).flatMap(([name, type]) => {
    const found: NameCandidate[] = [];
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (/\p{L}/u.test(text.charAt(end))) continue;
      found.push({ type, label: type, start, end, score: 0.9, by: 'test' });
    }
    return found;
  });
}

/** `name | alias | alias`, one line an entity of the type, in the order of the text. */
export function linesOf(extraction: Extraction, type: NameType): string[] {
  return extraction.entities
    .filter((entity): entity is NameEntity => entity.type === type)
    .map(({ name, aliases }) => [name, ...aliases].join(' | '));
}
