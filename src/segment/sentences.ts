import type { Span } from '../model/span.js';
import { compromiseSentences, isAbbreviation } from './compromise.js';

/** compromise's splitter is not linear on runs without a break, so it is handed at most this many characters. */
const BLOCK = 8_000;
/** A run without white space longer than this is no prose; it is a sentence of its own. */
const LONGEST_WORD = 1_000;
const LONG_RUN = new RegExp(`\\S{${LONGEST_WORD},}`, 'g');

/** A sentence end inside closing quotes or brackets, which compromise does not split at. */
const QUOTED_END = /[.!?…]["”’)\]]{1,2}\s+(?=["“‘([]?\p{Lu})/gu;
/** Words that open a sentence, and follow `U.S.` or `p.m.` only when one has ended. */
const OPENER =
  /^["“‘]?(?:The|He|She|It|They|We|I|In|On|At|But|And|A|An|This|That|These|Those|His|Her|Its|Their|After|As|If|When|While|However|Meanwhile|There)\s/;
const ENDS_IN_INITIALS = /(?:^|[\s(])\p{L}\.(?:\p{L}\.)+\s+/gu;
/** Abbreviations that compromise does not know, before a number: `No. 1`, `Rs. 500`. */
const BEFORE_NUMBER = /^(?:Nos?|Rs|Tk|Rp|Sh|Dh|Fr)$/;
const LAST_WORD = /([\p{L}.]+)\.["”’)\]]*\s*$/u;

/** Splits the tokenizer's view of a document into sentence spans that cover every character. */
export function sentenceSpans(view: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const run of view.matchAll(LONG_RUN)) {
    splitBlocks(view, { start: done, end: run.index }, spans);
    done = run.index + run[0].length;
    spans.push({ start: run.index, end: done });
  }
  splitBlocks(view, { start: done, end: view.length }, spans);
  return spans;
}

function splitBlocks(view: string, part: Span, spans: Span[]): void {
  let start = part.start;
  while (start < part.end) {
    const end = blockEnd(view, start, part.end);
    splitBlock(view.slice(start, end), start, spans);
    start = end;
  }
}

/** Cuts after the last line end of the next block, else after its last space. */
function blockEnd(view: string, start: number, limit: number): number {
  if (limit - start <= BLOCK) return limit;
  const newline = view.lastIndexOf('\n', start + BLOCK - 1);
  if (newline > start) return newline + 1;
  const space = view.lastIndexOf(' ', start + BLOCK - 1);
  return space > start ? space + 1 : start + BLOCK;
}

function splitBlock(block: string, offset: number, spans: Span[]): void {
  let start = offset;
  let end = offset;
  for (const sentence of compromiseSentences(block)) {
    end += sentence.length;
    if (
      end < offset + block.length &&
      endsInsideSentence(sentence, block.slice(end - offset, end - offset + 20))
    )
      continue;
    splitMissedEnds(block.slice(start - offset, end - offset), start, spans);
    start = end;
  }
  if (start < offset + block.length) spans.push({ start, end: offset + block.length });
}

/** Whether compromise ended a sentence at an abbreviation that goes on: a title, an initial, `No. 10`, `Jan. 5`. */
function endsInsideSentence(sentence: string, next: string): boolean {
  if (sentence.endsWith('\n')) return false;
  const word = LAST_WORD.exec(sentence.slice(-24))?.[1];
  if (word === undefined) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  if (BEFORE_NUMBER.test(word) && /^\d/.test(next)) return true;
  return isAbbreviation(word.toLowerCase()) && /^[\p{Ll}\d]/u.test(next);
}

function splitMissedEnds(sentence: string, offset: number, spans: Span[]): void {
  const ends: number[] = [];
  for (const match of sentence.matchAll(QUOTED_END)) ends.push(match.index + match[0].length);
  for (const match of sentence.matchAll(ENDS_IN_INITIALS)) {
    const end = match.index + match[0].length;
    if (OPENER.test(sentence.slice(end, end + 12))) ends.push(end);
  }
  let start = 0;
  for (const end of [...ends.sort((a, b) => a - b), sentence.length]) {
    if (end > start) spans.push({ start: offset + start, end: offset + end });
    start = end;
  }
}
