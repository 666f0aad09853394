import type { Segmented, Sentence, SourceDocument, Token } from '../model/document.js';
import { foldText } from './fold.js';
import { sentenceSpans } from './sentences.js';
import { tokenSpans } from './tokens.js';
import { tokenizerView } from './view.js';

export { foldText } from './fold.js';

/**
 * Splits a document into sentences and tokens with exact offsets (UTF-16 code units). Every letter and
 * digit is in exactly one token, every token in exactly one sentence; the text itself is not changed.
 */
export function segment(document: SourceDocument): Segmented {
  const { text } = document;
  const view = tokenizerView(text);
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const span of sentenceSpans(view)) {
    const firstToken = tokens.length;
    for (const { start, end } of tokenSpans(view, span)) {
      const own = text.slice(start, end);
      tokens.push({ start, end, text: own, lower: foldText(own) });
    }
    const first = tokens[firstToken];
    const last = tokens.at(-1);
    if (first !== undefined && last !== undefined) {
      sentences.push({ start: first.start, end: last.end, firstToken, endToken: tokens.length });
    }
  }
  return { ...document, sentences, tokens };
}
