import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.js';
import type { OffsetUnit } from '../../src/model/offsets.js';
import { ENTITY_LISTS, type Output, type OutputMention, type OutputSpan } from '../../src/write/output.js';
import { compareArticles } from '../support/golden/articles.js';

const SLICE: Record<OffsetUnit, (text: string, start: number, end: number) => string> = {
  codepoint: (text, start, end) => [...text].slice(start, end).join(''),
  utf16: (text, start, end) => text.slice(start, end),
  utf8: (text, start, end) => Buffer.from(text).subarray(start, end).toString(),
};

function mentionsOf(output: Output): OutputMention[] {
  return ENTITY_LISTS.flatMap((list) => output[list].flatMap((entity) => entity.mentions));
}

describe.each(compareArticles())('the output for $name', ({ text }) => {
  it.each(Object.keys(SLICE) as OffsetUnit[])('slices to its own text in %s offsets', (offsetUnit) => {
    const output = extract(text, { offsetUnit, types: ENTITY_LISTS });
    for (const { start, end, text: own } of mentionsOf(output)) {
      expect(SLICE[offsetUnit](text, start, end)).toBe(own);
      expect(own).toMatch(/^\S(?:[\s\S]*\S)?$/);
    }
  });

  it('has no character in two mentions but those of names in what a figure counts', () => {
    const { figures, ...names } = extract(text, { types: ENTITY_LISTS });
    const overlap = (a: OutputSpan, b: OutputSpan) => a.start < b.end && b.start < a.end;
    const others = [
      ...names.people,
      ...names.organisations,
      ...names.places,
      ...names.dates,
      ...names.others,
    ];
    const spans = others.flatMap(({ mentions }) => mentions);
    for (const span of spans) expect(spans.filter((other) => overlap(span, other))).toEqual([span]);
    for (const figure of figures) {
      for (const mention of figure.mentions) {
        const inside = spans.filter((other) => overlap(mention, other));
        for (const name of inside) expect(mention.text).toContain(name.text);
      }
      expect(spans.filter((other) => overlap(figure.number, other))).toEqual([]);
    }
  });

  it('lists entities and their mentions in the order of the text', () => {
    const output = extract(text, { types: ENTITY_LISTS });
    for (const list of ENTITY_LISTS) {
      const starts = output[list].map((entity) => entity.mentions.map(({ start }) => start));
      for (const own of [...starts, starts.map(([first]) => first ?? 0)]) {
        expect(own).toEqual([...own].sort((a, b) => a - b));
      }
      for (const entity of output[list]) expect(entity.count).toBe(entity.mentions.length);
    }
  });

  it('is the same twice', () => {
    expect(extract(text)).toEqual(extract(text));
  });
});
