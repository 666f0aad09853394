import { InputError } from '../errors.js';
import { type GoldDocument, type GoldMention, trimSpan } from './gold.js';

/** Documents are parted by a line of equals signs. */
const PARTING = /^={3,}[ \t]*\r?\n?/m;
const MARK_OR_BRACE = /\{([\w-]+):([^{}]*[^{}\s][^{}]*)\}|[{}]/g;
const SHAPE =
  'A name is marked where it stands: {PER:Angela Merkel} spoke in {LOC:Berlin}. A line of === parts two documents; no other braces.';

/**
 * Reads text with its names marked where they stand: `{PER:Angela Merkel} spoke in {LOC:Berlin}.` A line of equals
 * signs parts two documents, and white space around a document or a name is left out of it.
 *
 * @param name stands in document ids (`name#3`) and in error messages
 * @throws InputError where a brace is part of no mark
 */
export function readMarkedText(content: string, name: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let line = 1;
  for (const part of content.split(PARTING)) {
    const marked = part.trim();
    const firstLine = line + countLines(part.slice(0, part.indexOf(marked)));
    line += countLines(part) + 1;
    if (marked !== '') documents.push(readDocument(marked, name, documents.length + 1, firstLine));
  }
  return documents;
}

function readDocument(marked: string, name: string, number: number, firstLine: number): GoldDocument {
  const mentions: GoldMention[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(MARK_OR_BRACE)) {
    const [whole, label, words = ''] = match;
    if (label === undefined) {
      const where = `${name}:${firstLine + countLines(marked.slice(0, match.index))}`;
      const found = JSON.stringify(marked.slice(match.index, match.index + 40));
      throw new InputError(`${where}: expected a mark, found ${found}`, SHAPE);
    }
    text += marked.slice(done, match.index);
    const start = text.length;
    text += words;
    mentions.push({ ...trimSpan(text, { start, end: text.length }), label });
    done = match.index + whole.length;
  }
  return { id: `${name}#${number}`, text: text + marked.slice(done), mentions };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
