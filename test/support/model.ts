import { createRandom } from '../../src/evaluate/random.js';
import { tagCount } from '../../src/tag/labels.js';
import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import { type ModelInfo, type ModelSource, NETWORK_PLACES } from '../../src/tag/model.js';
import { packNetworks } from '../../src/train/pack-networks.js';

interface ModelSize {
  readonly labels: readonly string[];
  /** One where it is not given. */
  readonly networks?: number;
  readonly width: number;
  readonly hidden: number;
}

/** The matrices of networks as they are learnt. */
export interface FloatNetworks {
  /** For each network, each place of the window and each input a weight for each unit. */
  readonly window: Float32Array;
  readonly hiddenBias: Float32Array;
  /** For each unit of all networks a weight for each tag. */
  readonly output: Float32Array;
}

/** Features of words that the model has rows for, some with the same upper 16 bits, and where in the window. */
const WORD_ROWS = [
  { key: 5, places: 0b00100, rows: 1 },
  { key: 80_000, places: 0b10001, rows: 2 },
  { key: 80_001, places: 0b11111, rows: 5 },
  { key: 0x7fffffff, places: 0b01010, rows: 2 },
  { key: 0xfffffff1, places: 0b01000, rows: 1 },
] as const;

/** Small random numbers. */
export function randomNetworks({ labels, networks = 1, width, hidden }: ModelSize, seed = 7): FloatNetworks {
  const random = createRandom(seed);
  const floats = (length: number) => Float32Array.from({ length }, () => random.next() / 2 - 0.25);
  return {
    window: floats(networks * NETWORK_PLACES * width * hidden),
    hiddenBias: floats(networks * hidden),
    output: floats(networks * hidden * tagCount(labels.length)),
  };
}

/** The networks as the trainer writes them into a model of the size. */
export function packFloats(
  { labels, networks, width, hidden }: Pick<ModelInfo, 'labels' | 'networks' | 'width' | 'hidden'>,
  floats: FloatNetworks,
) {
  const none = new Float32Array(0);
  const parameters = { ...floats, parts: none, projection: none };
  return packNetworks({ networks, width, hidden, tags: tagCount(labels.length), parameters }, labels);
}

/** The model with other networks. */
export function withNetworks({ info, sections }: ModelSource, floats: FloatNetworks): ModelSource {
  const { window, output, ...steps } = packFloats(info, floats);
  return {
    info: { ...info, ...steps },
    sections: { ...sections, window, output, hiddenBias: floats.hiddenBias },
  };
}

/** A model of the given size with small random numbers in it, which finds nothing of use. */
export function modelSource({ labels, networks = 1, width, hidden }: ModelSize): ModelSource {
  const tags = tagCount(labels.length);
  const random = createRandom(8);
  const floats = (length: number) => Float32Array.from({ length }, () => random.next() / 2 - 0.25);
  const bytes = (length: number) => Int8Array.from({ length }, () => Math.floor(random.next() * 255) - 127);
  const { hiddenBias, ...matrices } = randomNetworks({ labels, networks, width, hidden });
  const size = { labels, networks, width, hidden };
  const { window, output, ...steps } = packFloats(size, { hiddenBias, ...matrices });
  return {
    info: {
      ...size,
      rowStep: 0.01,
      partStep: 0.02,
      ...steps,
      calibration: { slope: 1, offset: 0 },
      training: {},
    },
    sections: {
      wordRowKeys: Uint32Array.from(WORD_ROWS, ({ key }) => key),
      wordRowPlaces: Uint8Array.from(WORD_ROWS, ({ places }) => places),
      wordRowWeights: bytes(WORD_ROWS.reduce((sum, { rows }) => sum + rows, 0) * tags),
      rowKeys: Uint32Array.of(7, 70_000, 0xfffffff0),
      rowWeights: bytes(3 * tags),
      partKeys: Uint32Array.of(8, 9),
      partScales: Uint8Array.of(3, 5),
      partNibbles: Uint8Array.from(bytes(2 * Math.ceil((networks * width) / 2))),
      transitions: floats(tags * tags),
      projection: floats(VECTOR_SIZE * networks * width),
      window,
      hiddenBias,
      output,
    },
  };
}
