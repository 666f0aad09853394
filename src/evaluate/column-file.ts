import { InputError } from '../errors.js';
import type { GoldDocument, GoldMention } from './gold.js';
import { joinTokens } from './join-tokens.js';

interface Row {
  readonly token: string;
  readonly tag: string;
}

/** What stands between two sentences of the rebuilt text: column files do not tell which share a paragraph. */
const BETWEEN_SENTENCES = '\n\n';
const CONLLU_COLUMNS = 10;

/**
 * Reads a column file: a token a line with its tag in the last column (CoNLL 2003, BIO, BIOES, IOB1), or
 * CoNLL-U with `NER=B-PER` in MISC. A blank line ends a sentence, `-DOCSTART-` or `# newdoc` starts a document.
 *
 * @param name stands in document ids and in error messages
 * @throws InputError where a line has no tag
 */
export function readColumnFile(content: string, name: string): GoldDocument[] {
  const documents = splitDocuments(content, name);
  const hyphensSplit = splitsHyphens(documents.flat(2));
  return documents.map((sentences, i) => rebuild(`${name}#${i + 1}`, sentences, hyphensSplit));
}

function splitDocuments(content: string, name: string): Row[][][] {
  const documents: Row[][][] = [];
  let sentences: Row[][] = [];
  let rows: Row[] = [];
  const endSentence = () => {
    if (rows.length > 0) sentences.push(rows);
    rows = [];
  };
  const endDocument = () => {
    endSentence();
    if (sentences.length > 0) documents.push(sentences);
    sentences = [];
  };
  content.split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('-DOCSTART-') || line.startsWith('# newdoc')) endDocument();
    else if (line.trim() === '') endSentence();
    else if (!isComment(line)) {
      const row = parseRow(line, `${name}:${index + 1}`);
      if (row !== null) rows.push(row);
    }
  });
  endDocument();
  return documents;
}

/** CoNLL-U's `# text = …` and `# newpar`; other lines that start with a number sign have it as their token. */
function isComment(line: string): boolean {
  return line.startsWith('# ') && (line.includes('=') || line.startsWith('# newpar'));
}

/** Returns null for CoNLL-U's multiword ranges and empty nodes, whose words have rows of their own. */
function parseRow(line: string, where: string): Row | null {
  const columns = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
  if (columns.length === CONLLU_COLUMNS) {
    if (!/^\d+$/.test(columns[0] ?? '')) return null;
    const tag = /(?:^|\|)(?:NER|Entity)=([^|]+)/.exec(columns[9] ?? '')?.[1] ?? 'O';
    return { token: columns[1] ?? '', tag };
  }
  const token = columns[0];
  const tag = columns.at(-1)?.trim();
  if (columns.length < 2 || !token || !tag || !/^(?:O$|[BIESLU]-.)/.test(tag)) {
    throw new InputError(
      `${where}: expected a token and a tag such as B-PER or O, found ${JSON.stringify(line.slice(0, 60))}`,
      'Column files hold one token a line with its BIO tag last, and a blank line between sentences.',
    );
  }
  return { token, tag };
}

/** Whether the corpus makes tokens of hyphens (`US`, `-`, `led`), which the rebuilt text then joins again. */
function splitsHyphens(rows: readonly Row[]): boolean {
  let alone = 0;
  let inside = 0;
  for (const { token } of rows) {
    if (token === '-') alone++;
    else if (/^\p{L}+-\p{L}/u.test(token)) inside++;
  }
  return alone > 3 * inside;
}

function rebuild(id: string, sentences: readonly Row[][], hyphensSplit: boolean): GoldDocument {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const rows of sentences) {
    if (text !== '') text += BETWEEN_SENTENCES;
    const joined = joinTokens(
      rows.map(({ token }) => token),
      hyphensSplit,
    );
    const offset = text.length;
    text += joined.text;
    let open: { start: number; end: number; label: string } | null = null;
    rows.forEach(({ tag }, i) => {
      const span = joined.spans[i] as { start: number; end: number };
      const label = tag === 'O' ? '' : tag.slice(2);
      const continues = open !== null && /^[IEL]/.test(tag) && open.label === label;
      if (!continues && open !== null) {
        mentions.push(open);
        open = null;
      }
      if (label === '') return;
      if (continues && open !== null) open.end = offset + span.end;
      else open = { start: offset + span.start, end: offset + span.end, label };
    });
    if (open !== null) mentions.push(open);
  }
  return { id, text, mentions: mentions.map((mention) => withLastPeriod(text, mention)) };
}

/** Adds the period of `U.S.` that a corpus which cuts initials at periods left outside the name. */
function withLastPeriod(text: string, mention: GoldMention): GoldMention {
  const cut =
    text[mention.end] === '.' && /(?:^|\P{L})\p{Lu}\.\p{Lu}$/u.test(text.slice(mention.start, mention.end));
  return cut ? { ...mention, end: mention.end + 1 } : mention;
}
