import type { Span } from '../../model/span.js';
import type { Trace } from '../trace.js';

/**
 * Which mentions, by index in the order of the text, are of one entity. Joins only ever grow a group; the
 * group's name is its earliest mention, so that the result does not depend on the order of the joins.
 */
export class Links {
  readonly #mentions: readonly Span[];
  readonly #trace: Trace | undefined;
  readonly #parents: Int32Array;

  constructor(mentions: readonly Span[], trace?: Trace) {
    this.#mentions = mentions;
    this.#trace = trace;
    this.#parents = new Int32Array(mentions.length);
    for (let index = 0; index < mentions.length; index++) this.#parents[index] = index;
  }

  /** The earliest mention known to be of the same entity. */
  root(mention: number): number {
    let at = mention;
    let parent = this.#parents[at] ?? at;
    while (parent !== at) {
      const grandparent = this.#parents[parent] ?? parent;
      this.#parents[at] = grandparent;
      at = grandparent;
      parent = this.#parents[at] ?? at;
    }
    return at;
  }

  /** Makes two mentions one entity; nothing happens where they are already. */
  join(mention: number, other: number, rule: string): void {
    const a = this.root(mention);
    const b = this.root(other);
    if (a === b) return;
    this.#parents[Math.max(a, b)] = Math.min(a, b);
    const span = this.#mentions[mention];
    const joined = this.#mentions[other];
    if (this.#trace !== undefined && span !== undefined && joined !== undefined)
      this.#trace({ rule, mention: span, joined });
  }
}
