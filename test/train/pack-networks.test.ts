import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { tagCount } from '../../src/tag/labels.js';
import { NETWORK_PLACES, NETWORK_REACH, networkShape } from '../../src/tag/model.js';
import type { PackedNetworks } from '../../src/train/pack-networks.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { type FloatNetworks, packFloats, randomNetworks } from '../support/model.js';

interface Size {
  readonly labels: readonly string[];
  readonly networks: number;
  readonly width: number;
  readonly hidden: number;
}

/** Of inputs, and of the units of hidden layers. */
const LARGEST = 32_767;
/** Of the steps of weights that lead to one sum in 32 bits, each times an input or a unit. */
const LARGEST_SUM = 65_535;
/** Shares are floats of 32 bits before they are rounded to 16. */
const FLOAT_ERROR = 1e-6;

const size = fc.record({
  labels: fc.integer({ min: 1, max: 4 }).map(namesOf),
  networks: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 1, max: 20 }),
  hidden: fc.integer({ min: 1, max: 20 }),
});
const scale = fc.constantFrom(0, 1e-6, 0.1, 1, 20, 1e4);
const kind = fc.constantFrom('even', 'sparse', 'few', 'signs', 'same');
type Kind = 'even' | 'sparse' | 'few' | 'signs' | 'same';

function namesOf(labels: number): string[] {
  return Array.from({ length: labels }, (_, i) => `label${i}`);
}

/** Weights by chance of the sizes given: many of them 0, or a few far larger, or all as large. */
function networksOf(of: Size, scales: readonly [number, number, number], by: Kind): FloatNetworks {
  const random = createRandom(3);
  const draw = (most: number) => {
    const value = most * (2 * random.next() - 1);
    if (by === 'same') return most;
    if (by === 'signs') return most * Math.sign(value);
    if (by === 'sparse') return random.next() < 0.8 ? 0 : value;
    return by === 'few' && random.next() < 0.02 ? 100 * value : value;
  };
  const { window, hiddenBias, output } = randomNetworks(of);
  return {
    window: window.map(() => draw(scales[0])),
    hiddenBias: hiddenBias.map(() => draw(scales[1])),
    output: output.map(() => draw(scales[2])),
  };
}

/** The weights that were learnt, where they are to stand in a packed matrix. */
interface Place {
  readonly at: number;
  readonly learnt: number;
}

/** For each network and unit, for each place of the window from the first to the last, the weights of the inputs. */
function windowPlaces(of: Size, { window }: FloatNetworks): Place[][][] {
  const { inputSize, unitSize } = networkShape(of);
  const { networks, width, hidden } = of;
  return Array.from({ length: networks * hidden }, (_, all) => {
    const [network, unit] = [Math.floor(all / hidden), all % hidden];
    return Array.from({ length: NETWORK_PLACES }, (_place, place) =>
      Array.from({ length: width }, (_input, input) => ({
        at: ((network * NETWORK_PLACES + NETWORK_PLACES - 1 - place) * unitSize + unit) * inputSize + input,
        learnt: window[((network * NETWORK_PLACES + place) * width + input) * hidden + unit] ?? NaN,
      })),
    );
  });
}

/** For each tag the weights of the units of all networks. */
function outputPlaces(of: Size, { output }: FloatNetworks): Place[][] {
  const { unitSize, layerSize } = networkShape(of);
  const tags = tagCount(of.labels.length);
  return Array.from({ length: tags }, (_, tag) =>
    Array.from({ length: of.networks * of.hidden }, (_unit, unit) => ({
      at: tag * layerSize + Math.floor(unit / of.hidden) * unitSize + (unit % of.hidden),
      learnt: output[unit * tags + tag] ?? NaN,
    })),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.abs(number), 0);
}

/** Whether weights are where they belong within half a step, nothing is elsewhere, and the step is as small as can be. */
function expectPacked(
  values: Int16Array,
  length: number,
  rows: readonly Place[][],
  rowLength: number,
  step: number,
): void {
  expect(values).toHaveLength(length);
  const learnt = new Float64Array(length);
  for (const { at, learnt: weight } of rows.flat()) learnt[at] = weight;
  // Of the largest, so that a double's own rounding does not count.
  const half = step * (0.5 + 1e-9);
  expect(learnt.findIndex((weight, at) => !(Math.abs((values[at] ?? NaN) * step - weight) <= half))).toBe(-1);
  const isWeight = new Uint8Array(length);
  for (const { at } of rows.flat()) isWeight[at] = 1;
  expect(isWeight.reduce((sum, each) => sum + each, 0)).toBe(rows.flat().length);
  expect(values.findIndex((value, at) => value !== 0 && isWeight[at] === 0)).toBe(-1);

  const steps = rows.map((row) => row.map(({ at }) => values[at] ?? NaN));
  const largest = Math.max(...steps.flat().map(Math.abs));
  const largestSum = Math.max(...steps.map(sumOf));
  expect(largest).toBeLessThanOrEqual(LARGEST);
  expect(largestSum).toBeLessThanOrEqual(LARGEST_SUM);
  expect(largestSum * LARGEST).toBeLessThan(2 ** 31);
  if (learnt.every((weight) => weight === 0)) expect(step).toBe(1);
  // A step is kept free for each number of a row, and rounding may take half of one away.
  else expect(largest === LARGEST || largestSum >= LARGEST_SUM - 1.5 * rowLength).toBe(true);
}

/** Whether no unit can be too large for 16 bits, whatever the inputs are, nor its step smaller by much. */
function expectUnits(of: Size, networks: FloatNetworks, packed: PackedNetworks): void {
  const { window, windowStep, unitStep } = packed;
  const units = windowPlaces(of, networks).map((places, unit) => {
    const bias = Math.abs(networks.hiddenBias[unit] ?? NaN);
    const shares = places.map((row, place) => {
      const weights = windowStep * sumOf(row.map(({ at }) => window[at] ?? NaN));
      return (weights + (place === NETWORK_REACH ? bias : 0)) / unitStep;
    });
    return {
      // Each share is rounded, where there is something to round.
      steps: sumOf(shares) * (1 + FLOAT_ERROR) + shares.filter((share) => share > 0).length / 2,
      learnt: bias + sumOf(places.flat().map(({ learnt }) => learnt)),
    };
  });
  expect(Math.max(...units.map(({ steps }) => steps))).toBeLessThanOrEqual(LARGEST);
  const learnt = Math.max(...units.map((unit) => unit.learnt));
  if (learnt === 0) expect(unitStep).toBe(1);
  else expect(learnt / unitStep / LARGEST).toBeCloseTo(0.98, 6);
}

function expectFit(of: Size, networks: FloatNetworks): void {
  const { inputSize, unitSize, layerSize, columns } = networkShape(of);
  const packed = packFloats(of, networks);
  const { window, windowStep, output, outputStep } = packed;
  const windowLength = of.networks * NETWORK_PLACES * unitSize * inputSize;
  const windowRows = windowPlaces(of, networks).flat();
  expectPacked(window, windowLength, windowRows, of.width, windowStep);
  expectPacked(output, columns * layerSize, outputPlaces(of, networks), layerSize, outputStep);
  expectUnits(of, networks, packed);
}

describe('packNetworks', () => {
  it('keeps all weights within half a step, where they belong, and no sum can be too large', () => {
    fc.assert(
      fc.property(size, fc.tuple(scale, scale, scale), kind, (of, scales, by) => {
        expectFit(of, networksOf(of, scales, by));
      }),
      { ...DETERMINISTIC, numRuns: 150 },
    );
  });

  const sizes = [
    [1, 1, 1],
    [2, 5, 20],
    [3, 20, 17],
    [1, 64, 48],
    [2, 48, 128],
  ] as const;

  it.each(sizes)('does so with large weights, in %d networks of %d and %d', (networks, width, hidden) => {
    const of = { labels: namesOf(2), networks, width, hidden };
    for (const by of ['signs', 'same'] as const) expectFit(of, networksOf(of, [20, 19.7, 3], by));
  });

  it.each([
    { name: 'window', large: 20 },
    { name: 'hiddenBias', large: 500 },
    { name: 'output', large: -40 },
  ] as const)('does so where one number of $name is large', ({ name, large }) => {
    const of = { labels: namesOf(2), networks: 2, width: 4, hidden: 6 };
    const networks = randomNetworks(of);
    expectFit(of, { ...networks, [name]: networks[name].with(5, large) });
  });

  it('does so where all weights of a unit but one are rounded up', () => {
    const of = { labels: namesOf(1), networks: 1, width: 64, hidden: 1 };
    const networks = networksOf(of, [0.5001 / LARGEST, 0, 1], 'same');
    const large = { ...networks, window: networks.window.with(0, 1) };
    expect(packFloats(of, large).window.filter((weight) => weight === 1)).toHaveLength(7 * 64 - 1);
    expectFit(of, large);
  });

  it('does so for the unit with the largest weights of all, though its network or place is not the first', () => {
    const of = { labels: namesOf(1), networks: 3, width: 2, hidden: 3 };
    const networks = randomNetworks(of);
    // The last unit's weights of the last input.
    const at = networks.window.length - 1;
    expectFit(of, { ...networks, window: networks.window.with(at, 9) });
    expectFit(of, { ...networks, hiddenBias: networks.hiddenBias.with(-1, -9) });
    expectFit(of, { ...networks, output: networks.output.with(-1, -9) });
  });

  it('has steps of 1 for weights that are all 0', () => {
    const of = { labels: namesOf(2), networks: 2, width: 3, hidden: 5 };
    const packed = packFloats(of, networksOf(of, [0, 0, 0], 'same'));
    const { windowStep, outputStep, unitStep, window, output } = packed;
    expect([windowStep, outputStep, unitStep]).toEqual([1, 1, 1]);
    expect([...window, ...output].every((weight) => weight === 0)).toBe(true);
  });

  it('has a step for units that have nothing but a bias', () => {
    const of = { labels: namesOf(2), networks: 2, width: 3, hidden: 5 };
    const networks = networksOf(of, [0, 2, 1], 'same');
    expect(packFloats(of, networks).windowStep).toBe(1);
    expectFit(of, networks);
  });
});
