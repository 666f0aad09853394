import type { FoundPlace } from './table.js';

/** Degrees on a side of the squares by which places count as near each other, about 200 km. */
const CELL = 2;
const COLUMNS = 360 / CELL;

/** Fewer votes say nothing about where a document is at home; and so few are none. */
const ENOUGH_VOTES = 1.5;
const FEW_VOTES = 0.2;

interface Tally {
  votes: number;
}

/** Where the names of a document lie, each with one vote split over the places that it may be. */
export class Votes {
  readonly #countries = new Map<string, Tally>();
  #total = 0;
  readonly #regions = new Map<number, Tally>();
  readonly #cells = new Map<number, Tally>();

  /** Adds, or with a negative weight takes back, a vote for the place's country, region and surroundings. */
  add(place: FoundPlace, weight: number): void {
    if (place.country !== null) this.addCountry(place.country, weight);
    if (place.feature === 'country') return;
    if (place.region !== -1) increase(this.#regions, place.region, weight);
    if (isLocal(place)) increase(this.#cells, cellOf(place), weight);
  }

  addCountry(country: string, weight: number): void {
    increase(this.#countries, country, weight);
    this.#total += weight;
  }

  /** Whether the document's other names lie in other countries than this place. */
  isForeign(place: FoundPlace): boolean {
    return this.#total >= ENOUGH_VOTES && this.country(place) < FEW_VOTES;
  }

  country({ country }: FoundPlace): number {
    return country === null ? 0 : (this.#countries.get(country)?.votes ?? 0);
  }

  region({ region }: FoundPlace): number {
    return this.#regions.get(region)?.votes ?? 0;
  }

  /** Votes in the place's own square and those that touch it. */
  near(place: FoundPlace): number {
    if (!isLocal(place)) return 0;
    const cell = cellOf(place);
    let sum = 0;
    for (let row = -COLUMNS; row <= COLUMNS; row += COLUMNS) {
      for (let column = -1; column <= 1; column++) sum += this.#cells.get(cell + row + column)?.votes ?? 0;
    }
    return sum;
  }
}

/** Whether a place is small enough that others near it speak for it: towns, counties, buildings. */
export function isLocal({ feature }: FoundPlace): boolean {
  return feature !== 'country' && feature !== 'region' && feature !== 'area' && feature !== 'natural';
}

function cellOf({ latitude, longitude }: FoundPlace): number {
  return Math.floor((latitude + 90) / CELL) * COLUMNS + Math.floor((longitude + 180) / CELL);
}

function increase<K>(tallies: Map<K, Tally>, key: K, weight: number): void {
  const tally = tallies.get(key);
  if (tally === undefined) tallies.set(key, { votes: weight });
  else tally.votes += weight;
}

/** Whether a place lies in another by country and region: Paris in Texas, Texas in the United States. */
export function liesIn(place: FoundPlace, outer: FoundPlace): boolean {
  if (outer.country === null || place.country !== outer.country || place.feature === 'country') return false;
  if (outer.feature === 'country') return true;
  return outer.feature === 'region' && place.feature !== 'region' && place.region === outer.region;
}
