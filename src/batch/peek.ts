/** Takes up to `count` items from a source; `all` gives them again, and then the rest. */
export async function peek<Item>(
  source: AsyncIterable<Item>,
  count: number,
): Promise<{ readonly items: readonly Item[]; readonly all: AsyncIterable<Item> }> {
  const iterator = source[Symbol.asyncIterator]();
  const items: Item[] = [];
  while (items.length < count) {
    const next = await iterator.next();
    if (next.done) break;
    items.push(next.value);
  }
  async function* all(): AsyncGenerator<Item> {
    try {
      yield* items;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { items, all: all() };
}
