import { FEATURE_PLACES, FEATURE_REACH, type Model, NETWORK_PLACES } from './model.js';
import { KEPT, type ModelMemory } from './model-memory.js';
import type { Represent } from './represent.js';
import type { CachedWord } from './word-cache.js';

/** Where it is kept what a word adds to the tokens around it: addresses in the kernel's memory. */
export interface WordSlots {
  /** Its share in the hidden layers of the tokens whose window holds it, from the first of them to the last. */
  sharesOf(word: CachedWord): number;
  /** What its own features add to the emissions of those tokens, likewise. */
  linearOf(word: CachedWord): number;
  /** By how much it looks more like a part of some name than like none, by its own features: log-odds. */
  nameScore(word: CachedWord): number;
}

/** A representation is within ±1: so many steps to 1. */
const INPUT_STEPS = 32_767;

/**
 * Computed when it is first asked for, as many words stand nowhere near a name; words of one slot take turns.
 *
 * @param represent leaves a word's representation in `memory`
 */
export function createWordSlots(model: Model, memory: ModelMemory, represent: Represent): WordSlots {
  const { addWindowRows, multiplyShort, quantise, regions } = memory;
  const { inputSize, unitSize, layerSize, columns, partSize, shareSize, linearSize } = memory;
  const { features, found, wordRowStarts, wordRowKeys, wordRowMasks, wordRowFirsts, wordRows } = regions;
  const { representation, inputs, window, share, shares, linear } = regions;
  const { networks, width, hidden, rowStep, windowStep, unitStep } = model.info;
  const tags = model.rows.width;
  const owners = new Array<CachedWord | undefined>(KEPT).fill(undefined);

  function slotOf(word: CachedWord): number {
    const { slot } = word;
    if (owners[slot] !== word) {
      owners[slot] = word;
      fillShares(word, shares.address + slot * shareSize * 2);
      fillLinear(word, slot);
    }
    return slot;
  }

  function fillShares({ word }: CachedWord, to: number): void {
    represent(word);
    quantise(representation.address, partSize, INPUT_STEPS, inputs.address);
    share.values.fill(0);
    for (let network = 0; network < networks; network++) {
      const bias = model.hiddenBias.subarray(network * hidden, (network + 1) * hidden);
      // Each token has the bias once: from the word that it is.
      share.values.set(bias, ((NETWORK_PLACES - 1) / 2) * layerSize + network * unitSize);
      for (let place = 0; place < NETWORK_PLACES; place++) {
        multiplyShort(
          inputs.address + network * width * 2,
          inputSize,
          window.address + (network * NETWORK_PLACES + place) * unitSize * inputSize * 2,
          unitSize,
          windowStep / INPUT_STEPS,
          share.address + (place * layerSize + network * unitSize) * 4,
        );
      }
    }
    quantise(share.address, shareSize, 1 / unitStep, to);
  }

  function fillLinear({ word }: CachedWord, slot: number): void {
    features.values.set(word.features);
    linear.values.fill(0, slot * linearSize, (slot + 1) * linearSize);
    addWindowRows(
      features.address,
      word.features.length,
      wordRowStarts.address,
      wordRowKeys.address,
      wordRowMasks.address,
      wordRowFirsts.address,
      wordRows.address,
      tags,
      rowStep,
      linear.address + slot * linearSize * 4,
      columns,
      FEATURE_PLACES,
      found.address,
    );
  }

  return {
    sharesOf: (word) => shares.address + slotOf(word) * shareSize * 2,
    linearOf: (word) => linear.address + slotOf(word) * linearSize * 4,
    nameScore(word) {
      const own = slotOf(word) * linearSize + FEATURE_REACH * columns;
      const [none = 0, ...names] = linear.values.subarray(own, own + tags);
      return Math.max(...names) - none;
    },
  };
}
