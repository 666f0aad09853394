import { describe, expect, it } from 'vitest';
import { compareSpans, contains, overlaps, type Span, sliceSpan, spanLength } from '../../src/model/span.js';

const span = (start: number, end: number): Span => ({ start, end });

it('slices and measures half-open', () => {
  expect(sliceSpan('In Iraq.', span(3, 7))).toBe('Iraq');
  expect(spanLength(span(3, 7))).toBe(4);
});

describe('overlaps', () => {
  it.each([
    ['apart', span(0, 2), span(3, 5), false],
    ['touching', span(0, 2), span(2, 5), false],
    ['one character shared', span(0, 3), span(2, 5), true],
    ['one inside the other', span(0, 5), span(1, 2), true],
    ['the same', span(1, 2), span(1, 2), true],
  ])('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

it('a span contains itself and what is inside, not what sticks out', () => {
  expect(contains(span(1, 5), span(1, 5))).toBe(true);
  expect(contains(span(1, 5), span(2, 5))).toBe(true);
  expect(contains(span(1, 5), span(0, 5))).toBe(false);
  expect(contains(span(1, 5), span(4, 6))).toBe(false);
});

it('sorts by start, the longer first', () => {
  const sorted = [span(4, 5), span(0, 2), span(0, 7), span(4, 6)].sort(compareSpans);
  expect(sorted).toEqual([span(0, 7), span(0, 2), span(4, 6), span(4, 5)]);
});
