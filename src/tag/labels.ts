import { ROW_BLOCK, toBlocks } from './kernel.js';

/**
 * The tags of a label set in BIOES: `O`, then begin, inside, end and single for each label. Tag numbers are
 * `0` for O and `1 + 4 * label + position` otherwise.
 */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

/** A name by its tokens: half-open, with the number of its label. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
  readonly label: number;
}

export function tagCount(labels: number): number {
  return 1 + 4 * labels;
}

/** Numbers in a token's row of emissions: one for each tag, and room up to a whole number of the kernel's blocks. */
export function rowSize(labels: number): number {
  return toBlocks(tagCount(labels), ROW_BLOCK);
}

export function tagOf(label: number, position: number): number {
  return 1 + 4 * label + position;
}

/** Which of the positions the token at `at` has in a name, half-open. */
export function positionOf({ first, end }: Pick<TokenSpan, 'first' | 'end'>, at: number): number {
  if (end - first === 1) return SINGLE;
  return at === first ? BEGIN : at === end - 1 ? END : INSIDE;
}

/** Whether `next` may follow `tag`; `undefined` stands for the ends of a sentence. */
export function isAllowed(tag: number | undefined, next: number | undefined): boolean {
  const open = tag !== undefined && tag > 0 && ((tag - 1) & 3) <= INSIDE;
  const continues =
    next !== undefined && next > 0 && (((next - 1) & 3) === INSIDE || ((next - 1) & 3) === END);
  if (open !== continues) return false;
  return !open || (tag - 1) >> 2 === ((next as number) - 1) >> 2;
}

/** The names in a sequence of tags; `offset` is the token of the first tag. */
export function spansOf(path: Uint8Array, offset: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let first = 0;
  path.forEach((tag, at) => {
    if (tag === 0) return;
    const position = (tag - 1) & 3;
    if (position === BEGIN || position === SINGLE) first = at;
    if (position === END || position === SINGLE) {
      spans.push({ first: offset + first, end: offset + at + 1, label: (tag - 1) >> 2 });
    }
  });
  return spans;
}
