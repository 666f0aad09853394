import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { NETWORK_REACH } from '../../src/tag/model.js';
import { createNetwork, type Network } from '../../src/train/network.js';
import { prepareExamples } from '../support/learning.js';

const TAGS = 5;
const SETTINGS = { width: 16, hidden: 16, rate: 0.01, dropInputs: 0, dropHidden: 0 };
const { examples, features, vocabulary, lexicon } = prepareExamples(
  'Sara\tB-PER\nRossi\tI-PER\nof\tO\nthe\tO\nbank\tO\nin\tO\nOslo\tB-LOC\n',
);
const tokens = [...(examples[0]?.numbers ?? [])];
/** The sentence with the word that stands beyond its ends, 0, on both sides. */
const EDGE = Array.from({ length: NETWORK_REACH }, () => 0);
const NUMBERS = Int32Array.from([...EDGE, ...tokens, ...EDGE]);
const LENGTH = tokens.length;
/** How much each emission is to count; the loss is their weighted sum. */
const ERRORS = Float32Array.from({ length: LENGTH * TAGS }, (_, i) => Math.cos(3 * i));

function create(settings = SETTINGS): Network {
  return createNetwork(settings, TAGS, features, vocabulary, lexicon, createRandom(3));
}

function forward(network: Network, dropOut = false): Float32Array {
  const emissions = new Float32Array(LENGTH * TAGS);
  network.forward(NUMBERS, emissions, dropOut);
  return emissions;
}

function loss(network: Network): number {
  return forward(network).reduce((sum, value, i) => sum + value * (ERRORS[i] ?? 0), 0);
}

/** The slope of the loss along one parameter, by finite differences. */
function slope(network: Network, parameters: Float32Array, index: number): number {
  const before = parameters[index] ?? 0;
  const at = (value: number) => {
    parameters[index] = value;
    return { value: parameters[index] ?? 0, loss: loss(network) };
  };
  const [above, below] = [at(before + 2e-3), at(before - 2e-3)];
  parameters[index] = before;
  return (above.loss - below.loss) / (above.value - below.value);
}

describe('the network', () => {
  it.each(['projection', 'window', 'hiddenBias', 'output'] as const)(
    'has the slopes of the %s right',
    (name) => {
      const network = create();
      forward(network);
      network.backward(NUMBERS, ERRORS);
      const gradient = network.gradients[name].slice();
      // Parts of words have moved; a fresh network has those of before.
      const fresh = create();
      const step = Math.max(1, Math.floor(gradient.length / 60));
      let largest = 0;
      for (let i = 0; i < gradient.length; i += step) {
        const expected = slope(fresh, fresh.parameters[name], i);
        expect(Math.abs((gradient[i] ?? 9) - expected)).toBeLessThan(5e-4 + 0.01 * Math.abs(expected));
        largest = Math.max(largest, Math.abs(expected));
      }
      expect(largest).toBeGreaterThan(0.03);
    },
  );

  it('moves the parts of words against their slopes', () => {
    const network = create();
    const before = network.parameters.parts.slice();
    forward(network);
    network.backward(NUMBERS, ERRORS);
    const moves = network.parameters.parts.map((value, i) => value - (before[i] ?? 0));
    const fresh = create();
    let moved = 0;
    // Parts of one word alone have taken one step.
    const counts = new Map<number, number>();
    for (const number of NUMBERS)
      for (const part of features.partsOfWord[number] ?? []) counts.set(part, (counts.get(part) ?? 0) + 1);
    for (const [part, times] of counts) {
      if (times > 1) continue;
      for (let i = part * SETTINGS.width; i < (part + 1) * SETTINGS.width; i++) {
        const expected = slope(fresh, fresh.parameters.parts, i);
        if (Math.abs(expected) < 0.01) continue;
        expect(Math.sign(moves[i] ?? 0)).toBe(-Math.sign(expected));
        moved++;
      }
    }
    expect(moved).toBeGreaterThan(20);
  });

  it('lowers the loss with each update, and gathers anew after it', () => {
    const network = create();
    const losses = Array.from({ length: 6 }, () => {
      const before = loss(network);
      forward(network);
      network.backward(NUMBERS, ERRORS);
      network.update(1);
      expect(network.gradients.output.every((value) => value === 0)).toBe(true);
      return before;
    });
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
  });

  it('gives on the mean what it gives without drop-out', () => {
    const network = create({ ...SETTINGS, dropHidden: 0.5 });
    const whole = forward(network);
    const runs = 4_000;
    const sums = new Float64Array(whole.length);
    for (let i = 0; i < runs; i++)
      forward(network, true).forEach((value, k) => {
        sums[k] = (sums[k] ?? 0) + value / runs;
      });
    sums.forEach((value, k) => {
      expect(value).toBeCloseTo(whole[k] ?? 9, 1);
    });
  });
});
