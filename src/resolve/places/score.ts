import type { PlaceEntity } from '../../model/entity.js';
import { isLocal, liesIn, type Votes } from './evidence.js';
import type { Feature, FoundPlace } from './table.js';

/** A place entity, the places it may be, and how likely each is. */
export interface Named {
  readonly entity: PlaceEntity;
  readonly candidates: readonly FoundPlace[];
  /** Whether these are what it is a part of, and not it. */
  readonly isPart: boolean;
  /** What each is worth before the document is read. */
  readonly priors: readonly number[];
  readonly probabilities: readonly number[];
}

/** What stands around a name: the place that the text says it lies in ("outer"), or that lies in it ("inner"). */
export interface Neighbour {
  readonly role: 'outer' | 'inner';
  readonly named: Named;
}

/**
 * What a place is worth before the document is read, beside the logarithm of its inhabitants; and the weights of
 * the evidence. Found by random search on the development sets LGL and TR-News, their toponyms given, whose
 * figures are therefore a point or two too good, and on the world news of en-worldwide-newswire, where a name that
 * a capital or a city of half a million shares was taken to mean that city; those of countries again when the cities
 * of `lists/world-cities.tsv` came in.
 */
const WEIGHTS = {
  features: {
    country: 4.7,
    region: 2.4,
    county: 7.1,
    area: 2.9,
    natural: 4,
    facility: 3.7,
    capital: 1,
    seat: 0,
    town: 1.1,
    section: -2.9,
  } satisfies Record<Feature, number>,
  population: 2.8,
  /** Inhabitants that a city known by its name alone has at least: Geneva has 200,000, and Geneva, New York, 13,000. */
  known: 2e6,
  alternative: -2.3,
  /** What another name of a town is worth less where it is a capital's own: Chittagong was once Islamabad. */
  capitals: -4,
  /** A region of a town's name: the town is meant, unless the text says "Albany, New York". */
  namesake: -6,
  country: 1.8,
  region: 6.9,
  near: 3.2,
  /** A town that is not known by its name alone, in a country that nothing else in the document points to. */
  foreign: -3,
  contained: 16,
  /** What the answer "none of these" is worth: the table holds no villages, streets and buildings. */
  none: 8.2,
};

/** Candidates within so many kilometres are one answer, the city and the region named after it. */
export const SAME_PLACE = 50;
const EARTH_RADIUS = 6371;
/** Kilometres that a degree of latitude is at least. */
const LEAST_DEGREE = 111;

/**
 * How good a candidate is before the document is read; a namesake is a region of a town's name, and the name may
 * be a capital's own.
 */
export function prior(place: FoundPlace, isNamesake: boolean, isCapitals: boolean): number {
  return (
    WEIGHTS.features[place.feature] +
    WEIGHTS.population * Math.log10(inhabitants(place) + 100) +
    (place.isAlternative ? WEIGHTS.alternative + (isCapitals ? WEIGHTS.capitals : 0) : 0) +
    (isNamesake ? WEIGHTS.namesake : 0)
  );
}

function inhabitants({ population, isKnown, isAlternative }: FoundPlace): number {
  return isKnown && !isAlternative ? Math.max(population, WEIGHTS.known) : population;
}

/** How good a candidate of the prior `base` is by all evidence; only differences between candidates of one name mean anything. */
export function score(
  place: FoundPlace,
  base: number,
  votes: Votes,
  neighbours: readonly Neighbour[],
): number {
  let sum = base;
  if (isLocal(place) && !place.isKnown && votes.isForeign(place)) sum += WEIGHTS.foreign;
  sum += WEIGHTS.country * Math.log1p(Math.max(0, votes.country(place)));
  sum += WEIGHTS.region * Math.log1p(Math.max(0, votes.region(place)));
  sum += WEIGHTS.near * Math.log1p(Math.max(0, votes.near(place)));
  for (const { role, named } of neighbours) {
    sum += WEIGHTS.contained * agreement(place, role, named);
  }
  return sum;
}

/** 1 where any place that the neighbour may be contains the candidate, or lies in it; else 0. */
function agreement(place: FoundPlace, role: Neighbour['role'], { candidates }: Named): number {
  return candidates.some((other) => (role === 'outer' ? liesIn(place, other) : liesIn(other, place))) ? 1 : 0;
}

/** Scores as shares of one, of which a part goes to "none of these". */
export function toProbabilities(scores: readonly number[]): number[] {
  const highest = Math.max(WEIGHTS.none, ...scores);
  const powers = scores.map((each) => Math.exp(each - highest));
  let sum = Math.exp(WEIGHTS.none - highest);
  for (const power of powers) sum += power;
  return powers.map((power) => power / sum);
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Whether two points of the earth are at most so many kilometres apart. */
export function isWithin(kilometres: number, a: Point, b: Point): boolean {
  // Most are not, and by their latitudes alone.
  return Math.abs(a.latitude - b.latitude) * LEAST_DEGREE <= kilometres && distance(a, b) <= kilometres;
}

/** Kilometres between two points of the earth, by the haversine formula. */
export function distance(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const sine = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    sine(a.latitude - b.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * sine(a.longitude - b.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
