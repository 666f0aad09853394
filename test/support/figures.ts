import { describe } from '../../src/describe/index.js';
import type { Described } from '../../src/model/document.js';
import { documentFromText } from '../../src/read/text.js';
import { recogniseFigures } from '../../src/recognise/figures/index.js';
import { segment } from '../../src/segment/index.js';

export function describeText(text: string): Described {
  return describe(segment(documentFromText(text)), null);
}

/** The figures of a text, with their spans as text. */
export function figuresOf(text: string) {
  return recogniseFigures(describeText(text)).candidates.map(({ start, end, value }) => ({
    ...value,
    text: text.slice(start, end),
    of: value.of && text.slice(value.of.start, value.of.end),
    number: text.slice(value.number.start, value.number.end),
  }));
}
