import { combine } from './hash.js';

/** What features of neighbours take of a word: all that depends on it alone is hashed once, not at each place. */
export interface Neighbour {
  /** Hash of the lower-cased word. */
  readonly id: number;
  readonly shape: number;
  readonly hashes: NeighbourHashes;
}

/** By the feature that begins or ends with it, and where the word stands in that. */
export interface NeighbourHashes {
  readonly bigramBefore: number;
  readonly bigramOwn: number;
  readonly skipBefore: number;
  readonly shapesBefore: number;
  readonly shapesBefore2: number;
  readonly shapesAfter: number;
  readonly clusters: readonly [ClusterHashes, ClusterHashes];
}

interface ClusterHashes {
  readonly cluster: number;
  readonly before: number;
  readonly own: number;
  readonly shaped: number;
}

/** A word and those around it, undefined beyond the ends of its sentence. */
export interface Window<Item extends Neighbour> {
  readonly before2: Item | undefined;
  readonly before: Item | undefined;
  readonly word: Item;
  readonly after: Item | undefined;
  readonly after2: Item | undefined;
}

/** Feature templates; the numbers are part of the model file's format. */
const T = { bigram: 1000, shapes: 1002, clusters: 1010, skip: 1090 };
const EDGE_HASH = 0x50414421;

/** @param clusters the word's four cluster numbers, or none */
export function neighbourHashes(id: number, shape: number, clusters: readonly number[]): NeighbourHashes {
  const clusterHashes = (size: number): ClusterHashes => {
    const cluster = clusters[size] ?? -1;
    return {
      cluster,
      before: combine(T.clusters + size, cluster) | 0,
      own: combine(T.clusters + 4 + size, cluster) | 0,
      shaped: combine(cluster, shape) | 0,
    };
  };
  return {
    bigramBefore: combine(T.bigram, id) | 0,
    bigramOwn: combine(T.bigram + 1, id) | 0,
    skipBefore: combine(T.skip, id) | 0,
    shapesBefore: combine(T.shapes + 3, id) | 0,
    shapesBefore2: combine(T.shapes + 1, shape) | 0,
    shapesAfter: combine(T.shapes + 4, id) | 0,
    clusters: [clusterHashes(1), clusterHashes(2)],
  };
}

/** Stands beyond the ends of a sentence. */
export const EDGE: Neighbour = {
  id: EDGE_HASH,
  shape: EDGE_HASH,
  hashes: neighbourHashes(EDGE_HASH, EDGE_HASH, []),
};

/** Writes pairs and triples of words, shapes and clusters into `out` from index `from`; returns the index after the last. */
export function neighbourFeatures(
  { before2 = EDGE, before = EDGE, word, after = EDGE, after2 = EDGE }: Window<Neighbour>,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  const { shape, hashes } = word;
  const shapes = combine(combine(before.shape, shape), after.shape);
  out[n++] = combine(before.hashes.bigramBefore, word.id);
  out[n++] = combine(hashes.bigramOwn, after.id);
  out[n++] = combine(combine(before.hashes.skipBefore, after.id), shape);
  out[n++] = combine(T.shapes, shapes);
  out[n++] = combine(before2.hashes.shapesBefore2, shapes);
  out[n++] = combine(combine(T.shapes + 2, shapes), after2.shape);
  out[n++] = combine(before.hashes.shapesBefore, combine(shape, after.shape));
  out[n++] = combine(after.hashes.shapesAfter, combine(shape, before.shape));
  for (let i = 0; i < 2; i++) {
    const own = hashes.clusters[i] as ClusterHashes;
    const { cluster } = after.hashes.clusters[i] as ClusterHashes;
    out[n++] = combine((before.hashes.clusters[i] as ClusterHashes).before, own.shaped);
    out[n++] = combine(own.own, combine(cluster, shape));
  }
  return n;
}
