import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combine } from '../../src/tag/hash.js';
import { EDGE, type Neighbour, neighbourFeatures, neighbourHashes } from '../../src/tag/neighbours.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';

interface Plain {
  readonly id: number;
  readonly shape: number;
  readonly clusters: readonly number[];
}

const hash = fc.integer();
const plain: fc.Arbitrary<Plain> = fc.record({
  id: hash,
  shape: hash,
  clusters: fc.oneof(fc.constant([]), fc.array(fc.nat(3_000), { minLength: 4, maxLength: 4 })),
});
const BEYOND: Plain = { id: 0x50414421, shape: 0x50414421, clusters: [] };

function toNeighbour({ id, shape, clusters }: Plain): Neighbour {
  return { id, shape, hashes: neighbourHashes(id, shape, clusters) };
}

/** The features by their definition: a template, then what it joins, in order. Model files hold these numbers. */
function expectedFeatures([before2, before, word, after, after2]: readonly Plain[]): number[] {
  const [b2, b, w, a, a2] = [before2, before, word, after, after2].map((each) => each ?? BEYOND) as [
    Plain,
    Plain,
    Plain,
    Plain,
    Plain,
  ];
  const shapes = combine(combine(b.shape, w.shape), a.shape);
  const clusters = [1, 2].flatMap((size) => {
    const [before, own, after] = [b, w, a].map((each) => each.clusters[size] ?? -1) as [
      number,
      number,
      number,
    ];
    return [
      combine(combine(1010 + size, before), combine(own, w.shape)),
      combine(combine(1014 + size, own), combine(after, w.shape)),
    ];
  });
  return [
    combine(combine(1000, b.id), w.id),
    combine(combine(1001, w.id), a.id),
    combine(combine(combine(1090, b.id), a.id), w.shape),
    combine(1002, shapes),
    combine(combine(1003, b2.shape), shapes),
    combine(combine(1004, shapes), a2.shape),
    combine(combine(1005, b.id), combine(w.shape, a.shape)),
    combine(combine(1006, a.id), combine(w.shape, b.shape)),
    ...clusters,
  ];
}

it('joins words, shapes and clusters as the templates say, with what stands beyond the ends of a sentence', () => {
  const optional = fc.option(plain, { nil: undefined });
  fc.assert(
    fc.property(optional, optional, plain, optional, optional, (before2, before, word, after, after2) => {
      const around = [before2, before, word, after, after2];
      const [b2, b, , a, a2] = around.map((each) => each && toNeighbour(each));
      const out = new Uint32Array(20);
      const window = { before2: b2, before: b, word: toNeighbour(word), after: a, after2: a2 };
      const end = neighbourFeatures(window, out, 3);
      expect([...out.subarray(3, end)]).toEqual(expectedFeatures(around as readonly Plain[]));
      expect([...out.subarray(0, 3), ...out.subarray(end)].every((value) => value === 0)).toBe(true);
    }),
    DETERMINISTIC,
  );
});

it('takes the edge for a word of its own', () => {
  expect(EDGE).toEqual(toNeighbour(BEYOND));
});
