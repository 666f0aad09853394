import type { Model } from './model.js';
import { FEATURE_PLACES, KEPT, type ModelMemory, NETWORK_PLACES } from './model-memory.js';
import type { ScoredWord } from './word-scores.js';

/** Where what a word adds to the tokens around it is kept: addresses in the kernel's memory. */
export interface WordSlots {
  /** Its share in the hidden layers of the tokens whose window holds it, from the first of them to the last. */
  sharesOf(word: ScoredWord): number;
  /** What its own features add to the emissions of those tokens, likewise. */
  linearOf(word: ScoredWord): number;
}

/** Computes what is not kept; words whose numbers differ by a multiple of `KEPT` take turns in one place. */
export function createWordSlots(model: Model, memory: ModelMemory): WordSlots {
  const { multiply, quantise, regions, unitSize, layerSize, shareSize, linearSize, columns, unitStep } =
    memory;
  const { window, input, share, shares, linear } = regions;
  const { networks, width, hidden, rowStep } = model.info;
  const owners = new Int32Array(KEPT).fill(-1);

  function slotOf(word: ScoredWord): number {
    const slot = word.number % KEPT;
    if (owners[slot] !== word.number) {
      owners[slot] = word.number;
      fillShares(word, slot);
      fillLinear(word, slot);
    }
    return slot;
  }

  function fillShares(word: ScoredWord, slot: number): void {
    input.values.set(word.input);
    share.values.fill(0);
    for (let network = 0; network < networks; network++) {
      const bias = model.hiddenBias.subarray(network * hidden, (network + 1) * hidden);
      // Each token has the bias once: from the word that it is.
      share.values.set(bias, ((NETWORK_PLACES - 1) / 2) * layerSize + network * unitSize);
      for (let place = 0; place < NETWORK_PLACES; place++) {
        multiply(
          input.address + network * width * 4,
          width,
          window.address + (network * NETWORK_PLACES + place) * width * unitSize * 4,
          unitSize,
          share.address + ((NETWORK_PLACES - 1 - place) * layerSize + network * unitSize) * 4,
        );
      }
    }
    quantise(share.address, shareSize, 1 / unitStep, shares.address + slot * shareSize * 2);
  }

  function fillLinear({ linear: scores }: ScoredWord, slot: number): void {
    const tags = model.rows.width;
    for (let place = 0; place < FEATURE_PLACES; place++) {
      const to = slot * linearSize + (FEATURE_PLACES - 1 - place) * columns;
      for (let tag = 0; tag < tags; tag++)
        linear.values[to + tag] = rowStep * (scores[place * tags + tag] as number);
    }
  }

  return {
    sharesOf: (word) => shares.address + slotOf(word) * shareSize * 2,
    linearOf: (word) => linear.address + slotOf(word) * linearSize * 4,
  };
}
