import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import { type ModelSource, NETWORK_REACH } from '../../src/tag/model.js';

interface ModelSize {
  readonly labels: readonly string[];
  readonly width: number;
  readonly hidden: number;
}

/** A model of the given size with small numbers in it, which finds nothing of use. */
export function modelSource({ labels, width, hidden }: ModelSize): ModelSource {
  const tags = 1 + 4 * labels.length;
  const floats = (length: number) => Float32Array.from({ length }, (_, i) => Math.sin(i) / 4);
  const bytes = (length: number) => Int8Array.from({ length }, (_, i) => (i * 37) % 128);
  return {
    info: {
      labels,
      rowStep: 0.01,
      partStep: 0.02,
      calibration: { slope: 1, offset: 0 },
      width,
      hidden,
      training: {},
    },
    sections: {
      rowKeys: Uint32Array.of(7, 70_000, 0xfffffff0),
      rowWeights: bytes(3 * tags),
      partKeys: Uint32Array.of(8, 9),
      partWeights: bytes(2 * width),
      transitions: floats(tags * tags),
      projection: floats(VECTOR_SIZE * width),
      window: floats((2 * NETWORK_REACH + 1) * width * hidden),
      hiddenBias: floats(hidden),
      output: floats(hidden * tags),
    },
  };
}
