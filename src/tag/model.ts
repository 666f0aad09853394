import { ModelError } from '../errors.js';
import { ROW_BLOCK, toBlocks } from './kernel.js';
import { rowSize } from './labels.js';
import { VECTOR_SIZE } from './lexicon.js';
import { createPartTable, type PartTable, partBytes } from './part-table.js';
import { packSections, type Section, unpackSections } from './sections.js';
import { createRowTable, type RowTable } from './table.js';
import { createWindowTable, type WindowTable } from './window-table.js';

/** How many words on each side of a word its own features are weighed for, and the network sees. */
export const FEATURE_REACH = 2;
export const NETWORK_REACH = 3;
export const FEATURE_PLACES = 2 * FEATURE_REACH + 1;
export const NETWORK_PLACES = 2 * NETWORK_REACH + 1;
const KIND = 'names/3';

/** What a model file says beside its numbers. */
export interface ModelInfo {
  readonly labels: readonly string[];
  /** The weights of the feature rows are whole steps of this size. */
  readonly rowStep: number;
  /** The scales of the rows of word parts are whole multiples of this. */
  readonly partStep: number;
  /** The weights of the networks' windows and outputs, and the units of their hidden layers, are whole steps of these sizes. */
  readonly windowStep: number;
  readonly outputStep: number;
  readonly unitStep: number;
  /** Confidence is 1 / (1 + exp(-(slope * logit(probability) + offset))), fitted on development data. */
  readonly calibration: { readonly slope: number; readonly offset: number };
  /** How many window networks there are, whose scores are added up. */
  readonly networks: number;
  /** Size of a word's representation, and of the hidden layer, in each of them. */
  readonly width: number;
  readonly hidden: number;
  /** How it was trained, for people: files, settings, scores. */
  readonly training: Readonly<Record<string, unknown>>;
}

/**
 * A trained tagger: a linear-chain CRF whose emissions are the sum of sparse features, one row of weights
 * each, and of a window network over word representations (Collobert et al. 2011).
 */
export interface Model {
  readonly info: ModelInfo;
  /** By the hash of a word's own feature: for each place of the window a weight for each tag. */
  readonly wordRows: WindowTable;
  /** By the hash of any other feature: a weight for each tag. */
  readonly rows: RowTable;
  /** From each tag, row by row, to each tag. */
  readonly transitions: Float32Array;
  /** By hash of a word's own feature: its part in the word's representation, for all networks in turn. */
  readonly parts: PartTable;
  /** `VECTOR_SIZE` rows of `width` for all networks in turn: from a word's vector to its representation. */
  readonly projection: Float32Array;
  /**
   * For each network, for each place of the window from the last to the first, for each of `unitSize` units a row of
   * `inputSize` weights (see `NetworkShape`); 0 where there is no unit or input.
   */
  readonly window: Int16Array;
  /** For each network the bias of each of its `hidden` units. */
  readonly hiddenBias: Float32Array;
  /** For each of `columns` tags a row of `layerSize` weights; 0 where there is no tag or unit. */
  readonly output: Int16Array;
}

/** How wide the networks' matrices are, in numbers: with room up to whole blocks of the kernel. */
export interface NetworkShape {
  /** Of a part of a representation, for one network. */
  readonly inputSize: number;
  /** Of the hidden layer of one network, and of all. */
  readonly unitSize: number;
  readonly layerSize: number;
  /** Of a row of emissions. */
  readonly columns: number;
}

export function networkShape({
  networks,
  width,
  hidden,
  labels,
}: Pick<ModelInfo, 'networks' | 'width' | 'hidden' | 'labels'>): NetworkShape {
  const unitSize = toBlocks(hidden);
  return {
    inputSize: toBlocks(width, ROW_BLOCK),
    unitSize,
    layerSize: networks * unitSize,
    columns: rowSize(labels.length),
  };
}

export interface ModelSource {
  readonly info: ModelInfo;
  readonly sections: {
    readonly wordRowKeys: Uint32Array;
    readonly wordRowPlaces: Uint8Array;
    readonly wordRowWeights: Int8Array;
    readonly rowKeys: Uint32Array;
    readonly rowWeights: Int8Array;
    readonly partKeys: Uint32Array;
    readonly partScales: Uint8Array;
    readonly partNibbles: Uint8Array;
    readonly transitions: Float32Array;
    readonly projection: Float32Array;
    readonly window: Int16Array;
    readonly hiddenBias: Float32Array;
    readonly output: Int16Array;
  };
}

export function packModel({ info, sections }: ModelSource): Uint8Array {
  return packSections(KIND, info, sections as unknown as Record<string, Section>);
}

/** @throws ModelError where `file` is not a model of this version; `name` stands in the message */
export function unpackModel(file: Uint8Array, name: string): Model {
  const unpacked = unpackSections(file, KIND, name);
  const info = readInfo(unpacked.info);
  if (info === null) throw damaged(name);
  const { get } = unpacked;
  const tags = 1 + 4 * info.labels.length;
  const width = info.networks * info.width;
  const hidden = info.networks * info.hidden;
  const wordRowKeys = get('wordRowKeys', Uint32Array);
  const wordRowPlaces = get('wordRowPlaces', Uint8Array);
  const wordRowWeights = get('wordRowWeights', Int8Array);
  const rowKeys = get('rowKeys', Uint32Array);
  const partKeys = get('partKeys', Uint32Array);
  const partScales = get('partScales', Uint8Array);
  const partNibbles = get('partNibbles', Uint8Array);
  const model: Model = {
    info,
    wordRows: createWindowTable(wordRowKeys, wordRowPlaces, wordRowWeights),
    rows: createRowTable(rowKeys, get('rowWeights', Int8Array), tags),
    transitions: get('transitions', Float32Array),
    parts: createPartTable(partKeys, partScales, partNibbles),
    projection: get('projection', Float32Array),
    window: get('window', Int16Array),
    hiddenBias: get('hiddenBias', Float32Array),
    output: get('output', Int16Array),
  };
  const { inputSize, unitSize, layerSize, columns } = networkShape(info);
  const fits =
    [wordRowKeys, rowKeys, partKeys].every(isAscending) &&
    wordRowPlaces.every((mask) => mask < 1 << FEATURE_PLACES) &&
    wordRowPlaces.length === wordRowKeys.length &&
    wordRowWeights.length === (model.wordRows.firsts[wordRowKeys.length] as number) * tags &&
    model.rows.values.length === rowKeys.length * tags &&
    partScales.length === partKeys.length &&
    partNibbles.length === partKeys.length * partBytes(width) &&
    model.transitions.length === tags * tags &&
    model.projection.length === VECTOR_SIZE * width &&
    model.window.length === info.networks * NETWORK_PLACES * unitSize * inputSize &&
    model.hiddenBias.length === hidden &&
    model.output.length === columns * layerSize;
  if (!fits) throw damaged(name);
  return model;
}

function isAscending(keys: Uint32Array): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i] as number) < (keys[i - 1] as number)) return false;
  return true;
}

/** Null where what a file says beside its numbers is not what a model says. */
function readInfo(value: unknown): ModelInfo | null {
  const info = (value ?? {}) as Partial<ModelInfo>;
  const { slope, offset } = info.calibration ?? {};
  const sizes = [info.networks, info.width, info.hidden];
  const steps = [info.rowStep, info.partStep, info.windowStep, info.outputStep, info.unitStep];
  const numbers = [...sizes, ...steps, slope, offset];
  const isModel =
    Array.isArray(info.labels) &&
    numbers.every((number) => typeof number === 'number') &&
    sizes.every((size) => Number.isInteger(size) && (size as number) > 0);
  return isModel ? (info as ModelInfo) : null;
}

function damaged(name: string): ModelError {
  return new ModelError(
    `The parts of ${name} do not fit together.`,
    'Name a file that namedrop train has written.',
  );
}
