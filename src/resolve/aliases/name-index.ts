import type { Links } from './links.js';

/** So many entities of a key are kept, which keeps look-ups constant; one of more is ambiguous from then on. */
const MOST_ENTITIES = 8;

/** Which entities a key may stand for: the mentions that brought it, one of each entity. */
export class NameIndex {
  readonly #links: Links;
  readonly #mentions = new Map<string, number[]>();
  readonly #overflowed = new Set<string>();

  constructor(links: Links) {
    this.#links = links;
  }

  /** Says that the mention's entity may be called `key`. */
  add(key: string, mention: number): void {
    const known = this.#mentions.get(key);
    if (known === undefined) this.#mentions.set(key, [mention]);
    else if (this.#has(known, mention)) return;
    else if (known.length < MOST_ENTITIES) known.push(mention);
    else this.#overflowed.add(key);
  }

  /** Whether more entities may be called `key` than `find` returns. */
  hasOverflowed(key: string): boolean {
    return this.#overflowed.has(key);
  }

  /** One mention of each entity that may be called `key`; of some of them where the key `hasOverflowed`. */
  find(key: string): readonly number[] {
    const known = this.#mentions.get(key);
    if (known === undefined) return [];
    if (known.length === 1) return known;
    const roots = new Set<number>();
    return known.filter((mention) => {
      const root = this.#links.root(mention);
      if (roots.has(root)) return false;
      roots.add(root);
      return true;
    });
  }

  /** The one mention of the one entity that may be called `key`, or undefined where there are none or several. */
  findOnly(key: string): number | undefined {
    if (this.hasOverflowed(key)) return undefined;
    const found = this.find(key);
    return found.length === 1 ? found[0] : undefined;
  }

  #has(known: readonly number[], mention: number): boolean {
    const root = this.#links.root(mention);
    return known.some((other) => this.#links.root(other) === root);
  }
}
