import { createRandom } from '../../src/evaluate/random.js';
import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import { type ModelSource, NETWORK_REACH } from '../../src/tag/model.js';

interface ModelSize {
  readonly labels: readonly string[];
  /** One where it is not given. */
  readonly networks?: number;
  readonly width: number;
  readonly hidden: number;
}

/** A model of the given size with small random numbers in it, which finds nothing of use. */
export function modelSource({ labels, networks = 1, width, hidden }: ModelSize): ModelSource {
  const tags = 1 + 4 * labels.length;
  const random = createRandom(7);
  const floats = (length: number) => Float32Array.from({ length }, () => random.next() / 2 - 0.25);
  const bytes = (length: number) => Int8Array.from({ length }, () => Math.floor(random.next() * 255) - 127);
  return {
    info: {
      labels,
      rowStep: 0.01,
      partStep: 0.02,
      calibration: { slope: 1, offset: 0 },
      networks,
      width,
      hidden,
      training: {},
    },
    sections: {
      wordRowKeys: Uint32Array.of(5, 80_000),
      wordRowPlaces: Uint8Array.of(0b00100, 0b10001),
      wordRowWeights: bytes(3 * tags),
      rowKeys: Uint32Array.of(7, 70_000, 0xfffffff0),
      rowWeights: bytes(3 * tags),
      partKeys: Uint32Array.of(8, 9),
      partScales: Uint8Array.of(3, 5),
      partNibbles: Uint8Array.from(bytes(2 * Math.ceil((networks * width) / 2))),
      transitions: floats(tags * tags),
      projection: floats(VECTOR_SIZE * networks * width),
      window: floats(networks * (2 * NETWORK_REACH + 1) * width * hidden),
      hiddenBias: floats(networks * hidden),
      output: floats(networks * hidden * tags),
    },
  };
}
