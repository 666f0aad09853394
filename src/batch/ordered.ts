/** How much work is under way at once, and how many results wait for one before them. */
export interface Limits {
  readonly concurrency: number;
  readonly window: number;
}

/**
 * Runs `task` on each item, several at once, and yields the results in the order of the items, each as
 * soon as those before it are out. Takes no more items than the limits allow, so memory stays flat
 * however long the source is. `task` must not reject.
 */
export async function* mapOrdered<Item, Result>(
  source: AsyncIterable<Item>,
  task: (item: Item) => Promise<Result>,
  { concurrency, window }: Limits,
): AsyncGenerator<Result> {
  const results: Promise<Result>[] = [];
  const change = createNotice();
  let active = 0;
  let ended = false;
  let failure: { readonly error: unknown } | null = null;

  const start = async (item: Item): Promise<Result> => {
    active++;
    try {
      return await task(item);
    } finally {
      active--;
      change.announce();
    }
  };
  const pump = async (): Promise<void> => {
    try {
      for await (const item of source) {
        if (ended) return;
        results.push(start(item));
        change.announce();
        while (!ended && (active >= concurrency || results.length >= window)) await change.next();
        if (ended) return;
      }
    } catch (error) {
      failure = { error };
    } finally {
      ended = true;
      change.announce();
    }
  };

  void pump();
  try {
    for (;;) {
      const head = results[0];
      if (head !== undefined) {
        const result = await head;
        results.shift();
        change.announce();
        yield result;
      } else if (ended) {
        break;
      } else {
        await change.next();
      }
    }
  } finally {
    ended = true;
    change.announce();
  }
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}

/** Lets any number of waiters go on when something may have changed. */
function createNotice() {
  let waiting: (() => void)[] = [];
  return {
    announce(): void {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: (): Promise<void> => new Promise((resolve) => waiting.push(resolve)),
  };
}
