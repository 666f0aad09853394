import { expect, it } from 'vitest';
import { createPartTable, partBytes } from '../../src/tag/part-table.js';

it('has the keys, where they begin, and their scales and numbers', () => {
  const keys = Uint32Array.of(3, 0xffffffff);
  const scales = Uint8Array.of(2, 10);
  const nibbles = Uint8Array.of(0x9f, 0x08, 0x71, 0xf1);
  const table = createPartTable(keys, scales, nibbles);
  expect([table.keys, table.scales, table.nibbles]).toEqual([keys, scales, nibbles]);
  expect([0, 1, 0xffff, 0x10000].map((bucket) => table.starts[bucket])).toEqual([0, 1, 1, 2]);
});

it('has a byte for two numbers, and for one that is left', () => {
  expect([1, 2, 3, 96].map(partBytes)).toEqual([1, 1, 2, 48]);
});
