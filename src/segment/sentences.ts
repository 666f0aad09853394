import type { Span } from '../model/span.js';
import { isAbbreviation, isInitials, isTitle, LONGEST_ABBREVIATION } from './abbreviations.js';
import { compromiseSentences } from './compromise.js';

/** compromise's splitter is not linear on runs without a break, so it is handed at most this many characters. */
const BLOCK = 4_000;
/** A run without white space longer than this is no prose; it is a sentence of its own. */
const LONGEST_WORD = 1_000;
const LONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD},}`, 'g');

/** Words that open a sentence, and follow `U.S.`, `p.m.` or `Inc.` only when one has ended. */
const OPENER =
  /^["“‘]?(?:The|He|She|It|They|We|I|In|On|At|But|And|A|An|This|That|These|Those|His|Her|Its|Their|After|As|If|When|While|Since|Although|However|Meanwhile|Then|There|You|My|Our|Some|Many|Most|For|By|From|With)\s/;
/** What could end a sentence. compromise passes over those after an abbreviation and inside quotes or brackets. */
const END_BEFORE_CAPITAL = /([.!?…])(["”’»)\]]{0,2})\s+(?=["“‘«([]?\p{Lu})/gu;
/** A legal form goes on with the company's name before it: "Yahoo! Inc." */
const LEGAL_FORM = /^(?:Inc|Corp|Co|Ltd|LLC|PLC)(?![\p{L}-])/u;
const EXCLAMATION = /!\s*$/;
const CLOSED_PERIOD = /\.["”’)\]]*\s*$/;
const WORD_BEFORE = /(?<=([\p{L}.]*))/uy;

/** Splits the tokenizer's view of a document into sentence spans that cover every character. */
export function sentenceSpans(view: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const run of hasLongStretch(view) ? view.matchAll(LONG_RUN) : []) {
    splitBlocks(view, { start: done, end: run.index }, spans);
    done = run.index + run[0].length;
    spans.push({ start: run.index, end: done });
  }
  splitBlocks(view, { start: done, end: view.length }, spans);
  return spans;
}

/** Whether as many characters as make a long run stand anywhere without a space: where not, no run is long. */
function hasLongStretch(view: string): boolean {
  let start = 0;
  while (start + LONGEST_WORD <= view.length) {
    const space = view.lastIndexOf(' ', start + LONGEST_WORD - 1);
    if (space < start) return true;
    start = space + 1;
  }
  return false;
}

function splitBlocks(view: string, part: Span, spans: Span[]): void {
  let start = part.start;
  while (start < part.end) {
    const end = blockEnd(view, start, part.end);
    const whole = end === part.end || view[end - 1] === '\n';
    start = splitBlock(view.slice(start, end), start, whole, spans);
  }
}

/** The next block ends after its last line end, else after its last space. */
function blockEnd(view: string, start: number, limit: number): number {
  if (limit - start <= BLOCK) return limit;
  const block = view.slice(start, start + BLOCK);
  const cut = block.lastIndexOf('\n') + 1 || block.lastIndexOf(' ') + 1;
  return start + (cut || BLOCK);
}

/** Returns where the next block starts: before this one's last sentence, if that may be cut short. */
function splitBlock(block: string, offset: number, whole: boolean, spans: Span[]): number {
  let start = 0;
  let end = 0;
  for (const sentence of compromiseSentences(block)) {
    end += sentence.length;
    if (end === block.length || endsInsideSentence(sentence, block.slice(end, end + 20))) continue;
    splitMissedEnds(block.slice(start, end), offset + start, spans);
    start = end;
  }
  if (start > 0 && !whole) return offset + start;
  splitMissedEnds(block.slice(start), offset + start, spans);
  return offset + block.length;
}

/** Whether compromise ended a sentence inside one: at a title, an initial, `No. 10`, `Jan. 5` or `Yahoo! Inc.` */
function endsInsideSentence(sentence: string, next: string): boolean {
  if (sentence.endsWith('\n')) return false;
  if (LEGAL_FORM.test(next) && EXCLAMATION.test(sentence.slice(-4))) return true;
  const tail = sentence.slice(-2 * LONGEST_ABBREVIATION);
  const period = tail.search(CLOSED_PERIOD);
  if (period === -1) return false;
  const word = wordBefore(tail, period);
  if (/^\p{Lu}$/u.test(word) || isTitle(word)) return true;
  return isAbbreviation(word, next) && /^[\p{Ll}\d]/u.test(next);
}

function splitMissedEnds(sentence: string, offset: number, spans: Span[]): void {
  let start = 0;
  for (const match of sentence.matchAll(END_BEFORE_CAPITAL)) {
    const [own, mark = '', closing] = match;
    const end = match.index + own.length;
    const isEnd =
      closing !== '' || endsSentence(wordBefore(sentence, match.index), mark, sentence.slice(end, end + 12));
    if (!isEnd) continue;
    spans.push({ start: offset + start, end: offset + end });
    start = end;
  }
  if (sentence.length > start) spans.push({ start: offset + start, end: offset + sentence.length });
}

/** Whether a sentence ends between `word`, its mark, and `next`, which starts with a capital. */
function endsSentence(word: string, mark: string, next: string): boolean {
  if (mark === '…') return false;
  if (mark !== '.') return mark !== '!' || !LEGAL_FORM.test(next);
  const isWord = word !== '' && !isInitials(word) && !isAbbreviation(word, next);
  return isWord || (!isTitle(word) && OPENER.test(next));
}

/** The letters and periods before `end`, as far back as an abbreviation could reach. */
function wordBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 2 * LONGEST_ABBREVIATION), end);
  // Read from its end backwards, as from the left each of its characters would be tried as the first.
  WORD_BEFORE.lastIndex = before.length;
  return WORD_BEFORE.exec(before)?.[1] ?? '';
}
