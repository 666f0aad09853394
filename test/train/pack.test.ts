import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise } from '../../src/train/pack.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

const WIDTH = 3;

describe('quantise', () => {
  it('keeps values within half a step, rows in the order of their keys', () => {
    const rows = fc.uniqueArray(
      fc.record({
        key: fc.integer({ min: 0, max: 0xffffffff }),
        values: fc.tuple(...Array.from({ length: WIDTH }, () => fc.double({ min: -3, max: 3, noNaN: true }))),
      }),
      { selector: ({ key }) => key, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (source) => {
        const keys = Uint32Array.from(source, ({ key }) => key);
        const values = Float32Array.from(source.flatMap((row) => row.values));
        const packed = quantise(keys, values, WIDTH, source.length);
        expect([...packed.keys]).toEqual([...packed.keys].sort((a, b) => a - b));
        for (const { key, values: row } of source) {
          const at = packed.keys.indexOf(key);
          row.forEach((value, i) => {
            const read = at === -1 ? 0 : (packed.values[at * WIDTH + i] ?? 9) * packed.step;
            expect(Math.abs(read - value)).toBeLessThanOrEqual(packed.step / 2 + 1e-5);
          });
        }
      }),
      DETERMINISTIC,
    );
  });

  it('keeps the rows with the largest weights, and none without any', () => {
    const keys = Uint32Array.of(40, 30, 20, 10);
    const values = Float32Array.of(0.1, 0, 0, 0, 0, 0, 0, -2, 0, 0.5, 0.5, 0.5);
    expect([...quantise(keys, values, WIDTH, 2).keys]).toEqual([10, 20]);
    expect([...quantise(keys, values, WIDTH, 9).keys]).toEqual([10, 20, 40]);
  });

  it('cuts one huge weight in ten thousand, so that the others stay fine', () => {
    const count = 10_001;
    const keys = Uint32Array.from({ length: count }, (_, i) => i);
    const values = new Float32Array(count).fill(1);
    values[5] = 1_000;
    const { step, values: steps } = quantise(keys, values, 1, count);
    expect(step).toBeCloseTo(1 / 127, 6);
    expect(steps[5]).toBe(127);
    expect(steps[6]).toBe(127);
  });

  it('takes nothing for nothing', () => {
    expect(quantise(new Uint32Array(0), new Float32Array(0), WIDTH, 5).keys).toHaveLength(0);
    const { values, step } = quantise(Uint32Array.of(1), new Float32Array(WIDTH), WIDTH, 5);
    expect([values.length, Number.isFinite(step)]).toEqual([0, true]);
  });
});
