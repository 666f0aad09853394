import type { Entity, Extraction } from '../model/entity.js';
import type { OutputOptions } from './convert.js';
import { listOf } from './convert.js';
import { DEFAULT_LISTS } from './output.js';

const TAGS: Readonly<Record<Entity['type'], string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  date: 'DATE',
  figure: 'FIGURE',
  other: 'MISC',
};

/**
 * Two columns, token and BIO2 tag, a blank line after each sentence, `-DOCSTART-` before each document
 * (CoNLL-2003). A token belongs to a mention where the two share a character. One column cannot nest, so a figure
 * ends before a name in what it counts.
 */
export function toConll(extraction: Extraction, { types = DEFAULT_LISTS }: OutputOptions): string {
  const tags = new Array<string>(extraction.tokens.length).fill('O');
  const mentions = extraction.entities
    .filter((entity) => types.includes(listOf(entity)))
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, tag: TAGS[entity.type] })))
    .sort((a, b) => a.start - b.start);

  let index = 0;
  for (const [i, { start, end: own, tag }] of mentions.entries()) {
    const end = Math.min(own, mentions[i + 1]?.start ?? own);
    while ((extraction.tokens[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index++;
    let prefix = 'B';
    for (; (extraction.tokens[index]?.start ?? Number.POSITIVE_INFINITY) < end; index++) {
      tags[index] = `${prefix}-${tag}`;
      prefix = 'I';
    }
  }
  const ends = new Set(extraction.sentences.map(({ endToken }) => endToken));
  // A blank line inside a mention would make two of it.
  const rows = extraction.tokens.map(({ text }, i) => {
    const isEnd = ends.has(i + 1) && !tags[i + 1]?.startsWith('I-');
    return `${text}\t${tags[i]}\n${isEnd ? '\n' : ''}`;
  });
  return `-DOCSTART-\tO\n\n${rows.join('')}`;
}
