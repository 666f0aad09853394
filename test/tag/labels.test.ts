import { describe, expect, it } from 'vitest';
import {
  BEGIN,
  END,
  INSIDE,
  isAllowed,
  rowSize,
  SINGLE,
  spansOf,
  tagCount,
  tagOf,
} from '../../src/tag/labels.js';

/** Reads `O B0 E0 S1` as tags: position, then label. */
function tags(text: string): number[] {
  const positions = { B: BEGIN, I: INSIDE, E: END, S: SINGLE };
  return text
    .split(' ')
    .map((tag) =>
      tag === 'O' ? 0 : tagOf(Number(tag.slice(1)), positions[tag.charAt(0) as keyof typeof positions]),
    );
}

it('makes rows of all tags in whole blocks of eight', () => {
  expect([1, 2, 3, 4, 5, 6].map(rowSize)).toEqual([8, 16, 16, 24, 24, 32]);
});

it('numbers the tags of all labels without a gap', () => {
  const all = tags('O B0 I0 E0 S0 B1 I1 E1 S1');
  expect(all).toEqual(Array.from({ length: tagCount(2) }, (_, tag) => tag));
});

describe('isAllowed', () => {
  it.each(['O', 'S0', 'B0 E0', 'B0 I0 I0 E0', 'S0 S0 B1 E1 S0', 'B0 E0 B0 E0', 'O B1 E1 O'])(
    'allows %s',
    (text) => {
      expect(isAllowedSequence(tags(text))).toBe(true);
    },
  );

  it.each(['I0', 'E0', 'B0', 'O I0', 'B0 O', 'B0 B0 E0', 'B0 S0', 'B0 E1', 'B0 I1 E1', 'S0 E0', 'B0 I0 O'])(
    'forbids %s',
    (text) => {
      expect(isAllowedSequence(tags(text))).toBe(false);
    },
  );
});

it('reads the names off a sequence of tags', () => {
  expect(spansOf(Uint8Array.from(tags('O B0 I0 E0 S1 S1 O B1 E1')), 10)).toEqual([
    { first: 11, end: 14, label: 0 },
    { first: 14, end: 15, label: 1 },
    { first: 15, end: 16, label: 1 },
    { first: 17, end: 19, label: 1 },
  ]);
});

function isAllowedSequence(path: readonly number[]): boolean {
  const ends = [undefined, ...path];
  return ends.every((tag, i) => isAllowed(tag, path[i]));
}
