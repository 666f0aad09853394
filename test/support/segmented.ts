import type { Segmented } from '../../src/model/document.js';
import { documentFromText } from '../../src/read/text.js';
import { segment } from '../../src/segment/index.js';

export function segmentText(text: string): Segmented {
  return segment(documentFromText(text));
}

export function tokenTexts(text: string): string[] {
  return segmentText(text).tokens.map((token) => token.text);
}

/** Each sentence's own characters, line ends inside it included. */
export function sentenceTexts(text: string): string[] {
  return segmentText(text).sentences.map(({ start, end }) => text.slice(start, end));
}
