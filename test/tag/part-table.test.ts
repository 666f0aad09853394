import { expect, it } from 'vitest';
import { createPartTable } from '../../src/tag/part-table.js';

it('adds rows of an odd width, and nothing for a key without one', () => {
  // 8 is nothing; the upper half of a row's last byte is room.
  const nibbles = Uint8Array.of(0x9f, 0x08, 0x71, 0xf1);
  const table = createPartTable(Uint32Array.of(3, 0xffffffff), Uint8Array.of(2, 10), nibbles, 3, 0.5);
  const sum = Float32Array.of(1, 1, 1);
  table.add(7, sum);
  expect([...sum]).toEqual([1, 1, 1]);
  table.add(3, sum);
  expect([...sum]).toEqual([8, 2, 1]);
  table.add(0xffffffff, sum);
  expect([...sum]).toEqual([-27, -3, -34]);
});
