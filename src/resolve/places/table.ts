import type { PlaceKind } from '../../model/entity.js';

/** What a place of the table is; the index is what the file stores. The order of the file's format: only append. */
export const FEATURES = [
  'country',
  'region',
  'county',
  'area',
  'natural',
  'facility',
  'capital',
  'seat',
  'town',
  'section',
] as const;
export type Feature = (typeof FEATURES)[number];

const KIND_OF: Readonly<Record<Feature, PlaceKind>> = {
  country: 'country',
  region: 'region',
  county: 'region',
  area: 'region',
  natural: 'natural',
  facility: 'facility',
  capital: 'city',
  seat: 'city',
  town: 'city',
  section: 'city',
};

/** One place of the table. */
export interface Place {
  readonly feature: Feature;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** Index of the first-level region it lies in or is, -1 where there is none. */
  readonly region: number;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Null where the entry is not from GeoNames. */
  readonly geonamesId: number | null;
  readonly population: number;
  /** Whether its name alone means it, wherever the news is from: `lists/world-cities.tsv`. */
  readonly isKnown: boolean;
}

/** A place and whether it was found by a name that is not its main one. */
export interface FoundPlace extends Place {
  readonly isAlternative: boolean;
}

export const MAGIC = 0x4c50444e;
export const FORMAT_VERSION = 3;
export const HEADER_WORDS = 6;
export const DEGREE = 1e5;
export const NO_REGION = 0xffff;
/** Inhabitants are kept as logarithms, two bytes each: right to a fiftieth of a percent. */
const DOUBLING = 2_000;

export function packPopulation(population: number): number {
  return Math.round(Math.log2(population + 1) * DOUBLING);
}

function unpackPopulation(packed: number): number {
  return Math.round(2 ** (packed / DOUBLING) - 1);
}

/** A bound on memory. */
const MOST_RECENT = 4096;
/** The bit of a posting that says that the name is not the place's main one. */
export const ALTERNATIVE = 0x8000_0000;
/** The bit of a feature that says that the place is known by its name alone. */
export const KNOWN = 0x80;

/**
 * The places of GeoNames, read from the file that `scripts/build-places.ts` writes: names sorted by bytes, each
 * with its places, the most populous first. Nothing is parsed; the arrays are views of the file.
 */
export class PlaceTable {
  readonly #keys: Uint8Array;
  readonly #keyOffsets: Uint32Array;
  readonly #keyPostings: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #latitudes: Int32Array;
  readonly #longitudes: Int32Array;
  readonly #ids: Uint32Array;
  readonly #populations: Uint16Array;
  readonly #regions: Uint16Array;
  readonly #countries: Uint16Array;
  readonly #features: Uint8Array;
  readonly #encoder = new TextEncoder();
  /** The names looked up last: the news names the same places again and again, and the table is large. */
  readonly #recent = new Map<string, readonly FoundPlace[]>();

  /** @throws RangeError where the bytes are not a table of this format */
  constructor(file: Uint8Array) {
    const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
    const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
    const [magic, version, places = 0, keys = 0, postings = 0] = header;
    if (magic !== MAGIC || version !== FORMAT_VERSION) throw new RangeError('not a table of places');
    let at = bytes.byteOffset + HEADER_WORDS * 4;
    const take = <T>(
      Type: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
      length: number,
      width: number,
    ): T => {
      const view = new Type(bytes.buffer, at, length);
      at += length * width;
      return view;
    };
    this.#latitudes = take(Int32Array, places, 4);
    this.#longitudes = take(Int32Array, places, 4);
    this.#ids = take(Uint32Array, places, 4);
    this.#keyOffsets = take(Uint32Array, keys + 1, 4);
    this.#keyPostings = take(Uint32Array, keys + 1, 4);
    this.#postings = take(Uint32Array, postings, 4);
    this.#populations = take(Uint16Array, places, 2);
    this.#regions = take(Uint16Array, places, 2);
    this.#countries = take(Uint16Array, places, 2);
    this.#features = take(Uint8Array, places, 1);
    this.#keys = take(Uint8Array, this.#keyOffsets[keys] ?? 0, 1);
  }

  /** The places of a name as `placeKey` gives it, at most `limit`, the most populous first. */
  find(key: string, limit: number): readonly FoundPlace[] {
    let found = this.#recent.get(key);
    if (found === undefined) {
      if (this.#recent.size >= MOST_RECENT) this.#recent.clear();
      found = this.#look(key);
      this.#recent.set(key, found);
    }
    return found.length <= limit ? found : found.slice(0, limit);
  }

  #look(key: string): readonly FoundPlace[] {
    const index = this.#indexOf(this.#encoder.encode(key));
    if (index === -1) return [];
    const from = this.#keyPostings[index] ?? 0;
    const to = this.#keyPostings[index + 1] ?? 0;
    const found: FoundPlace[] = [];
    for (let at = from; at < to; at++) found.push(this.#place(this.#postings[at] ?? 0));
    return found;
  }

  #place(posting: number): FoundPlace {
    const index = posting & ~ALTERNATIVE;
    const packed = this.#features[index] ?? 0;
    const feature = FEATURES[packed & ~KNOWN] ?? 'town';
    const country = this.#countries[index] ?? 0;
    const region = this.#regions[index] ?? NO_REGION;
    return {
      feature,
      kind: KIND_OF[feature],
      country: country === 0 ? null : String.fromCharCode(country >> 8, country & 0xff),
      region: region === NO_REGION ? -1 : region,
      latitude: (this.#latitudes[index] ?? 0) / DEGREE,
      longitude: (this.#longitudes[index] ?? 0) / DEGREE,
      geonamesId: this.#ids[index] || null,
      population: unpackPopulation(this.#populations[index] ?? 0),
      isKnown: (packed & KNOWN) !== 0,
      isAlternative: (posting & ALTERNATIVE) !== 0,
    };
  }

  #indexOf(key: Uint8Array): number {
    let low = 0;
    let high = this.#keyOffsets.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(key, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return -1;
  }

  #compare(key: Uint8Array, index: number): number {
    const start = this.#keyOffsets[index] ?? 0;
    const length = (this.#keyOffsets[index + 1] ?? 0) - start;
    const shared = Math.min(length, key.length);
    for (let i = 0; i < shared; i++) {
      const difference = (key[i] ?? 0) - (this.#keys[start + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return key.length - length;
  }
}
