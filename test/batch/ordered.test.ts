import { describe, expect, it } from 'vitest';
import { mapOrdered } from '../../src/batch/ordered.js';

async function* numbers(count: number, onTake: (number: number) => void = () => {}) {
  for (let i = 0; i < count; i++) {
    onTake(i);
    yield i;
  }
}

async function collect<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

const later = (turns: number) =>
  new Promise<void>((resolve) => {
    const wait = (left: number) => (left === 0 ? resolve() : setImmediate(wait, left - 1));
    wait(turns);
  });

describe('mapOrdered', () => {
  it('keeps the order, whatever finishes first', async () => {
    const task = async (number: number) => {
      await later((number * 7) % 5);
      return number * 2;
    };
    const results = await collect(mapOrdered(numbers(50), task, { concurrency: 4, window: 8 }));
    expect(results).toEqual(Array.from({ length: 50 }, (_, i) => i * 2));
  });

  it('runs no more at once than it may, and uses what it may', async () => {
    let active = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++active);
      await later(2);
      active--;
    };
    await collect(mapOrdered(numbers(30), task, { concurrency: 3, window: 10 }));
    expect(most).toBe(3);
  });

  it('takes no more items than the window while the first one is slow', async () => {
    let taken = 0;
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const results = mapOrdered(
      numbers(1000, () => taken++),
      (number) => (number === 0 ? slow : later(1)),
      { concurrency: 2, window: 10 },
    );
    const first = results.next();
    await later(200);
    expect(taken).toBe(10);
    finish();
    await first;
    await collect(results);
    expect(taken).toBe(1000);
  });

  it('gives a result as soon as it is there, before the next item comes', async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    const results = mapOrdered(slow(), async (number) => number, { concurrency: 2, window: 10 });
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  it('gives what it has before it passes on a failure of the source', async () => {
    async function* broken() {
      yield 1;
      yield 2;
      throw new Error('no more');
    }
    const seen: number[] = [];
    const consume = async () => {
      for await (const number of mapOrdered(broken(), async (n) => n, { concurrency: 1, window: 4 }))
        seen.push(number);
    };
    await expect(consume()).rejects.toThrow('no more');
    expect(seen).toEqual([1, 2]);
  });

  it('takes nothing more when its reader has left', async () => {
    let taken = 0;
    for await (const _ of mapOrdered(
      numbers(1000, () => taken++),
      async (n) => n,
      { concurrency: 2, window: 4 },
    ))
      break;
    await later(20);
    expect(taken).toBeLessThan(10);
  });
});
